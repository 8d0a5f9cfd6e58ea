request-name = Request

request-ask-words = Please tell us what it is about: what happened, since when, what you would like done. You can send photos too.
    .brief = What is it, since when, and what should be done?
request-ask-area = Which community is it in? Type its name or the courtyard’s, choose the street, or send the location.
    .brief = Which community? Reply with a name or a number:
request-ask-kind = What kind is it?
request-ask-item = Which service do you need? Type its name, say what happened, or open a category.
    .brief = Which service? Reply with its name or a number:
request-ask-about = Which body is this complaint about? Type its name. If it is about none, tap “Skip”.
    .brief = About which body? Reply with its name, or “Skip”.
request-ask-about-staff = Is this about somebody in office? Tap their body or type its name. It will not go to them: the body above looks into it.
    .brief = About staff? Reply with a number or the body. They will not get it.
request-skip-about-staff = No, something else
request-ask-handler = Who should handle it?
request-ask-handler-among = I am not sure whose job this is. Who do you think? It is fine not to know.
    .brief = Whose job is this? Reply with a number:
request-handler-unknown = I don’t know
request-ask-where = Where exactly? For example “building 3, entrance 2”.
request-ask-time = When was it? For example “last night at 10” or “every morning at 6”.
request-ask-affected = How many are affected? For example “30 families in the building”.
request-ask-contact = How should we reach you? For example “call after 7 pm”. No phone numbers, please.
request-ask-photos = Send photos or files, up to 6.
request-field-words = What
request-field-area = Community
request-field-kind = Kind
request-field-item = Service
request-field-about = About
request-field-handler = Handled by
    .brief = To
request-field-where = Where
request-field-time = When
request-field-affected = Affected
request-field-contact = Contact
request-field-photos = Photos
request-field-body = Pass to
request-field-joint = Joint body
request-field-task = To do
request-field-reason = Reason
request-field-clause = Clause
request-field-what = Needed
request-field-answer = Answer
request-field-system = Other system
request-field-otherNumber = Other number
request-field-urgency = Urgency
request-field-solved = Solved
request-field-score = Score
request-option-solved-yes = Solved
request-option-solved-partly = Partly
request-option-solved-no = Not solved
request-option-system-12345 = 12345 hotline
request-option-system-other = Another system
request-option-kind-complaint = Complaint
request-option-kind-enquiry = Enquiry
request-option-kind-suggestion = Suggestion
request-option-kind-service = Service
request-option-urgency-danger = danger
request-option-urgency-utility = water, power, gas or heat
request-option-urgency-complex = complex
request-where-strange = { $place } has no { $building } in our directory: change it if it is wrong
request-because-words = because of “{ $words }”
request-because-learnt = they settled similar requests before
request-kind-because-learnt = so were earlier ones in such words
request-because-station = no department recognised: the community station takes it and passes it on if needed
request-because-item = one window for all services: the community station
request-about-kept = it will not go to them and they will not see who you are; { $body } looks into it

request-step-received = Waiting to be accepted
request-step-incomplete = Waiting for more from you
request-step-handling = Being handled
request-step-answered = Answered, waiting to be rated
request-step-rated = Answered and rated
request-outcome-closed = Closed
request-outcome-refused = Refused
request-outcome-withdrawn = Withdrawn
request-outcome-lapsed = Ended: nothing more was sent in time

request-action-accept = Accept
request-action-ask-more = Ask for more
request-action-pass-on = Pass on
request-action-send-back = Send back
request-action-refuse = Refuse
request-action-press = Press
request-action-joint = Ask to join
request-action-go-on = Go on without
request-action-note-number = Note other number
request-action-add = Add something
request-action-hurry = Hurry them
request-action-withdraw = Withdraw
request-action-supply = Send what is missing
request-action-finish = Finish
request-action-forward = Send up to department
request-action-extend = Extend
request-action-rate = Rate
request-action-reopen = Not solved, reopen

