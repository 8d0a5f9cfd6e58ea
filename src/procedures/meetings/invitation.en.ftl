# What the invited see
meeting-kind-word = { $kind ->
        [talk] Open talk
        [hearing] Hearing
        [assembly] Representatives' assembly
        [appraisal-meeting] Appraisal meeting
        [deliberation] Deliberation
       *[joint-conference] Joint conference
    }
invite-title-invited = { rehearsal-mark }{ meeting-kind-word }: { $subject }
invite-title-moved = { rehearsal-mark }Time or place has changed: { $subject }
invite-title-not-held = { rehearsal-mark }Not held: { $subject }
invite-title-cancelled = { rehearsal-mark }Called off: { $subject }
invite-title-soon = { rehearsal-mark }Soon: { $subject }
invite-title-place = { rehearsal-mark }A place for you: { $subject }
invite-title-replaced = { rehearsal-mark }Your place went to the next: { $subject }
invite-title-poll = { rehearsal-mark }Show of hands: { $subject }
invite-text-invited = { $as ->
        [organisation] { $body } invites your organisation to send somebody ({ $number }).
       *[person] { $body } invites you ({ $number }).
    }
invite-text-moved = { $body } has changed the time or place; this is the new one. Please say again whether you come.
invite-text-not-held = { $body } did not hold this meeting ({ $number }). If it is called again, you will be told; what you have asked still waits for an answer.
invite-text-cancelled = { $body } has called this meeting off ({ $number }); please do not go.
invite-text-soon = Please remember to come. If you cannot, tap "Decline": your place goes to who waits for one.
invite-text-place = Somebody has given up a place, so you can come. If you cannot, tap "Decline".
invite-text-replaced = We had no answer from you in time, so the next of the draw is invited. You can still ask and state in writing.
invite-text-poll = { $named ->
        [named] With names, in the minutes.
       *[counted] Only counted, without names.
    }
meeting-line-time = Time: { $at }
meeting-line-venue = Place: { $text }
meeting-line-how = How to take part: { $text }
meeting-line-answer = You were drawn by lot. Please answer by { $at }; then your place goes to the next.
meeting-line-item = { $n }. { $text }
invite-answer-attend = Attend
invite-answer-decline = Decline
invite-answer-proxy = Send somebody
meeting-open = See the meeting
hands-for = For
hands-against = Against
hands-abstain = Abstain
