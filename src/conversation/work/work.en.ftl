# What the community does for the government
work-button = Work for the government
work-said = what does the community do for the government|work for the government|how much money does the community get|admitted work
work-new = Place work with a community
work-title = { $by ->
        [department] Placed with communities by { $name }: { $count }
       *[community] What { $name } does for the government: { $count }
    }
work-sum = Promised: { $promised } yuan in all. Received: { $paid } yuan.
work-line = · { $subject } ({ $by ->
        [department] { $area }
       *[community] { $from }
    }), { $isOver ->
        [yes] over
       *[no] until { $until }
    }: { $promised } yuan promised, { $paid } received{ $late ->
        [0] {""}
       *[other] , { $late } late
    }
work-money-line = { $money } yuan, to be paid by { $by }{ $status ->
        [late] {" "}(late)
        [waived] {" "}(the rest is waived)
       *[due] {""}
    }
work-money-paid = · { $amount } yuan received on { $on }
work-money-stale = The day by which it was to be paid is over: it cannot be agreed to as it stands.
work-money-open = See payment { $number }
work-lead = See the task
work-open = See { $subject }
work-none = { $by ->
        [department] { $name } has placed no work yet. Tap “Place work with a community”.
       *[community] { $name } does no work for the government now. It will be listed here, with the money.
    }
    .brief = { $name } does no work for the government now.
work-no-home = We do not know your community yet. Tap My data and set where you live, then come back.
    .brief = We do not know your community. Reply: My data.
work-not-yours = Only district departments and streets place work with a community. To report something, tap Report.
    .brief = Only district departments and streets place work.

# Lists
listed-kind-self = the community's own
listed-kind-assist = assists the government
listed-kind-bought = may be bought
listed-kind-forbidden = must not be placed
listed-kind-general = general
listed-kind-money = money
listed-kind-work = work for the government
listed-kind-major = at once
listed-entry = { $name } ({ $kind })
listed-which = Which one?
listed-none = Nothing like it in the lists. Try another word, or tap a kind to look through it.
    .brief = Nothing like it in the lists. Try another word.
listed-work-forbidden = A community cannot be asked to do that. The list says: “{ $entry }”. Basis: { $basis }. Choose another, or cancel.
    .brief = Not possible. The list says: “{ $entry }”. Name another.
listed-work-self = That is the community's own affair, which no department places. The list says: “{ $entry }”. Basis: { $basis }. Choose another, or cancel.
    .brief = That is the community's own affair: “{ $entry }”. Name another.
field-listed = In the lists