request-ask-ask-more-what = What is missing? The resident will read this as you write it.
request-ask-pass-on-body = To which body? You can type part of its name.
request-ask-pass-on-reason = Why is it passed on? The resident and the new body will see this.
request-ask-send-back-reason = Why is it sent back? The resident and the other body will see this.
request-ask-refuse-reason = Why is it refused, and where should they turn? The resident will read this as you write it.
request-ask-refuse-clause = By which clause? Name the rule and the article.
request-ask-joint-joint = Which body should take part? You can type part of its name.
request-ask-joint-task = What should they do? They and the resident will see it.
request-ask-go-on-reason = Why do you not wait? The resident will see it; the joint bodies are told that they are done.
request-ask-press-words = What do you want to tell them? The body and the resident will see it.
request-ask-note-number-system = Which system’s number is it?
request-ask-note-number-otherNumber = Please type the number there.
request-ask-add-words = What would you like to add?
request-ask-add-photos = Send photos if you have any, or skip.
request-ask-withdraw-reason = Why do you withdraw it? You can skip this.
request-ask-supply-words = Please write what they asked for.
request-ask-supply-photos = Send photos if you have any, or skip.
request-ask-finish-answer = What was done? Write the answer to the resident.
request-ask-finish-answer-anonymous = What was done? Write the answer to the resident. This case is anonymous, and people who follow it read the answer too: name nobody.
request-ask-finish-photos = Send photos of the result if you have any, or skip.
request-ask-extend-reason = Why is more time needed? The resident will see this.
request-ask-rate-solved = Is the problem solved?
request-ask-rate-score = Are you satisfied? 5 is best, 1 is worst.
request-ask-rate-words = Anything else to say? You can skip this.
request-ask-reopen-words = What is not solved?
request-ask-reopen-photos = Send photos if you have any, or skip.

request-done-accept = { $number } is accepted, to be finished by { $due }.
request-done-ask-more = The resident was asked for more about { $number }. The clock stands still.
request-done-pass-on = { $number } is now with { $body }. The resident knows.
request-done-send-back = { $number } went back to { $body }. The resident knows.
request-done-refuse = { $number } is refused. The resident has your reason and clause.
request-done-joint = Asked, for { $number }. You still lead, and your time runs on. To ask another body, press “Ask to join” again.
    .brief = { $number }: the part is asked for, you still lead. To ask another body reply “Ask to join”.
request-done-go-on = { $number } no longer waits for others; they know. You can finish now.
request-done-press = You pressed for { $number }. { $body } sees it at once.
request-done-add = Added to { $number }. { $body } sees it at once.
request-done-hurry = { $body } is told at once that you wait for { $number }. { $isLate ->
        [yes] It is late, and the body above was told.
       *[no] It has to answer by { $due }.
    }
    .brief = { $number }: { $body } is told that you wait; { $isLate ->
        [yes] it is late, the body above knows.
       *[no] due { $due }.
    }
request-done-withdraw = { $number } is withdrawn. Nothing more will be done.
request-done-supply = Received for { $number }. It goes on; you will hear by { $due }.
request-done-finish = { $number } is finished. The resident has your answer.
request-done-forward = { $number } went up to { $body }.
request-done-extend = { $number } is extended to { $due }. The resident knows.
request-done-rate = Thank you for rating { $number }. { $solved ->
        [yes] Should it come back, you can reopen it.
       *[other] If it is not solved you can reopen it.
    }
    .brief = Thank you for rating { $number }. { $solved ->
        [yes] If it comes back, reopen it.
       *[other] If it is not solved, reopen it.
    }
request-done-reopen = { $number } is reopened, round { $round }. You will have an answer by { $due }.

request-urgent = { $urgency ->
        [danger] DANGER:{" "}
        [utility] URGENT:{" "}
       *[other] {""}
    }
request-told-arrived = { request-urgent }New: { $number } ({ $area }). Please accept it by { $due }.
request-told-accepted = { $number } “{ $about }” was accepted. { $body } will answer by { $due }.
    .brief = { $number } “{ $about }” is accepted, { $body } answers by { $due }.
request-told-asked = { $number } “{ $about }” needs more from you by { $due }. The time that you take is not counted. What is needed:
    .brief = { $number } “{ $about }”: please supply by { $due }:
