appraisal-name = Appraisal

# Form
appraisal-ask-body = For which body?
appraisal-ask-subject = What is it called? Such as "Work of the residents' committee 2026".
appraisal-ask-about = Bodies or persons? Persons are always appraised in secret.
appraisal-ask-options = Who is appraised? One to a line, or with / between them.
appraisal-ask-secrecy = Open or secret? A secret vote needs three tellers.
appraisal-ask-to = Who gives points? You can type a courtyard or a building, such as 水津雅院1栋.
appraisal-ask-until = Until when? Such as "{ $example }".
appraisal-field-body = Body
appraisal-field-subject = Title
appraisal-field-about = About
appraisal-field-options = Appraised
appraisal-field-secrecy = Ballot
appraisal-field-to = Voters
appraisal-field-until = Until
appraisal-field-reason = Reason
appraisal-option-about-bodies = bodies
appraisal-option-about-persons = persons
appraisal-option-secrecy-open = open
appraisal-option-secrecy-secret = secret

# Steps
appraisal-step-roll = The roll is public
appraisal-step-open = Open
appraisal-step-open-now = Open
appraisal-step-counting = Being counted
appraisal-outcome-counted = Closed
appraisal-outcome-cancelled = Withdrawn
appraisal-outcome-uncounted = The tellers gave no key: cannot be counted
appraisal-outcome-no-tellers = Too few tellers: did not open

# Actions
appraisal-action-teller-from-roll = I will be a teller
appraisal-done-teller-from-roll = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
appraisal-action-teller = I will be a teller
appraisal-action-roll-ready = The roll stands, the vote opens
appraisal-action-roll-no-tellers = Too few tellers
appraisal-action-remind = Remind who has not answered
appraisal-action-close = Close now
appraisal-action-cancel = Withdraw
appraisal-action-ballot-counted = Count
appraisal-ask-cancel-reason = Why do you withdraw it? Those on the roll will read this.
appraisal-done-remind = Those who have not answered are reminded.
appraisal-done-cancel = { $number } is withdrawn.
appraisal-done-close = { $number } is closed; the result comes in a minute or two.
appraisal-done-teller = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
appraisal-told-count = { $number } The vote is closed. You are a teller: please send your share of the key (it begins with LS-) here. With two of them the votes are counted.

# To many
appraisal-step-waiting = waits for a colleague
appraisal-step-waiting-above = waits for the body above
appraisal-outcome-returned = returned, not sent
appraisal-action-approve = Agree and send
appraisal-action-return = Return it
appraisal-action-drop = Drop it
appraisal-ask-return-reason = Why? Whoever wrote it will read it.
appraisal-done-approve = { $number } is agreed to and goes out.
appraisal-done-return = Returned; who wrote it reads why.
appraisal-done-drop = { $number } is given up; nobody was sent anything.
appraisal-told-asked = { $number }: a member of { $body } wrote the appraisal “{ $subject }” to many people. Please look at it before it goes.
appraisal-told-asked-again = { $number }: the appraisal “{ $about }” still waits for you, and goes out only once you agree. Please look at it until { $due }.
appraisal-told-approved = { $number } is agreed to; your appraisal goes out.
appraisal-told-returned = { $number }: your appraisal was returned, and was not sent. Put it right and begin it anew. The reason:
appraisal-told-unanswered = Nobody has agreed to your appraisal { $number } yet, and it has not gone out. Ask a colleague to look at it, or tap Drop it.

# On paper
appraisal-action-to-paper = Votes on paper
appraisal-action-paper-lines = Enter the papers
appraisal-action-witness = Witness the papers
appraisal-ask-to-paper-name = Who votes on paper? The name as on the roll. They no longer vote in chat.
appraisal-ask-paper-lines-papers = Papers that are alike in a line each: the points in the order of the paper, then how many, such as "5 4 3 = 2"; "-" where none are given. "blank = 1", "invalid = 1". Two members enter it, each by themselves, and must agree.
appraisal-field-name = Name
appraisal-field-papers = Papers
appraisal-done-to-paper = Noted: this person votes on paper.
appraisal-done-witness = Witnessed. The papers are counted with the rest.
