# Meetings and votes
ballots-waiting = { $count ->
        [one] One waits for your answer
       *[other] { $count } wait for your answer
    }{ $meetings ->
        [yes] , and there are your meetings:
       *[no] :
    }
ballots-none-waiting = Nothing waits for you. You have taken part in{ $meetings ->
        [yes] {" "}votes, and there are your meetings:
       *[no] :
    }
ballots-preparing = { $count ->
        [one] One has its roll open
       *[other] { $count } have their rolls open
    }{ $meetings ->
        [yes] , and there are your meetings:
       *[no] :
    }
ballots-none-for-tellers = No vote waits for you as a teller now. You will be told of one, and it is listed under “Meetings and votes”.
ballots-said-teller = teller|tellers|be a teller|i will be a teller|i'll be a teller
ballots-line-roll = { $waits ->
        [key] Your key waits
        [tellers] Tellers { $there }/3
       *[opening] Roll open
    } { rehearsal-mark }{ ballot-kind }: { $subject }
ballots-said-remind = remind them|remind the others|remind the rest|remind those who have not answered|remind those who have not voted
ballots-none-to-remind = There is no poll or vote that you can remind of now: none is open, it has not gone out yet, or they were reminded today.
ballots-remind-which = Remind those who have not answered which one?
ballots-line-remind = { rehearsal-mark }{ ballot-kind }: { $subject }
ballots-line-waiting = Open { rehearsal-mark }{ ballot-kind }: { $subject }
ballots-line-entrusted = Through somebody { rehearsal-mark }{ ballot-kind }: { $subject }
ballots-line-answered = Answered { rehearsal-mark }{ ballot-kind }: { $subject }
ballots-line-over = Result { rehearsal-mark }{ ballot-kind }: { $subject }
ballots-new-poll = Begin a poll
ballots-new-resolution = Begin a vote
ballots-new-owners-decision = Begin an owners' decision
ballots-new-appraisal = Begin an appraisal
ballots-new-survey = Begin a survey
ballots-not-yours = Polls and votes are begun by members of a body, and you are none now. You can suggest something, or just say it.
ballots-which-body = For which body?
ballots-said-poll = poll|straw poll
ballots-sent = { $time ->
        [now] On its way.
       *[other] People are not disturbed now: it goes out { $goes }.
    } Below you see how many have answered.
ballots-prepared = Begun. The roll is public until the vote opens; until then anybody may object to it.

# Voting
vote-how = { ballot-how }, { ballot-secrecy }, until { $until }. You may change it until then.
    .brief = { ballot-how }, { ballot-secrecy.brief }, until { $until }. You may change it until then.
vote-how-once = { ballot-how }, { ballot-secrecy }, until { $until }. It cannot be changed.
    .brief = { ballot-how }, { ballot-secrecy.brief }, until { $until }. It cannot be changed.
vote-how-typed = { $method ->
        [score] Please send all points at once in the order above, such as "5 4 3".
        [ranking] Please send the order at once, such as "2>1>3".
       *[other] Please send all at once, such as "1 3".
    }
vote-of-one = Please rate “{ $text }”.
vote-score-of = { $text }: how many points? 5 is best.
vote-points = { $text }: { $points }
vote-counted = Counted: { $choice }. { vote-until }
vote-changed = Changed to: { $choice }. { vote-until }
vote-stands = { $isSame ->
        [yes] You have chosen { $choice } already; it counts. { vote-until }
       *[no] You have chosen { $choice }; it is as it was. { vote-until }
    }
vote-change-which = Which one do you want to change? Open it and press your choice.
vote-numbers-few = There are { $items } to score and you sent { $said }: the first { $said } are counted.
vote-numbers-many = There are only { $items } and you sent { $said }: not counted. Please send { $items } numbers from { $min } to { $max } in order, such as "{ $example }".
vote-numbers-range = Scores are from { $min } to { $max }. What fits is counted; please give the rest again.
vote-numbers-out = Scores are from { $min } to { $max }: not counted. Please send it again.
vote-numbers-place = The choices are 1 to { $items }: not counted. Please send it again.
vote-numbers-one = You can choose only one: not counted. Please send one number from 1 to { $items }.
vote-numbers-most = Not counted: you can choose up to { $most }, by numbers from 1 to { $items }. Please send them again at once, such as "1 2".
vote-numbers-whole = Please send { $items } numbers from { $min } to { $max } at once, such as "{ $example }". What you sent does not fit; it is not counted and was not kept.
vote-counted-none = Counted: nothing chosen. { vote-until }
vote-until = { $changes ->
        [yes] You may change it until { $until }.
       *[no] {""}
    }