request-told-passed = { $number } “{ $about }” was passed from { $previous } to { $body }. You need not do anything. Reason:
request-told-passed-here = { request-urgent }{ $previous } passed { $number } ({ $area }) to you. Please accept it by { $due }. Reason:
request-told-sent-back = { $number } “{ $about }” went back to { $body }. You need not do anything. Reason:
request-told-sent-back-here = { request-urgent }{ $number } was sent back to you. Please act by { $due }. Reason:
request-told-refused = { $number } “{ $about }” was refused under: { $clause }. If you disagree, turn to the district’s petition office. Reason:
request-told-pressed = { $by } presses for { $number } “{ $about }”:
request-told-pressed-for = { $number } “{ $about }”: { $by } has told { $body } to hurry.
request-told-part-answered = { $number } “{ $about }”: { $from } has answered its part:
request-told-part-declined = { $number } “{ $about }”: { $from } cannot take part. Reason:
request-told-hurried = { $number } “{ $about }”: the resident asks how long. Please see to it soon.
request-told-added = { $number }: the resident adds:
request-told-withdrawn = { $number } “{ $about }” was withdrawn by the resident. Nothing more to do.
request-told-supplied = { $number }: the resident sent what was missing. The clock goes on, due { $due }:
request-told-answered = { $number } “{ $about }” is done ({ $body }). If it is not solved you can reopen it until { $until }. The answer:
    .brief = { $number } “{ $about }” is done ({ $body }). Not solved? Reopen by { $until }. Answer:
request-told-forwarded = { $number } “{ $about }”: your papers are complete and went up to { $body }, who will answer by { $due }.
request-told-forwarded-here = { $previous } sends up { $number } ({ $area }). Please finish it by { $due }.
request-told-extended = { $number } “{ $about }” is complex. You will have an answer by { $due }. Reason:
request-told-asked-to-rate = How did { $number } “{ $about }” go? Please rate it. If it is not solved, tell us too.
    .brief = { $number } “{ $about }”: how did it go? Tell us too if it is not solved.
request-told-rated = { $number } “{ $about }” was rated { $score } by the resident.
request-told-reopened = { $number }: the resident says it is not solved. Round { $round }, please finish it by { $due }:
request-told-reopened-above = { $number } ({ $body }): the resident says it is not solved. It is now in round { $round }:
request-told-due-soon = { request-urgent }Due soon: { $number } “{ $about }”, by { $due }.
request-told-overdue = { request-urgent }Overdue: { $number } “{ $about }” was due { $due }. Please act now.
request-told-overdue-head = { request-urgent }{ $number } “{ $about }” of your body is overdue (due { $due }).
request-told-overdue-above = { request-urgent }{ $number } “{ $about }” of { $body } is overdue (due { $due }). You can press.
request-told-supply-soon = { $number } “{ $about }” still waits for you. It ends by itself after { $due }.
request-told-lapsed = { $number } “{ $about }” ended because nothing more came. You can report it again at any time.
request-told-lapsed-here = { $number } “{ $about }” ended by itself: the resident sent nothing more.

request-refusal-same-body = { $number } is with this body already. Choose another one, or handle it.
request-refusal-nobody-there = Nobody sits in { $body } now, so nobody there could take up { $number }. Choose another body, or finish it yourselves.
request-refusal-nobody-before = { $number } was not passed to you by anybody. You can pass it on to the right body.
request-refusal-no-department = { $number } need not go to a department. Please finish it yourself.
request-refusal-not-joint = { $number }: this body cannot be asked: it leads the case, or the case is about it or about a body above or beside it. Please choose another.
request-refusal-parts-out = { $number }: not all parts are in, so it cannot be finished yet. Wait for them, or press “Go on without” first.
    .brief = { $number }: a part is not answered yet. Not to wait, reply “Go on without”.
request-refusal-parts-in = { $number } waits for no part. You can finish it.
request-refusal-hurried = They were told today about { $number }; you can ask again tomorrow.
request-refusal-extended = { $number } was extended before, or is urgent, and cannot be extended.
request-refusal-age = You are under { $value } ({ $clause }). Please have your guardian report it, or come to the counter with you. In danger call 110, 119 or 120 at once.
request-refusal-nobody-above = There is no body above this one. Please change “About”, or tap “Talk to a person”.
    .brief = No body above it was found. Change what it is about, or reply “Talk to a person”.

# Following
request-told-closed = { $number } “{ $about }” is closed. If it is not solved, please report it again with this number.
request-told-followed-accepted = { $number }, which you follow, was accepted; { $body } is on it.
request-told-followed-answered = { $number }, which you follow, is done ({ $body }). If it is not solved where you are, you can report it yourself. The answer:
request-told-followed-reopened = { $number }, which you follow, was not solved and is being handled again.
request-told-followed-ended = { $number }, which you follow, has ended without being handled. If you still need it, please report it yourself.
