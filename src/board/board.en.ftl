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
board-front-roots = The history of every case is a chain, and all chains are gathered into one published number: nobody can change it later unnoticed.
board-visits-title = Home visits
board-visits-what = Residents' committees visit every household by a plan. Only the total of each community is published: no households, no courtyards, no visitors.
board-visits-none = There is no visiting plan now.
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
board-ballot-roll = The roll ({ $count })
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
