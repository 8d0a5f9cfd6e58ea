survey-name = Survey

# Form
survey-ask-body = For which body?
survey-ask-subject = What is it called? Such as "Property management".
survey-ask-options = What shall people give points to? One to a line, or with / between them.
survey-ask-to = Whom do you ask? You can type a courtyard or a building, such as 水津雅院1栋.
survey-ask-until = Until when? Such as "{ $example }".
survey-field-body = Body
survey-field-subject = Title
survey-field-options = Questions
survey-field-to = Asked
survey-field-until = Until
survey-field-reason = Reason

# Steps
survey-step-open = Open
survey-step-counting = Being counted
survey-outcome-counted = Closed
survey-outcome-cancelled = Withdrawn

# Actions
survey-action-remind = Remind who has not answered
survey-action-close = Close now
survey-action-cancel = Withdraw
survey-action-ballot-counted = Count
survey-ask-cancel-reason = Why do you withdraw it? Those on the roll will read this.
survey-done-remind = Those who have not answered are reminded.
survey-done-cancel = { $number } is withdrawn.
survey-done-close = { $number } is closed; the result comes in a minute or two.

# To many
survey-step-waiting = waits for a colleague
survey-step-waiting-above = waits for the body above
survey-outcome-returned = returned, not sent
survey-action-approve = Agree and send
survey-action-return = Return it
survey-action-drop = Drop it
survey-ask-return-reason = Why? Whoever wrote it will read it.
survey-done-approve = { $number } is agreed to and goes out.
survey-done-return = Returned; who wrote it reads why.
survey-done-drop = { $number } is given up; nobody was sent anything.
survey-told-asked = { $number }: a member of { $body } wrote the survey “{ $subject }” to many people. Please look at it before it goes.
survey-told-asked-again = { $number }: the survey “{ $about }” still waits for you, and goes out only once you agree. Please look at it until { $due }.
survey-told-approved = { $number } is agreed to; your survey goes out.
survey-told-returned = { $number }: your survey was returned, and was not sent. Put it right and begin it anew. The reason:
survey-told-unanswered = Nobody has agreed to your survey { $number } yet, and it has not gone out. Ask a colleague to look at it, or tap Drop it.

# Papers
survey-outcome-uncounted = The papers were not entered: cannot be counted
survey-action-to-paper = Answers on paper
survey-action-paper = Enter the papers
survey-action-paper-lines = Enter the papers
survey-action-witness = Witness the papers
survey-ask-to-paper-name = Who answers on paper? The name as on the roll. They no longer answer in chat.
survey-ask-paper-counts = How many papers for each option in their order, and last those that cannot be read? Such as "12 3 1 0". Two members enter it, each by themselves, and must agree.
survey-ask-paper-lines-papers = Papers that are alike in a line each: the points in order, "-" where there are none, then how many, such as "5 4 - = 3"; "blank = 1", "invalid = 1". Two members enter it, each by themselves, and must agree.
survey-field-name = Name
survey-field-counts = Papers
survey-field-papers = Papers
survey-done-to-paper = Noted: this person answers on paper.
survey-done-witness = Witnessed. The papers are counted with the rest.
