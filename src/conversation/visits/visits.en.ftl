# Visits
visits-word = Visit
visits-button = My visits
visits-coverage-button = Visits so far
visits-plan-button = Plan visits
visits-plan-open = Visiting plan { $number }
visit-plan-filed = The visiting plan { $number } has begun, and the committee knows. Say "My visits" to see who is in turn.
visits-next = { $total ->
        [one] One household is
       *[other] { $total } households are
    } in turn for you{ $isAll ->
        [yes] {""}
       *[no] ; these { $shown } first
    }. Been there? Tap it:
visits-door = { $door } { $last }
visits-all-done = Nobody is in turn for you now. They will appear here. You can also type "Visit" and a door, such as: Visit 2-1-301
visits-no-plan = There is no visiting plan now. The head or deputy of the committee makes one.
visits-no-plan-yet = There is no visiting plan now. Tap "Plan visits": the households are shared evenly among the committee, by courtyard.
visits-never = never visited
visits-last = { $days ->
        [0] visited today
        [1] visited yesterday
       *[other] visited { $days } days ago
    }
visits-home-ask = Have you been there?
visits-home-no-plan = If the household agrees, the committee can visit it more often.
visits-result-home = Been there, at home
visits-result-absent = Nobody at home
visits-result-declined = Rather not
visits-result-moved = Moved away
visits-heard-ask = { $door }: noted. Did you hear of anything to be done? Write it, or tap one. If not, tap "Nothing to do".
visits-nothing = Nothing to do
visits-topic-repair = Repairs
visits-topic-clean = Cleanliness
visits-topic-neighbours = Neighbours
visits-topic-hardship = Hardship
visits-topic-words-repair = Said on a visit: something shared in the courtyard or the stairway is broken and needs repair
visits-topic-words-clean = Said on a visit: somebody should look after the cleanliness of the courtyard or the stairway
visits-topic-words-neighbours = Said on a visit: there is a quarrel with neighbours; please mediate
visits-topic-words-hardship = Said on a visit: life is hard at home; please come and look
visits-file-ask = Shall it be filed for them? Please ask: it is filed in the name of the one who agrees. If it is not filed, these words are not kept.
visits-file-nobody = The roster names no adult of this household, so nothing can be filed for them. They may report it here themselves, or at the counter.
visits-file-for = { $name } agrees: file it
visits-file-not = Do not file
visits-unfinished = { $door }: not filed yet
visits-unfinished-line = Heard on visits and not filed yet: { $count }. Open it to go on or to drop it.
visits-own-asked = You have asked for a visit: { $number } ({ $status }).
visits-undo = A mistake
visits-undone = This record is taken back.
visits-noted-home = Noted.
visits-noted-absent = { $door }: noted, nobody at home; in turn again after { $days } days.
visits-noted-declined = { $door }: noted; left alone for { $days } days.
visits-noted-moved = { $door }: noted; not visited any more, and the station is asked to look at the roster.
visits-already = { $door } was recorded already, { $at }; no need to do it again.
visits-back-home = Back to the door
visits-phones = See phones
visits-phones-none = The roster has no phone of this household.
visits-care = Visit more often
visits-care-end = As often as others
visits-care-line = Visited more often until { $day }
visits-care-ask-how = To be visited more often, the household has to agree. Why is not asked and not kept. How did they agree?
visits-care-ask-months = For how long? It ends by itself.
visits-care-months = { $n } months
visits-care-set = Noted: until { $day } the committee comes more often. Only the committee sees it.
visits-care-ended = Noted: visited as often as others.
visits-find-which = Which household?
visits-find-none = The roster has no "{ $door }". Please check the door, such as: Visit 2-1-301
visits-coverage-title = Visits so far
visits-coverage-total = { $total } households: { $visited } visited, { $due } in turn, { $overdue } overdue, { $declined } would rather not.
visits-coverage-line = { $name }: { $total }, of which { $visited } visited, { $due } in turn, { $overdue } overdue, { $declined } would rather not
visits-coverage-how = "Overdue": longer ago than the rule allows. This is about households; who visits how many is not compared.
visits-coverage-none = There is no round of visits now. The director or a deputy of the committee sets one.
visits-state-visited = Visited
visits-state-due = In turn
visits-state-overdue = Overdue
visits-told-moved = A visit found that { $door } has moved away. Please look at the roster.

visits-about = On visits members of the residents’ committee call at homes and listen. They cost nothing and need no preparation.
    { $own }
    To have them come, tap “Ask for a visit”.
    .brief = On visits the residents’ committee calls and listens. { $own } To have them come reply “Ask for a visit”.
visits-own-due = Somebody will come to your home in this period.
visits-own-visited = Your home was visited; the next time is after { $day }.
visits-own-declined = Your home would rather not be visited; you are asked again after { $day }.
visits-own-none = Your home is in no visiting plan now. To have the committee come, say what it is about.
visits-own-unknown = Once your home is verified, you see here when it is your turn.
    .brief = {""}
visits-request = Ask for a visit
visits-request-words = I suggest a home visit by the residents’ committee

# Refusals
visits-not-yours = Visits are made by members of the residents' committee. To report something, tap "Report".
visits-only-coverage = Visits are made by the residents' committee. Say "Visits so far" to see how they go.
visits-gone = This household is in no visiting plan any more: it may have moved away, or the plan has ended. Say "My visits" for the list as it is.
visits-visit-gone = This visit was taken back, or is not yours. Say "My visits".
visits-undo-late = The day is over, or it has been filed: it cannot be taken back.
visits-filed-already = What was heard on this visit is filed already. For something else, use "File for somebody".
visits-member-gone = This person is not in the household's roster any more, so nothing can be filed for them. They may report it here themselves, or at the counter.
visits-plan-not-yours = The head or deputy of the committee makes the plan. Say "My visits" to see who is in turn for you.
