board-charter-kicker = The charter
board-charter-title = Charter of { $place }
board-charter-what = Version { $version }. Below each rule stands where it comes from. What is only usual practice rests on no clause of the law yet: elections, recalls and decisions by it are rehearsals.
board-charter-usual = usual practice, not verified
board-charter-own = Communities whose assembly has changed rules:
board-charter-version = Version { $n }, in force from { $day }
board-charter-none = There is no charter here yet. Please ask the staff in the chat.
board-front-to-charter = The charter, with the source of each rule
board-charter-cited = Confirmed by the operator: { $source }: { $text } (in force since { $on })
board-charter-informs = For information: { $why }.
board-charter-contents = Contents
board-charter-count = { $count ->
        [1] 1 rule
       *[other] { $count } rules
    }