vote-sealed = Counted. Your receipt is { $code }; please write it down. { vote-until }
vote-sealed-again = Changed; this one counts. Your new receipt is { $code }, the old one is void. { vote-until }
vote-press-again = Please use the buttons below.
vote-for = Vote for { $name }
vote-for-other = This is the vote of { $name }.
vote-late = The vote closed at { $closed }. Your message came after that and is not counted.
vote-option-left = What you chose has withdrawn. Please choose another.
vote-gone = There is no such vote; it may have been withdrawn. See "Meetings and votes".
vote-not-on-roll = You are not on the roll of this vote and cannot vote. Who is under 18 is not on it. If you should be, you can object.
vote-not-on-roll-now = You are not on the roll of this vote and cannot vote. Who is under 18 is not on it. The time for objections is over; you can read the result when it is out.
vote-unread = Not understood: please use the buttons or a number. What you wrote was not kept; for anything else please say "menu" first.
    .brief = Not understood: please send a number. It was not kept; for anything else say "menu" first.

# One ballot
ballot-by = By
ballot-matter = Matter
ballot-to = Among
ballot-number = Number
ballot-state = State
ballot-opens = Opens
ballot-goes = Goes out
ballot-closes = Closes
ballot-roll = Roll
ballot-paper-entered = { $state ->
        [one] { $again ->
            [yes] You have entered the same already; you need not again. Another member still has to enter it
           *[no] Entered. Another member enters it too
        }{ ballot-paper-who }; when both agree a third one witnesses.
        [agree] { $again ->
            [yes] You have entered the same already; you need not again.
           *[no] Entered.
        } It agrees with what { $other } entered; a third member still has to tap "Witness the papers"{ ballot-paper-who }.
       *[differ] Entered. It is not what { $other } entered. Please count again together; whoever was wrong enters it once more.
    }
ballot-paper-who = { $isAnybody ->
        [yes] {" "}({ $who } can)
       *[no] {""}
    }
ballot-people = { $count ->
        [one] one person
       *[other] { $count } people
    }
ballot-owners-roll = { $count ->
        [one] one owner
       *[other] { $count } owners
    }, { $area } m² in all
ballot-owners-so-far = { $done ->
        [one] one has voted in chat
       *[other] { $done } have voted in chat
    }; { $paper } on paper
ballot-yours = Yours
ballot-yours-sealed = cast, and nobody can read it
ballot-rule-label = Rule
ballot-rule-quorum = { $share } of the roll take part
ballot-rule-majority = { $of ->
        [chosen] { $share } of those who choose are for it
       *[cast] { $share } of those who take part are for it
    }
ballot-rule-owners = { $quorum } take part and { $majority } of those agree, by owners and by area
ballot-share-more = more than { $share }
ballot-share-least = at least { $share }
ballot-cast = { $bar } { $done } of { $all } answered
ballot-held = It is counted. Those appraised may respond first; the result is published with the report.
ballot-line-bar = { $bar } { $text } { $votes }
ballot-invalid = { $count } invalid
ballot-warning-small-electorate = So few took part that one may guess who chose what.
ballot-warning-few-papers = Few voted on paper: the result may show how they voted.
ballot-warning-unanimous = All chose the same, which tells what each of them chose.
ballot-manage = Manage
ballot-chart = Chart
ballot-roll-button = The roll
ballot-object = Object to the roll
ballot-tellers = Tellers
ballot-tellers-of = { $count } of 3
ballot-share = Take my share of the key
ballot-share-kept = I have written it down
ballot-share-shown = This is your share of the key. Write it down on paper; do not forward it:
    { $share }
    Then press "I have written it down", and it is kept here no longer. Send it back for the count.
ballot-share-done = Your share is kept here no longer. Please send it back for the count.
ballot-share-none = Your share has been taken already, or none is needed.
ballot-share-given = Share { $n } of "{ $subject }" has come. { $there ->
        [1] One more and it is counted.
       *[other] Two are there: it is counted now.
    }
ballot-share-hand = Give my key
ballot-share-ask = Please send your share of "{ $subject }" here: LS- and { $characters } characters. With two it is counted; { $there } there now. It is not kept here.
ballot-share-misread = This key cannot be read: { $length ->
        [short] it has { $n } characters, and should have { $characters }.
        [long] it has { $n } characters, and should have { $characters }.
       *[right] a letter is wrong.
    } A key has the digits 0 to 9 and letters other than I, L, O and U. Please copy it once more; if it is lost, the other two are enough. Nothing was kept.
