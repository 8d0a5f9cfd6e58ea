board-name = Linli 邻里
board-settings = Display settings
board-other-language = 中文
board-text-large = Large text
board-text-normal = Normal text
board-to-chat = Report something or see my cases

board-front-title = Public record
board-front-what = Where each request is, who has it and whether it is on time: anybody can look, without an account. Names, phones, addresses and people's own words are not shown.
board-front-demo = This is a demonstration: people and cases are invented.
board-front-open = Under way
board-front-answered = Answered, with the applicant
board-front-finished = Closed
board-front-procedures = How things are handled
board-front-to-procedures = See the steps of every kind of case ({ $count } kinds)
board-front-roots = The history of every case is a chain, and all chains are gathered into one published number: nobody can change it later unnoticed.
board-hot-title = Hot topics
board-hot-what = What many people have reported lately: what kind of matter, where, and how many people. Not who said it, nor what they wrote.
board-hot-none = There is nothing now that several people have reported.
board-hot-line = { $area }: { $people } people, heat { $heat }
board-hot-how = Each person counts one, halved every few days (the charter says how many), so what nobody speaks of any more cools by itself. What grows hot enough is an early warning to those responsible.
board-front-to-hot = What is reported most
board-visits-title = Home visits
board-visits-what = Residents' committees visit every household by a plan. Only the total of each community is published: no households, no courtyards, no visitors.
board-visits-none = No round of visits is under way. To ask for a visit, say "visits" in the chat.
board-visits-begun = A plan runs; its numbers come in some minutes.
board-visits-line = { $total } households planned, { $visited } visited, { $overdue } overdue
board-front-to-visits = See the visits of each community
board-front-to-roots = See the published roots
board-find-label = Look up by number
board-find = Look up

board-case-title = Case
board-case-body = Handled by
board-case-area = Community
board-case-filed = Filed
board-case-due = Due
board-case-ended = Ended
board-case-round = Round
board-case-private = Only what is public is shown here. If it is your own case, choose "My cases" in the chat to see all of it.
board-case-to-procedure = How such a case is handled
board-ballot-times = Votes from { $opens } to { $closes }.
board-ballot-how = { $secrecy ->
        [secret] Secret. { $publishes ->
            [codes] The receipts and, apart from them, the totals are published: you can find that your vote is among them, and nobody can prove what they chose.
           *[codes-with-choices] What each receipt chose is published: please compare with your own.
        }
        [among] Open among those on the roll, who see who chose what. Here and in the file a name is its first letter.
       *[open] Open: it is published who chose what.
    }
board-ballot-roll = The roll ({ $size })
board-ballot-masked = Whoever is on the roll sees the whole names in chat.
board-ballot-file = All votes as a file (JSON)
board-ballot-check = To check it, run npm run verify-ballot FILE in this program's folder: it counts again from the file alone; where persons are voted on, how each voted is not published, and codes and sums are what can be checked. This is the file's fingerprint; the record of the case has the same:
board-ballot-changed = The votes are not what was counted. Please do not rely on them, and tell the district.
board-case-unknown = There is no case with this number
board-case-unknown-next = Please check it: two letters, the year, six digits, such as JJ-2026-000123. It is in the message you got after filing; otherwise choose "My cases" in the chat.
board-missing-title = There is no such page
board-missing-next = The address may be wrong. Look up a number, or go back to the front page.
board-fact-score = Rating by the resident (of 5)
board-fact-urgency = Urgency
board-fact-urgency-danger = Danger to life
board-fact-urgency-utility = Water, power, gas or heat
board-fact-urgency-general = General
board-fact-urgency-complex = Complex

board-procedure-title = How it is handled
board-procedure-what = From top to bottom, the steps that a case goes through: whom each waits for, how long, and what can be done.
board-procedure-waits = Waits for:{" "}
board-procedure-limit = Time limit:{" "}
board-procedure-outcomes = How it can end
board-procedure-diagram = Source of the diagram (Mermaid)
board-or = {" "}or{" "}
board-list-separator = ;{" "}
board-does = :{" "}
board-party-anyone = anybody
board-party-verified = a verified resident
board-party-applicant = the applicant
board-party-handler = the body that handles it
board-party-previous-handler = the body it came from
board-party-supervisor = the body above
board-party-street = the street of the area
board-party-body = a named body, such as the service station
board-party-persons = the persons named
board-party-body-in = the proposing body
board-party-signers = those who signed
board-party-clock = the clock
board-wait-outcome = a vote, a meeting or a payment
board-wait-children = its parts
board-waits-roll = the end of the days for objections
board-waits-open = the close of the vote
board-wait-instant = a point in time
board-limit-workingDays = { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
board-limit-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
board-limit-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}

board-roots-title = Roots of the history
board-roots-what = Each root is a fingerprint of all history before it. Change one letter of a record and the same root can never be computed again.
board-roots-check = How to check: save the file below today; later an administrator runs npm run admin -- verify --root FILE with it, and if your root does not come out, the record was changed.
board-roots-none = No root has been published yet. There will be one within an hour of the first case.
board-root-n = Root { $n }
board-root-leaves = { $n ->
    [one] 1 case changed
   *[other] { $n } cases changed
}

