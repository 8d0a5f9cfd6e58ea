# Disclosure of the community's affairs
disclosures-button = Disclosed affairs
disclosures-said = disclosures|disclosed affairs|what has been disclosed
disclosures-said-correct = correct a disclosure|correct what was disclosed|correct the accounts
disclosures-correct-none = Nothing disclosed waits for a correction. To correct something else, open it and tap Correct.
disclosures-correct-which = Which one is to be corrected?
disclosures-correct-due = To correct: { $subject }
disclosures-new = Disclose a major matter
disclosures-title = Disclosed by { $community }
disclosures-due = To be disclosed: { $due }{ $late ->
        [0] .
       *[other] , { $late } of them late.
    }
disclosures-list = What is disclosed, newest first. All of it: { $link }
    .brief = Disclosed:
disclosures-none = Nothing has been disclosed yet. It will stand here; to ask before, say "talk to a person".
    .brief = Nothing is disclosed yet.
disclosures-next = The next disclosure is due by { $on }, and will be listed below.
    .brief = The next one is due by { $on }.
disclosures-which = Of which community?
disclosures-line-due = To disclose, { $left }: { $subject }
disclosures-no-home = We do not know your community yet. Tap “Set my home”, then come back.
    .brief = We do not know your community. Reply: Set my home.
disclosures-not-yours = Only members of the residents' committee disclose. To read what is disclosed, send “disclosures”.
disclosures-lead = See what was disclosed
disclosures-object = Object
disclosures-object-late = The time to object to { $number } is over ({ $clause }). You can still report what is wrong: tap Report.
    .brief = Too late to object to { $number }. You can still write what is wrong.
disclosures-object-not-yours = Only verified residents of the community object, and no member of the committee to its own. You can tap Report.
    .brief = Only verified residents of the community object.
disclosures-version = Disclosed on { $from }:
disclosures-version-before = Before the correction ({ $from } to { $until }):
disclosures-reason = Why corrected: { $reason }
disclosures-nothing = There was nothing of the kind this time.
disclosures-files = { $count ->
        [one] One file.
       *[other] { $count } files.
    }
disclosures-figures = Income { $income } yuan, spent { $spent } yuan, balance { $balance } yuan.
disclosures-work-none = No work was done for the government in this period.
