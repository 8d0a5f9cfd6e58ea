consultation-name = Consultation

# Filling in
consultation-ask-body = For which body do you consult?
consultation-ask-subject = What is it called? Such as “Rules for street stalls”.
consultation-ask-text = Write the draft here; residents read it. If it is long, write the main points and send the full text as a file next.
consultation-ask-paper = Send the full text or papers, or skip.
consultation-ask-questions = What do you want to ask? 1 to 5 questions, one to a line, up to 40 letters each.
consultation-ask-to = Whom do you ask? You can type the name of a community or courtyard.
consultation-ask-field = Social organisations of which field do you ask too?
consultation-ask-field-more = And which other field?
consultation-ask-until = Until when? Such as “{ $example }”.
consultation-field-body = Body
consultation-field-subject = Title
consultation-field-text = Draft
consultation-field-paper = Papers
consultation-field-questions = Questions
consultation-field-to = Asked
consultation-field-field = Organisations
consultation-field-field-more = Organisations
consultation-field-until = Closes
consultation-field-people = People told
consultation-field-reason = Reason
consultation-option-field-none = None besides
consultation-option-field-service = Service
consultation-option-field-affairs = Affairs
consultation-option-field-activities = Activities
consultation-option-field-charity = Charity
consultation-option-field-rights = Rights
consultation-option-field-enough = No more

consultation-filed = It is on its way. You can sort answers before the close; after it each theme gets its response.

# Steps
consultation-step-waiting = waits for a colleague
consultation-step-waiting-above = waits for the body above
consultation-step-open = open for answers
consultation-step-gathering = gathering and responding
consultation-outcome-returned = returned, not sent
consultation-outcome-cancelled = called off
consultation-outcome-answered = all responded to

case-line-lapse-consultation = closed, to be gathered and responded to

# Actions
consultation-action-approve = Agree to send
consultation-action-return = Return
consultation-action-drop = Do not ask
consultation-action-extend = Extend once
consultation-action-cancel = Call off
consultation-action-finish = Publish and close
consultation-action-press = Press
consultation-ask-return-reason = Why is it returned? Who wrote it reads this.
consultation-ask-extend-until = Until when? It can be extended once; all who got it are told.
consultation-ask-extend-reason = Why is it extended? Those who got it read this.
consultation-ask-cancel-reason = Why is it called off? Those who got it read this.
consultation-sure-finish = After that no theme can be added. Are you sure?
consultation-done-approve = { $number } is agreed to and on its way.
consultation-done-extend = { $number } is open longer; all who got it or answered have been told.
consultation-done-return = Returned; who wrote it reads why.
consultation-done-drop = { $number } is given up; nobody was sent anything.
consultation-done-cancel = { $number } is called off; all have been told.
consultation-done-finish = { $number } is closed. Every theme has its response, on the public page for good.
consultation-done-press = Pressed ({ $number }).

# Notices
consultation-told-asked = { $number } A colleague at { $body } wrote the consultation “{ $about }”. It goes to many: please look before it is sent:
consultation-told-asked-again = { $number }: the consultation “{ $about }” still waits for you, and goes out only once you agree. Please look at it until { $due }.
consultation-told-approved = { $number } Your consultation is agreed to and on its way.
consultation-told-returned = { $number } Your consultation was returned, and was not sent. Put it right and write it anew under “Consultations”. The reason:
consultation-told-unanswered = Nobody has agreed to your consultation { $number } yet, and it has not gone out. Ask a colleague to look at it, or tap Do not ask.
consultation-told-closed = { $number } “{ $about }” has closed. Please put the answers to themes, and respond to each by { $answerBy }.
consultation-told-remind = { $number } “{ $about }” is not all responded to; due { $answerBy }.
consultation-told-late = { $number } “{ $about }” is past its term, and the public page says so. Please respond now.
consultation-told-late-over = { $body } has not responded in time to what was said about “{ $about }” ({ $number }). You can press.
consultation-told-pressed = { $number } “{ $about }” is being pressed: please respond to each theme soon.

# When it cannot be
consultation-refusal-audience = You can ask only people where your body is in charge. Please tap “Change” and change “Asked”.
    .brief = You can ask only people where your body is in charge. Please change it.
consultation-refusal-extended = { $number } was extended already, which is done once. To hear more, consult anew.
consultation-refusal-later = It can only close later than before. Please tap “Change” and set a later time.
consultation-refusal-short = A consultation is open for at least { $value } days ({ $clause }). Please tap “Change” and set a later close.
    .brief = It is open for at least { $value } days. Please set a later close.
consultation-refusal-open = Not yet: { $waiting } answers without a theme, { $themes } themes without a response. Please finish these first.
