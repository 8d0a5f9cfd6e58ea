survey-name = Survey

# Form
survey-ask-body = For which body?
survey-ask-subject = What is it called? Such as "Property management".
survey-ask-options = What shall people give points to? One to a line, or with / between them.
survey-ask-to = Whom do you ask? You can type a courtyard's name.
survey-ask-until = Until when? Such as "28 Nov 20:00".
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
