poll-name = Poll

# Form
poll-ask-body = For which body?
poll-ask-question = What do you ask? One line, such as "Clean-up on Saturday or Sunday?"
poll-ask-options = Which options? One to a line, or with / between them.
poll-ask-to = Whom do you ask? You can type a courtyard or a building, such as 水津雅院1栋.
poll-ask-method = One choice each, or several?
poll-ask-until = Until when? Such as "{ $example }".
poll-field-body = Asked by
poll-field-question = Question
poll-field-options = Options
poll-field-to = Asked
poll-field-method = Choices
poll-field-until = Until
poll-field-reason = Reason
poll-option-options-yes-no = Yes/No
poll-option-options-go-or-not = I take part/I do not
poll-option-method-single = one
poll-option-method-multiple = several

# Steps
poll-step-waiting = Waits for a colleague
poll-step-open = Open
poll-step-counting = Being counted
poll-outcome-counted = Closed
poll-outcome-cancelled = Withdrawn
poll-outcome-returned = Sent back, did not go out

# Actions
poll-action-approve = Agree
poll-action-return = Send back
poll-action-drop = Give it up
poll-action-remind = Remind who has not answered
poll-action-close = Close now
poll-action-cancel = Withdraw
poll-action-ballot-counted = Count
poll-ask-return-reason = Why do you send it back? Who wrote it will read this.
poll-ask-cancel-reason = Why do you withdraw it? Those who were asked will read this.
poll-done-remind = Those who have not answered are reminded.
poll-done-close = { $number } is closed; the result comes in a minute or two.
poll-done-cancel = { $number } is withdrawn.
poll-done-approve = { $number } is approved and goes out.
poll-done-return = Returned; who wrote it reads why.
poll-done-drop = { $number } is given up; nobody was sent anything.
poll-told-asked = { $number } A colleague at { $body } wrote the poll "{ $question }". It goes to many: please look at it first.
poll-told-asked-again = { $number }: the poll "{ $about }" still waits for you, and goes out only once you agree. Please look at it until { $due }.
poll-told-approved = { $number } A colleague has agreed; your poll goes out.
poll-told-returned = { $number } Your poll was sent back, and was not sent. Put it right and begin it anew. The reason:
poll-told-unanswered = Nobody has agreed to your poll { $number } yet, and it has not gone out. Ask a colleague to look at it, or tap Give it up.

# To many
poll-step-waiting-above = waits for the body above

# Papers
poll-outcome-uncounted = The papers were not entered: cannot be counted
poll-action-to-paper = Answers on paper
poll-action-paper = Enter the papers
poll-action-paper-lines = Enter the papers
poll-action-witness = Witness the papers
poll-ask-to-paper-name = Who answers on paper? The name as on the roll. They no longer answer in chat.
poll-ask-paper-counts = How many papers for each option in their order, and last those that cannot be read? Such as "12 3 1 0". Two members enter it, each by themselves, and must agree.
poll-ask-paper-lines-papers = Papers that are alike in a line each: what is chosen, then how many, such as "1 3 = 5"; "blank = 1", "invalid = 1". Two members enter it, each by themselves, and must agree.
poll-field-name = Name
poll-field-counts = Papers
poll-field-papers = Papers
poll-done-to-paper = Noted: this person answers on paper.
poll-done-witness = Witnessed. The papers are counted with the rest.
