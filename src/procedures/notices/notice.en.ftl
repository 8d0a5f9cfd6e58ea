notice-name = Notice

# Form
notice-ask-body = For which body?
notice-ask-kind = What kind?
    Information: news, may be turned off. Meeting: with time and place. Statutory: the law wants everybody told. Emergency: danger, also at night.
notice-ask-to = To whom? You can type a courtyard or a building, such as 水津雅院1栋.
notice-ask-subject = What is the title? One line, such as "No water tomorrow".
notice-ask-text = What does it say? It is read exactly as you write it.
notice-ask-heldAt = When is it? Such as "{ $example }".
notice-ask-venue = Where is it?
notice-ask-how = How does one take part? Such as "just come, with your ID card".
notice-ask-asks = Ask everybody to tap "Received"? Who does not is told by another way.
    .brief = Ask for an acknowledgement? Who gives none is told in another way.
notice-ask-when = When shall it go?
notice-ask-sendAt = From when? Such as "tomorrow 9:00".
notice-ask-until = Until which day? Such as 2026-12-31. Skip: for a year.
notice-field-body = From
notice-field-kind = Kind
notice-field-to = To
notice-field-subject = Title
notice-field-text = Text
notice-field-heldAt = Time
notice-field-venue = Place
notice-field-how = How to take part
notice-field-asks = Asks for "Received"
notice-field-when = Goes
notice-field-sendAt = Goes at
notice-field-until = Until
notice-field-reason = Reason
notice-option-kind-information = Information
notice-option-kind-meeting = Meeting or hearing
notice-option-kind-statutory = Statutory
notice-option-kind-emergency = Emergency
notice-option-asks-yes = yes
notice-option-asks-no = no
notice-option-when-now = at once
notice-option-when-later = at a time
notice-option-when-weekly = every week
notice-option-when-monthly = every month

# Steps
notice-step-waiting = waits for a colleague
notice-step-waiting-above = waits for the body above
notice-step-sent = sent
notice-outcome-returned = given back, not sent
notice-outcome-cancelled = cancelled
notice-outcome-closed = over

# Actions
notice-action-approve = Agree to send
notice-action-return = Give back
notice-action-drop = Do not send
notice-action-resend = Send again to those not reached
notice-action-correct = Correct
notice-action-keep-list = Keep as a list
notice-action-cancel = Stop sending
notice-ask-return-reason = Why do you give it back? Who wrote it will see it.
notice-ask-correct = What is wrong? Who has had the first gets the correction; who has not gets only the new one.
notice-ask-correct-text = Please write the whole text as it should be.
notice-ask-correct-subject = What is the title?
notice-ask-correct-heldAt = When is it now? Such as "{ $example }".
notice-ask-correct-venue = Where is it now?
notice-ask-correct-how = How does one take part now?
notice-ask-keep-list-name = What is the list called? Those who tapped "Received" go on it; next time you can write to them alone.
notice-ask-cancel-reason = Why stop? What has not gone will not go; who has had it is told nothing: for that use "Correct".
notice-done-approve = You agreed to { $number }; it is going out.
notice-done-return = { $number } is given back; who wrote it knows.
notice-done-drop = { $number } will not be sent.
notice-done-correct = The correction is going to those who have had { $number }.
notice-done-cancel = { $number } is cancelled; what has not gone will not go.

# Told
notice-told-asked = { $number } "{ $about }" goes to many people; please look at it first. It says:
notice-told-asked-again = { $number }: the notice “{ $about }” still waits for you, and goes out only once you agree. Please look at it until { $due }.
notice-told-approved = { $number } "{ $about }" was agreed to and is going out.
notice-told-returned = { $number } "{ $about }" was given back and has not been sent. Reason:
notice-told-unanswered = Nobody has agreed to { $number } "{ $about }" yet, and it has not been sent. Ask a colleague to look at it, or tap Do not send.

# Refusals
notice-refusal-audience = You may write to residents of your own area, to the bodies below and to your own members. Please choose others.
notice-refusal-passed-on = That case is handled by another body now, which writes to its followers. Nothing was sent; please cancel.
notice-refusal-by-number = Who reported and follows is known by number alone and cannot be kept as a list. To write to them again use the card of that case.
notice-refusal-nobody = Nobody would get it now: who held the seat has left, or who followed follows no more. Nothing was sent. Please choose others.
notice-refusal-same = That is as it was; there is nothing to correct.
notice-refusal-past = The meeting's time is over. It can be sent with a time to come.
