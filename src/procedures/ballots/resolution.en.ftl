resolution-name = Vote

# Form
resolution-ask-body = For which body?
resolution-ask-question = What is to be decided? One line, such as "The activity room opens at weekends".
resolution-ask-secrecy = Open or secret? A secret vote needs three tellers.
resolution-ask-method = How do people vote?
resolution-ask-options = Which options? One to a line, or with / between them.
resolution-ask-to = Who votes?
resolution-ask-until = Until when? Such as "{ $example }".
resolution-field-body = Body
resolution-field-question = Motion
resolution-field-secrecy = Ballot
resolution-field-method = Choice
resolution-field-options = Options
resolution-field-to = Voters
resolution-field-until = Until
resolution-field-reason = Reason
resolution-option-secrecy-open = open
resolution-option-secrecy-secret = secret
resolution-option-method-yes-no = for, against, abstain
resolution-option-method-single = one of several
resolution-option-method-approval = all that one approves of
resolution-option-method-ranking = in order of preference

# Steps
resolution-step-roll = The roll is public
resolution-step-open = Open
resolution-step-counting = Being counted
resolution-outcome-passed = Passed
resolution-outcome-rejected = Not passed
resolution-outcome-elected = Chosen
resolution-outcome-tie = Tie
resolution-outcome-no-quorum = Too few took part: void
resolution-outcome-no-majority = No option has a majority
resolution-outcome-cancelled = Withdrawn
resolution-outcome-uncounted = The tellers gave no key: cannot be counted
resolution-outcome-no-tellers = Too few tellers: did not open

# Actions
resolution-action-teller-from-roll = I will be a teller
resolution-done-teller-from-roll = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
resolution-action-teller = I will be a teller
resolution-action-roll-ready = The roll stands, the vote opens
resolution-action-roll-no-tellers = Too few tellers
resolution-action-remind = Remind who has not answered
resolution-action-cancel = Withdraw
resolution-action-ballot-passed = Count: passed
resolution-action-ballot-rejected = Count: not passed
resolution-action-ballot-elected = Count: chosen
resolution-action-ballot-tie = Count: tie
resolution-action-ballot-no-quorum = Count: too few took part
resolution-action-ballot-no-majority = Count: no majority
resolution-ask-cancel-reason = Why do you withdraw it? Those on the roll will read this.
resolution-done-remind = Those who have not answered are reminded.
resolution-done-cancel = { $number } is withdrawn.
resolution-done-teller = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
resolution-told-count = { rehearsal-mark }{ $number } The vote is closed. You are a teller: please send your share of the key (it begins with LS-) here. With two of them the votes are counted.
resolution-action-to-paper = Votes on paper
resolution-action-paper = Enter the papers
resolution-action-witness = Witness the papers
resolution-ask-to-paper-name = Who votes on paper? The name as on the roll. They no longer vote in chat.
resolution-action-paper-lines = Enter the papers
resolution-ask-paper-counts = How many papers for each answer in the order of the paper (for, against, abstaining, or the options), and last those that cannot be read? Such as "12 3 1 0". Two members enter it, each by themselves, and must agree.
resolution-ask-paper-lines-papers = Papers that are alike in a line each: what is chosen, then how many, such as "1 3 = 5"; in order of preference "2>1>3 = 1". "blank = 1", "invalid = 1". Two members enter it, each by themselves, and must agree.
resolution-field-papers = Papers
resolution-field-name = Name
resolution-field-counts = Papers
resolution-done-to-paper = Noted: this person votes on paper.
resolution-done-witness = Witnessed. The papers are counted with the rest.

# An option withdraws
resolution-action-option-leaves = An option withdraws
resolution-ask-option-leaves-option = Which one withdraws? Its name as it stands. Votes for it count for none, and everybody on the roll reads so.
resolution-field-option = Withdraws
resolution-done-option-leaves = Withdrawn; everybody on the roll is told.