ballot-share-early = This is a right key of "{ $subject }", but votes are still coming in. Please send it after { $closes }. Nothing was kept; keep it safe.
ballot-share-over = This is a key of "{ $subject }", which is over: it is not needed any more. Nothing was kept.
ballot-share-wrong = This is not the key that was handed out for "{ $subject }". Please copy it once more; the other two still work. Nothing was kept.
ballot-share-unknown = This key is of no vote here. Perhaps it is another one. Nothing was kept.
ballot-roll-list = The roll: { $size } (page { $page })
    { $lines }
ballot-roll-struck = { $name } (struck off)
ballot-roll-proxy = { $name } (votes through { $proxy })
ballot-roll-on-paper = { $name } ({ $doors }, { $area } m², on paper)
ballot-roll-vote = { $name }: { $choice }
ballot-roll-not-yours = The roll is for those on it, the members of the body that asks, and residents of the community. If you should be on it, please ask the staff.
ballot-roll-waits = The roll is being made. Please look again in a moment.
ballot-roll-closed = The time for objections to the roll is over. If the result is wrong, just say so.
ballot-chart-share = Share of those who took part
ballot-chart-points = Mean of 5 points
ballot-check = The result as a file, to check: { $link }
vote-code = your vote{ $rehearsal ->
        [yes] {" "}(a rehearsal)
       *[no] {""}
    }
vote-withdrawn = This vote was withdrawn. Nothing is counted, and there is nothing left to do.

# Receipts
receipt-waiting = "{ $subject }": your vote is in. Votes close { $closes }; after the count you can check it here: { $link }
receipt-counted = This receipt is in the published list of "{ $subject }": it was counted. It stands for: { $choice }. The whole list: { $link }
receipt-counted-only = This receipt is in the published list of "{ $subject }": it was counted. Of such a vote only receipts are published, and not what each chose. The whole list: { $link }
receipt-none-chosen = nothing chosen
receipt-unknown = No published list has this receipt. Please compare it with what you wrote down (there is no I, L, O or U); of a changed vote only the last one counts. If it is right, please talk to a person.
receipt-unknown-open = No published list has this receipt yet. What is still open can be checked after its count; of a changed vote only the last receipt counts. Perhaps a letter is wrong. If it is a code to link or to join, send "/link CODE" or "/join CODE".

# Proxies
ballot-proxy = Let somebody vote for me
ballot-proxy-ask = Who is to vote for you? Please write the name as on the roll.
ballot-proxy-which = Several on the roll have that name. Which one?
ballot-proxy-which-one = { $name } ({ $place })
ballot-proxy-same-name = Several on the roll have that name and cannot be told apart here. Please write another name, or ask at the community.
ballot-proxy-sure = Let { $name } vote for you in "{ $subject }"? The roll will show it; you can take it back until the vote is cast.
ballot-proxy-confirm = Confirm
ballot-proxy-other = Somebody else
ballot-proxy-done = { $name } votes for you now and has been told. You can take it back until the vote is cast.
ballot-proxy-take-back = Take my vote back
ballot-proxy-ended = Taken back. Please vote yourself, or name somebody else.
ballot-proxy-decline = Decline
ballot-proxy-refused = You do not vote for { $name } any more, who has been told.
ballot-proxy-none = Nobody votes for somebody else here any more.
ballot-proxy-no-line = You are not on the roll of this vote, so there is no vote to hand on.
ballot-proxy-told = { $name } asks you to vote for them; the roll shows it. Once voting is open, press "Open" and vote for them; or decline.
ballot-proxy-taken-back = { $name } votes themselves now; there is no need to vote for them.
ballot-proxy-declined = { $name } declines to vote for you. Please vote yourself, or name somebody else.
ballot-yours-proxy = through { $name }
case-line-proxy-given = Somebody else votes (for whom, who)
case-line-proxy-taken-back = Taken back from a proxy (for whom, who)
case-line-proxy-declined = Declined to vote for another (for whom, who)
proxy-code = letting somebody vote{ $rehearsal ->
        [yes] {" "}(a rehearsal)
       *[no] {""}
    }
ballot-roll-unnamed = (no name recorded)
ballot-waits-paper = It is closed; the papers have to be entered before the count.
