# Writing
compose-button = Send a notice
compose-new = Write a notice ({ $body })
compose-list = Write a new one, or look at the latest:
compose-list-none = You see first how many people get it, how, and what they will read. It goes when you confirm.
compose-not-yours = Notices are sent by members of bodies; you have no such seat now.
compose-reach = { $people ->
        [one] 1 person
       *[other] { $people } people
    }: { $ways }
compose-doors = { $of ->
        [one] {""}
       *[several] { $name }:{" "}
    }{ $households ->
        [one] 1 household
       *[other] { $households } households
    } on record{ $empty ->
        [0] {""}
        [one] , 1 of them with nobody who has joined
       *[other] , { $empty } of them with nobody who has joined
    }.{ $unknown ->
        [0] {""}
        [one] {" "}1 resident of { $place } has no door on record and is not counted; the counter can enter it.
       *[other] {" "}{ $unknown } residents of { $place } have no door on record and are not counted; the counter can enter them.
    }
compose-reach-none = Nobody has registered there yet; nobody would get it.
compose-drawn = { $drawn } drawn by lot from { $people }.
compose-drawn-besides = Besides, { $drawn } drawn by lot from { $people }.
compose-by = { $way } { $count }
compose-unreachable = not reachable
compose-comma = ,{" "}
compose-cost = { $way }: { $parts } parts each, { $all } in all, about { $yuan } yuan
compose-parts = { $way }: { $parts } parts each, { $all } in all
compose-second = More than { $most } people: another member of your body has to look at it first.
compose-second-above = More than { $most } people: somebody else has to look at it first. You are alone in your body, so { $body } is asked.
compose-second-by = It has to be looked at by { $at }: after that the days of notice are too few.
compose-nobody-agrees = These are { $people } people. More than { $most }: somebody else has to look at it first, but you are alone in your body and { $above ->
        [none] there is none above it
       *[other] nobody is in { $body }
    }. Please choose fewer people, or ask the administrator for a colleague; danger can go as an emergency.
compose-anonymous = This case is anonymous: do not write who reported it, nor any other name.
compose-preview-waiting = Nobody has had it yet; only the corrected one will go. They will read:
compose-preview = They will read:
compose-title = 【{ $title }】
compose-button-shown = [{ $label }]
compose-send = Confirm and send
compose-schedule = Confirm, send then
compose-ask-above = Hand to the body above first
compose-correct = Confirm the correction
compose-followers = Write to its followers
compose-ask = Hand to a colleague first
compose-time = Time or repeat
compose-done-sent = { $time ->
        [now] Confirmed.
       *[other] Confirmed. People are not disturbed now: it goes out { $goes }.
    } Below you see how many it has reached, as things stand.
compose-done-ahead = Planned; it goes by itself then. Until then you can stop it.
compose-done-waiting = Handed to your colleagues. It goes when one agrees; you will be told.
compose-done-above = Handed to { $body }. It goes when they agree; you will be told.
compose-back = Notices
compose-like = Write it anew
compose-card = Progress

# Lists
lists-button = Lists
lists-all = These lists can be chosen for a notice:
    { $lines }
lists-none = There are no lists. After a notice that asks for "Received" those who tapped it can be kept as one.
lists-line = { $name }, { $count ->
        [one] 1 person
       *[other] { $count } people
    }
lists-remove = Remove "{ $name }"
lists-removed = The list "{ $name }" is removed.
lists-kept = Kept as the list "{ $name }", { $count } people. Next time you can choose it.
lists-nobody = Nobody has tapped "Received" yet, so nobody can go on a list.
lists-gone = That list is gone.

