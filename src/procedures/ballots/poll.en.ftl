poll-name = Poll

# Form
poll-ask-body = For which body?
poll-ask-question = What do you ask? One line, such as "Clean-up on Saturday or Sunday?"
poll-ask-options = Which options? One to a line, or with / between them.
poll-ask-to = Whom do you ask? You can type a courtyard's name.
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
poll-told-asked = { $number } A colleague at { $body } wrote the poll "{ $question }". It goes to many: please look at it first.
poll-told-approved = { $number } A colleague has agreed; your poll goes out.
poll-told-returned = { $number } Your poll was sent back:

# To many
poll-step-waiting-above = waits for the body above
