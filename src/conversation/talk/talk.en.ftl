# Talking to a person
talk-end = End the talk
talk-end-word = End
talk-take = Take it
talk-look = Look
talk-suggest = Make it a request
talk-file = Write it as a request
talk-add = Add to { $number }
talk-another = It is something else, file it
talk-list = People waiting
talk-list-count = People waiting { $count }
talk-ask-place = The clerks of which community do you want? Type its name, or choose the street first.
    .brief = The clerks of which community? Reply with a name or a number:
talk-no-station = There is no service station here. You can write it here; a member of staff reads it.
talk-own-station = This is your own station; your colleagues cannot take you.
talk-waiting = { $isNew ->
        [yes] The clerks of { $station } have been called;
       *[no] We are still waiting for a clerk;
    } you will be told as soon as somebody is there. Office hours are { $from }–{ $to } on working days.
    Write what you want to say here, and it is passed on.
    .brief = { $isNew ->
        [yes] The clerks of { $station } are called;
       *[no] Still waiting for a clerk;
    } you will be told (working days { $from }–{ $to }). Write what it is about.
talk-waiting-closed = { $isNew ->
        [yes] { $station } is closed now.
       *[no] It is outside office hours now.
    } Somebody answers you after { $opens }. Office hours are { $from }–{ $to } on working days.
    Write what you want to say here, and it is kept.
    .brief = { $isNew ->
        [yes] { $station } is closed;
       *[no] Closed now;
    } you are answered after { $opens } (working days { $from }–{ $to }). Write what it is about.
talk-along = These words of yours go along:
talk-about = About { $number }
talk-whether-staff = You are in a talk with the staff. Does “{ $text }” mean to end it, or is it for them?
    .brief = End the talk, or is that for the staff?
talk-tell = It is for the staff
talk-turn-to = Do that first
talk-kept = Noted; it is passed on when somebody takes the talk.
talk-kept-closed = Noted; somebody reads it after { $opens }.
talk-open-already = A clerk is with you; just write.
talk-yours-now = You are with a resident; what you write goes to them.
talk-called = A resident wants to talk to somebody at { $body }:
talk-called-silent = A resident wants to talk to somebody at { $body }.
talk-waits-long = A resident wants to talk to somebody at { $body } and has waited { $minutes } minutes; nobody has taken it yet.
talk-nobody-yet = Nobody has come yet; we are sorry. The clerks have been reminded, and you can wait on; what you write here is kept.
    If you are in a hurry, write it as a request: it has a number and a deadline.
talk-wait-on = Wait on
talk-begun = A clerk of { $body } is with you now; just write.
talk-took = You have taken it. What you write and the photos you send go to the resident.
talk-taken = { $name } has already taken it.
talk-colleague = A colleague
talk-colleague-short = a colleague
talk-over = This talk is over.
talk-one-at-a-time = You are with another resident; please end that talk first.
talk-not-yours = This talk is for the clerks of its station; you cannot see it.
talk-passed-to-clerk = Passed on to the clerk.
talk-passed-to-resident = Passed on to the resident.
talk-said-clerk = Clerk:
talk-said-resident = Resident:
talk-clerk-gone = The clerk is no longer there; the others have been called. Your words are kept.
talk-ended = The talk is over. Anything else to report?
talk-ended-by-clerk = The clerk has ended the talk. Anything else to report?
talk-ended-by-clock = Nothing was said for a long time; the talk is over. Anything else to report?
talk-ended-here = The talk is over; the resident has been told.
talk-ended-by-resident = The resident has ended the talk.
talk-ended-by-clock-here = Nothing was said for a long time; the talk with the resident is over.
talk-none = There is no talk now. To reach somebody, say "talk to a person".
talk-line = { $side ->
        [clerk] Clerk ({ $name }): { $text }
       *[resident] Resident: { $text }
    }
talk-files = { $count } photos or files
talk-shown = { $state ->
        [waiting] Waiting
        [open] Taken
       *[ended] Over
    }, begun { $at }. That you looked is on record.
talk-item = { $state ->
        [waiting] Waiting
        [open] Taken
       *[ended] Over
    } since { $at } { $first }
talk-nothing-said = nothing said yet
talk-list-title = Those who wait come first, then the last 7 days:
talk-list-none = Nobody waits now. You are told when somebody does.
talk-suggested = The clerk suggests filing what you said as a request, with a number and a deadline. You read it before it is submitted.
talk-suggest-sent = The resident has been asked to read and submit it.
talk-filed-before = You have just filed { $number } ({ $status }): { $about }.
    { $isOpen ->
        [yes] Shall what you said since be added to it?
       *[no] Nothing can be added to it now. Is it something else?
    }