# The ledger
ledger-people = People
ledger-count = { $count }
ledger-written = Written
ledger-sent = { $bar } sent { $done }/{ $all }
ledger-answered = { $bar } received, they say: { $done }/{ $all }
ledger-queued = waiting { $count }
ledger-sending = going out { $count }
ledger-unknown = uncertain { $count }
ledger-suppressed = do not want it { $count }
ledger-failed = not reached { $count }
ledger-silent = no answer { $count }
ledger-corrected = corrected { $count } times
ledger-status-corrected = { $status }, corrected
ledger-next = Goes next: { $at }
ledger-ahead = planned
ledger-quiet = goes out { $at }
ledger-refresh = Refresh
ledger-unreached = { $count } not reached
ledger-resent = Sent again to { $count }.
ledger-resend-none = None of those not reached has an address that works now. You can print the list and knock on doors.

unreached-list = Not reached: { $count } (page { $page } of { $pages }). This look is recorded.
    { $lines }
unreached-line = { $name }, { $place }: { $why }
unreached-no-address = no address that works
unreached-blocked = has blocked us
unreached-no-answer = has not tapped "Received"
unreached-failed = could not be sent

# Those who get it
sent-answered = { $body } knows that you have received it.

manners-button = Notice settings
manners-title = Notice settings
manners-set = Changed.
manners-quiet = Quiet hours
manners-quiet-default = { $hours } (default)
manners-quiet-own = { $hours }
manners-quiet-none = none
manners-hours = { $from } to { $until }
manners-quiet-change = Change quiet hours
manners-quiet-ask = When should nothing come? It comes afterwards. Emergencies always come.
manners-quiet-usual = Default (21:00 to 8:00)
manners-digest = Plain news
manners-digest-on = once a day at 18:00
manners-digest-off = as it comes
manners-digest-start = Once a day
manners-digest-stop = As it comes
manners-on = yes
manners-off = no
manners-kind-stop = Stop: { $kind }
manners-kind-start = Get again: { $kind }
manners-statutory = the law wants everybody told, cannot be turned off
manners-emergency = for your safety, cannot be turned off, also at night
manners-channel = First by
manners-channel-last = the one used last
manners-channel-change = Change which is first
manners-channel-ask = Where should notices go first? Where that fails another is tried.
manners-stopped = You get no more notices of the kind "{ $kind }". Statutory and emergency ones still come.
manners-undo = Undo

# Form
moment-none = Please write the day and the time, such as "{ $example }".
moment-time = At what time on { $day }? Such as "19:00" or "2:30 pm".
moment-early = That is too early: by the charter ({ $clause }) the first is { $first }.
text-only-time = That looks like a time, which is asked for later. Please write here what it is about, such as "When the night market closes".
moment-unreadable = Please write the time again: the day and the hour.
moment-past = That time is over. Please write one to come, such as "{ $example }".
correction-same = That is as it was; there is nothing to correct. Please write what is different, or tap "Cancel".
announce-which = Do you want to send a notice about it, or to report it? I have kept your words.
announce-notice = Send a notice ({ $body })
audience-by-role = By role, body or organisation
audience-where = Where?
audience-who = To whom in { $place }?
audience-nobody = There is nobody like that any more. Please choose others.
audience-doors = It is not clear which buildings you mean. Please write the courtyard and the number together, such as 水津雅院1栋, 水津雅院2栋1单元 or 水津雅院1栋和3栋.
audience-doors-missing = "{ $name }" is not on record. Please check the courtyard and the number, such as 水津雅院1栋 or 水津雅院2栋1单元.
audience-none = No such place found. Please tap a button or type a courtyard's name.
    .brief = Not found. Reply with a courtyard or a number.
audience-no-owners = There is no property register for this courtyard yet, or it is not for this body to call. Please have an administrator import the owners first.
audience-not-yours = That is not your body's to write to. Please choose from its own area.
opt-out-done = You get no more information or meeting notices. Statutory and emergency ones still come. Reply START to get all again.
opt-out-undone = You get all kinds of notices again. Reply T to stop.
compose-refusal-nobody-agrees = So many people: somebody else has to look at it first ({ $clause }), and there is nobody else in your body or above it. Please choose fewer people, or ask the administrator for a colleague.
