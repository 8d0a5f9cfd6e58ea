petition-name = Asking for a meeting
petition-ask-kind = Which kind of meeting do you ask for?
petition-ask-words = Why, and about what? Those who sign will read it.
petition-ask-area = In which community?
petition-field-kind = Meeting
petition-field-words = Words
petition-field-area = Community
petition-field-signed = Signed
petition-field-needed = Needed
petition-option-kind-hearing = Hearing
petition-option-kind-assembly = Representatives' assembly
petition-step-signing = gathers signatures
petition-step-duty = has to be called
petition-outcome-called = called
petition-outcome-too-few = too few signed
petition-outcome-withdrawn = withdrawn
petition-action-sign = Sign
petition-action-sign-last = Sign
petition-action-withdraw = Withdraw
petition-action-convene = Call it
petition-filed = It is on the list. Residents of the community can sign it under "Meetings and votes"; when enough have, { $body } has to call it.
petition-signed = You have signed { $number }: { $signed } of { $needed }.
petition-signed-last = You have signed { $number }, and that is enough: the meeting has to be called.
petition-button = { $kind ->
        [hearing] Sign for a hearing
       *[assembly] Sign for an assembly
    } ({ $signed }/{ $needed }): { $about }
petition-told-too-few = Too few have signed { $number } "{ $about }" in time; it is over.
petition-told-enough = Enough have signed { $number } "{ $about }": { $body } has to call the meeting.
petition-told-duty = Residents ask for a meeting ({ $number }), and enough have signed. Please call it by { $due }:
petition-told-late = The meeting { $number } "{ $about }" that residents asked for has not been called in time. Please call it now.
petition-told-late-over = { $body } has not called in time the meeting { $number } "{ $about }" that residents asked for.
petition-told-late-own = { $body } has not called in time the meeting { $number } "{ $about }" that you asked for; the body above knows.
petition-told-called = The meeting { $number } "{ $about }" that you asked for has been called.
petition-refusal-enough = The number of signatures of { $number } has just changed. Please look again under "Meetings and votes".
petition-refusal-place = Only residents of { $area } can sign. You can ask for a meeting in your own community.
petition-refusal-twice = You have signed { $number } already; once each.
petition-being-called = { $own ->
        [yes] You have called the meeting for { $number } already: { $call }.
       *[no] { $name } has called the meeting for { $number } already: { $call }. If it is given up, tap “Call it” again.
    }
petition-being-filled-in = { $name } is filling in the call for { $number }, since { $since }. One of you is enough: ask first, and call it if the other does not.
petition-call-myself = I call it
petition-refusal-called = { $name } has called it ({ $call }); what residents wish for need not be called twice. Tap “Cancel”.
