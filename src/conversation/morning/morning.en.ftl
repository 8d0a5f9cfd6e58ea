# Morning card
morning-button = Due today
morning-said = morning card|due today|what is due today
morning-when = When it comes
morning-title = Good morning, { $name }
morning-text = Due in { $community }. Tap a line to go there:
    .brief = Due in { $community }:
morning-none = Nothing is due in { $community } today. Everything else is under "Waiting for me".
morning-not-yours = The morning card is for secretaries and members of a community's bodies. For your own matters tap My cases.
    .brief = The morning card is for members of a community's bodies.
morning-part-none = Nothing of this kind is due now. For the others tap "Due today".
morning-meetings-some = Meetings today: { $count }
morning-overdue-some = Overdue: { $count }
morning-disclosures-some = To disclose: { $count }{ $late ->
        [0] {""}
       *[other] , { $late } late
    }
morning-decisions-some = Decisions not done: { $count }{ $late ->
        [0] {""}
       *[other] , { $late } late
    }
morning-money-some = Late money for admitted work: { $count }
morning-notices-some = Notices not delivered: { $count }
morning-terms-some = Terms ending: { $count }
morning-appraisal-some = To appraise: { $count }
morning-meeting = Meeting { $at }: { $subject }
morning-overdue = Overdue { $name } { $number } (due { $due })
morning-disclosure = To disclose: { $subject } (by { $due })
morning-decision = Decision not done: { $number } (by { $due })
morning-money = Late money: { $subject }, { $rest } yuan
morning-notice = Notice { $number }: { $people } not reached
morning-term = Term ending: { $name } ({ $body }, { $on })
morning-appraisal = To appraise: { $body } (by { $due })
morning-ask = At which hour of working days should it come? If you do not want it, tap “No morning card”.
    .brief = At which hour of working days?
morning-at = { $hour }:00
morning-off = No morning card
morning-is-at = It comes at { $hour }:00 on working days, and not when nothing is due.
morning-is-off = It does not come any more. To see it, send “due today”.
morning-word = Morning card