# Lots
board-lot-title = How to check the lot
board-lot-from = { $draw } drawn from { $pool }: { $from }, without the members of the body that called it{ $besides ->
        [yes] {" "}and those who are invited anyway.
       *[no] .
    }
board-lot-from-list = a list of the body that called it
board-lot-how = Everybody has a tag, which tells others nothing and which they see on their own card. Take the SHA-256 of "seed:tag" and sort: the first { $draw } are drawn, and the next ones come in for those who do not come.
board-lot-hash = Hash of the seed (SHA-256), kept from the call on
board-lot-seed = Seed
board-lot-list = All tags in the order of the draw

board-signed = { $signed } have signed, { $needed } are needed.
board-front-to-proposals = See what is proposed, where it stands and how many have signed
board-proposals-title = Proposals
board-proposals-of = Proposals in { $place }
board-proposals-what = What residents, representatives and bodies propose, the newest first. Open one for its text and its way. To sign or to propose, say "proposal" in the chat.
board-proposals-state = { $state ->
        [all] All
        [signing] To sign
        [deciding] Being decided
        [doing] Being done
        [done] Done
       *[closed] Not carried
    } { $count }
board-proposals-signed = { $signed } of { $needed } signed
board-proposals-none = Nothing has been proposed yet. If you have an idea, say "proposal" in the chat and you are asked step by step.
board-proposals-none-here = None of this kind now. Choose "All" above for the others.
board-proposals-everywhere = Proposals of the whole district
board-proposals-places = By community
board-proposal-to-list = Other proposals of this community
board-proposal-way = Where it stands
board-proposal-here = ← now
board-proposal-plan = Plan
board-proposal-report = Supervision report
board-proposal-pass-on = Pass it on
board-how-to-sign = Scan to see this page. If you agree, send { $number } in the Linli chat and tap “Co-sign”. For verified residents of this community, once each.
board-proposal-how-to-follow = Scan to see this page. To take part, send { $number } in the Linli chat.
board-proposal-qr = QR code of this page
board-proposal-from = Split off from { "" }
board-proposal-into = Merged into { "" }
board-proposal-split = Split off from it: { "" }
board-proposal-meeting = Meeting { "" }
board-proposal-ballot = Vote { "" }
board-proposal-changed = “{ $part }” changed{ $how ->
        [amendment] {" "}(amendment { $by })
       *[other] {""}
    }
board-proposal-private = The text of a proposal is public. Of those who signed only the number is, and nobody's name, phone or address.

# Work for the government, disclosure of affairs
board-front-to-disclosures = What each community has disclosed
board-front-to-work = What communities do for the government, and for how much money
board-work-title = Work for the government
board-work-what = A department that wants a community to do something has it admitted first: the community takes what is in the lists and paid for. Here is what was taken, with the money promised and received.
board-work-none = No work is admitted now. What can be placed stands in the lists below.
board-work-task = { $from }, { $starts } to { $ends }{ $isOver ->
        [yes] {" "}(over)
       *[no] {""}
    }
board-work-money = { $promised } yuan promised, { $paid } received{ $late ->
        [0] {""}
       *[other] , { $late } late
    }
board-work-lists = The lists
board-work-demo = for the demonstration, no official list
board-disclosures-title = Disclosure of affairs
board-disclosures-what = What residents' committees have disclosed: money, their work, work for the government, major matters. What was corrected can still be read.
board-disclosures-none = No community has disclosed anything yet; what is disclosed when due stands here. To ask before, say "talk to a person" in the chat.
board-disclosures-file = File { $n }
board-disclosures-before = { $count ->
        [one] One version before the correction
       *[other] { $count } versions before corrections
    }
board-oversight-what = What representatives have asked of the residents' committee and what is supervised, with the answers and reports.
board-oversight-none = Nothing has been asked or supervised yet.
board-oversight-late = The residents' committee has not answered in time.
board-oversight-private = Questions, answers and reports of supervision are public. Names, phones and addresses of persons are not.
board-front-to-meetings = When there is a meeting, what is being voted on, and what came out
board-meetings-title = Meetings and votes
board-meetings-what = Meetings that communities and courtyards call, and what they put to the vote or ask. Each leads to its agenda, its minutes, its count; nobody's vote is shown.
board-meetings-ahead = Under way and ahead
board-meetings-none = No meeting is ahead and nothing is being voted on.
board-meetings-over = Over
board-meetings-when = { $kind ->
        [meeting] { $at }
       *[vote] { $isOver ->
            [yes] closed { $at }
           *[no] open until { $at }
        }
    }
board-front-to-consultations = Consultations before policies, with the responses
board-consultations-what = What departments and streets ask before they make policy. Answers are gathered by theme, and each theme has a response with its reason. Nobody is named.
board-consultations-line = { $body }: { $status }{ $isLate ->
        [yes] , response overdue
       *[no] {""}
    }
board-work-appraisal-private = Means, report and lot are public. Who gave which points, and who was drawn, is not.
board-consultation-private = The draft, the numbers, the themes and the responses are public. Who said what is not.
board-consultations-themes = Answers and responses
board-consultations-no-theme = Answers without a theme yet: { $count }.
board-consultations-late = Overdue: all was to be responded to by { $due }.
board-consultations-answer = To answer, send { $number } to Linli.
