# Proposals
proposals-button = Propose
proposals-new = Write a proposal
proposals-which = Which proposal do you mean?
proposals-which-unsign = From which one do you take back your signature?
proposals-none-signed = You have signed no proposal that you could leave now.
proposals-said = proposal|proposals|list of proposals|show proposals|which proposals are there|what proposals are there|what is proposed|i want to propose something|i want to propose|make a proposal|community proposals|co-sign
proposals-list = { $count ->
        [0] No proposal is under way in { $place }.
        [one] One proposal is under way in { $place }. If it is what you want, open and sign it.
       *[other] { $count } proposals are under way in { $place }. If one is what you want, open and sign it.
    }
    A resident's proposal needs { $needed } signatures; the working committee examines it, the assembly votes, the residents' committee carries it out.
    .brief = { $count ->
        [0] No proposal in { $place }.
       *[other] { $count } proposals in { $place }; sign one that you share.
    }
proposals-all = All proposals, also those that have ended: { $link }
proposals-list-unverified = { $count ->
        [0] To propose, show first where you live.
        [one] One proposal is under way. To sign or propose, show first where you live.
       *[other] { $count } proposals are under way. To sign or propose, show first where you live.
    }
    Then { $needed ->
        [0] you can propose.
       *[other] { $needed } signatures are enough to propose.
    }
    .brief = To sign or propose, be verified first.
proposals-line = { $isSigning ->
        [yes] Sign { $signed }/{ $needed }: { $subject }
       *[no] { $subject }: { $status }
    }
proposals-as-whom = In whose name do you propose?
proposals-as = { $as ->
        [resident] As a resident
        [representative] As a representative ({ $body })
       *[other] { $body }
    }
proposals-by = { $as ->
        [resident] a resident
        [representative] a residents' representative
       *[other] { $body }
    }
proposals-label-by = Proposed by
proposals-label-until = Until
proposals-label-clause = Clause
proposals-label-score = Appraised
proposals-score-own = { $score } by the proposer
proposals-score-signers = { $mean } on average by { $n } who signed
proposals-from = { $was ->
        [no] Split off from { $number }.
       *[other] It was { $was } and had gone into { $number }; that one was withdrawn, and this goes on by itself.
    }
proposals-like = Like { $number }, which failed; its proposer says that it is another matter.
proposals-merged = Merged into { $number }.
proposals-took-in = { $count ->
        [one] One other proposal was merged into it.
       *[other] { $count } other proposals were merged into it.
    }
proposals-split = { $number } was split off from it.
proposals-changes = { $count ->
        [one] Changed once, { $at }.
       *[other] Changed { $count } times, last { $at }.
    }
proposals-amendments = { $count ->
        [one] One amendment is not settled.
       *[other] { $count } amendments are not settled.
    }
proposals-milestone = · { $words } ({ $day }): { $status }
proposals-milestone-progress = · { $words } ({ $day }): { $status }. So far: { $progress }
proposals-amend = Offer an amendment
proposals-amend-closed = { $number } is not open to amendments now. Send its number to see where it stands.
proposals-merge = Merge into another
proposals-merge-which = Into which one should { $number } be merged? That one goes on with its own text and yours ends; signatures are put together, each person once. It counts when the other proposer agrees.
    .brief = Into which one should { $number } go? Its text stays; each signer counts once; the other must agree.
proposals-merge-none = No other proposal here can become one with { $number }. You can pass yours on to be signed.
proposals-meet-which = Which meeting is held on proposal { $number }?
proposals-meet-none = The charter lets this body call no such meeting. Tap “Open”, then “No meeting needed”.
proposals-again-title = The same failed not long ago
proposals-again = "{ $subject }" ({ $number }, { $status }) can be proposed again from { $until } on. By: { $clause }. If yours is another matter, go on; the working committee looks at it first.
    .brief = { $number } failed; again from { $until }. { $clause }. If yours is another matter, go on: the committee looks first.
proposals-again-not = It is another matter
proposals-again-better = Write it better
proposals-into = See the one it went into
proposals-merge-means = If you agree, { $into } “{ $intoSubject }” goes on with its own text, and { $of } “{ $ofSubject }” ends. The signatures of both are put together; each person counts once.
    .brief = Agreed, { $into } goes on with its text and { $of } ends; each signer counts once.
proposals-way = Step { $n } of { $all }; next: { $next }.
proposals-way-last = Step { $n } of { $all }.
proposals-open = See the proposal
proposals-ballot = See the vote
proposals-list-no-home = Your home is not set in a community, so you cannot propose. Please set it in “My data”.
