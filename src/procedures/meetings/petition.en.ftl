petition-name = Asking for a meeting
petition-ask-kind = Which kind of meeting do you ask for?
petition-ask-by = Counted by what? Residents count one each, households one a household; what representatives ask for is signed by representatives.
petition-ask-words = Why, and about what? Those who sign will read it.
petition-ask-area = In which community?
petition-field-kind = Meeting
petition-field-by = Signed by
petition-field-words = Words
petition-field-area = Community
petition-field-signed = Signed
petition-field-needed = Needed
petition-option-kind-hearing = Hearing
petition-option-kind-assembly = Representatives' assembly
petition-option-by-residents = Residents
petition-option-by-households = Households (one each)
petition-option-by-representatives = Representatives
petition-step-signing = gathers signatures
petition-step-duty = has to be called
petition-outcome-called = called
petition-outcome-too-few = too few signed
petition-outcome-withdrawn = withdrawn
petition-action-sign = Sign
petition-action-sign-last = Sign
petition-action-unsign = Take my signature back
petition-action-edit = Change the words
petition-ask-edit-wording = How is it to read? Write all of it. Everybody who signed is told and may leave.
petition-field-wording = Now reads
petition-told-changed = { $number }, which you signed, was changed. If you do not agree you may take your signature back:
petition-action-withdraw = Withdraw
petition-action-convene = Call it
petition-filed = It is on the list. Those who may sign see it under "Meetings and votes"; when enough have, { $body } has to call it.
petition-button = { $kind ->
        [hearing] Sign for a hearing
       *[assembly] Sign for an assembly
    } ({ $signed }/{ $needed }): { $about }
petition-told-too-few-signers = { $number } “{ $about }”, which you signed, had too few signatures in time and has ended. To try again, tap “Ask for a meeting”.
    .brief = { $number }, which you signed, had too few signatures and has ended.
petition-told-withdrawn-signers = { $number } “{ $about }”, which you signed, was withdrawn by who began it; signatures serve no longer. To ask yourself, tap “Ask for a meeting”.
    .brief = { $number }, which you signed, was withdrawn.
petition-told-too-few = Too few have signed { $number } "{ $about }" in time; it is over.
petition-told-enough = Enough have signed { $number } "{ $about }": { $body } has to call the meeting.
petition-told-duty = { $by ->
        [representatives] Representatives
        [households] Households
       *[other] Residents
    } ask for a meeting ({ $number }), and enough have signed. Please call it by { $due }:
petition-told-late = The meeting { $number } "{ $about }" that residents asked for has not been called in time. Please call it now.
petition-told-late-over = { $body } has not called in time the meeting { $number } "{ $about }" that residents asked for.
petition-told-late-own = { $body } has not called in time the meeting { $number } "{ $about }" that you asked for; the body above knows.
petition-told-called = The meeting { $number } "{ $about }" that you asked for has been called.
petition-being-called = { $own ->
        [yes] You have called the meeting for { $number } already: { $call }.
       *[no] { $name } has called the meeting for { $number } already: { $call }. If it is given up, tap “Call it” again.
    }
petition-being-filled-in = { $name } is filling in the call for { $number }, since { $since }. One of you is enough: ask first, and call it if the other does not.
petition-call-myself = I call it
petition-refusal-representatives = Representatives sign this one ({ $clause }). As a resident you can ask anew and choose "Residents" or "Households".
petition-refusal-household = Somebody of your household has signed { $number }; each counts once ({ $clause }).
petition-refusal-called = { $name } has called it ({ $call }); what residents wish for need not be called twice. Tap “Cancel”.
