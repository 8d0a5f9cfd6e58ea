# Another time or place of a meeting to which many are invited
meeting-move-name = Moving a meeting
meeting-move-ask-meeting = Which meeting?
meeting-move-ask-body = For which body?
meeting-move-ask-kind = Which kind of meeting?
meeting-move-ask-subject = What is it about?
meeting-move-ask-was = When was it to be?
meeting-move-ask-heldAt = When instead? Skip it if the time stays.
meeting-move-ask-venue = Where instead? Skip it if the place stays.
meeting-move-field-meeting = Number of the meeting
meeting-move-field-body = Called by
meeting-move-field-kind = Meeting
meeting-move-field-subject = About
meeting-move-field-was = Time until now
meeting-move-field-heldAt = New time
meeting-move-field-venue = New place
meeting-move-field-reason = Reason
meeting-move-step-waiting = the move waits for a colleague
meeting-move-step-waiting-above = the move waits for the body above
meeting-move-outcome-agreed = moved
meeting-move-outcome-returned = returned, not moved
meeting-move-outcome-dropped = taken back, not moved
meeting-move-outcome-late = nobody agreed in time, not moved
meeting-move-action-approve = Agree to move
meeting-move-action-return = Return
meeting-move-action-drop = Do not move it
meeting-move-ask-return-reason = Why is it returned? Whoever asked for it reads this.
meeting-move-done-approve = Agreed. Everybody invited is told.
meeting-move-told-asked = { $number } A colleague of { $body } wants to move the meeting "{ $about }": { $heldAt }, { $venue }. Many are invited; please look at it first:
meeting-move-told-asked-again = { $number }: the new time or place of “{ $about }” still waits for you, and holds only once you agree. Please look at it until { $due }.
meeting-move-told-approved = The meeting "{ $about }" is moved to { $heldAt }, { $venue }. Everybody invited is told.
meeting-move-told-returned = The meeting "{ $about }" is not moved; it is held when and where it was called:
meeting-move-told-unanswered = Nobody has agreed to move the meeting "{ $about }" yet; it stands as it was called. Ask a colleague to look at it, or tap Do not move it.
meeting-move-told-late = Nobody agreed in time to move the meeting "{ $about }". It was not moved, and nobody was told.
meeting-move-refusal-late = It is too late: the meeting is due, or too few days are left for the notice ({ $clause }). Set a later time; what waits for you to agree, return.
meeting-move-refusal-waits = { $own ->
        [yes] You have
       *[no] { $name } has
    } already asked to move it to { $at }, { $venue }, which waits for somebody to agree; one at a time. Tap "Cancel"; another can be set once that is decided.
meeting-move-second-by = Somebody has to agree before { $at }; otherwise it is held as it was called.
meeting-move-waits = Another time or place waits for somebody to agree, and no other can be set until then. To set another, tap "Do not move it" first.
meeting-move-needs = Many are invited, so somebody else has to agree. Please tap "Change time or place" once more.
