# Interpellations and supervision
oversight-button = Questions and supervision
oversight-ask = Question the committee
oversight-said-all = interpellations|interpellation|questions to the committee|questions and supervision
oversight-said-ask = interpellate the committee|question the committee|i want to question the committee
oversight-title = Questions and supervision in { $community }
oversight-list = What is under way first. Anybody can read it: { $link }
    .brief = What is under way first:
oversight-none = Nothing has been asked or supervised yet. Residents' representatives may question the committee, which has to answer in time.
    .brief = Nothing has been asked or supervised yet.
oversight-line = { $status }: { $about }
oversight-no-home = We do not know yet in which community you live. Choose "My data" and set your home, then look again.
    .brief = Your community is not known yet. Reply "My data" to set your home.
oversight-ask-not-yours = Questions to the committee are put by residents' representatives. You can ask yours to put it, report it directly, or write a proposal.
    .brief = Only representatives question the committee. Ask yours, or report it directly.
oversight-said = { $at }, { $what ->
        [answer] the committee's answer:
        [answer-again] the committee's second answer:
        [heard] the committee before the assembly:
       *[unsatisfied] not satisfied:
    } { $words }
oversight-supervise = Supervise this
oversight-supervise-not-yours = Matters are supervised by members of the assembly's working committee and of the affairs supervision committee. You can hurry your own case, or choose "Report something".
    .brief = Only the working committee and the supervision committee supervise. You can report it directly.
oversight-watched = Supervision
oversight-lead = The case supervised
oversight-lead-papers = The supervision
oversight-report = Report of the supervision: { $words }
oversight-papers-line = Papers ({ $status }): { $words }
oversight-papers-open = Papers { $number }
case-line-watch-opened = Supervision began
case-line-watch-pressed = Pressed by supervisors
case-line-watch-reported = Report of the supervision
case-line-watch-dropped = Supervision given up
