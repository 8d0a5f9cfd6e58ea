board-election-rehearsal = This is a rehearsal (模拟): no confirmed clause of the law permits such a vote in chat. Its result binds nobody; nobody takes or loses a seat by it.
board-election-basis = It is voted on in chat by: { $clause }
board-election-calendar = Calendar
board-election-list = { $electors } on the list. { $open ->
        [0] {""}
       *[other] { $open } objections are open.{" "}
    }{ $rejected ->
        [0] {""}
       *[other] { $rejected } were rejected.
    }
board-election-list-changes = Changed since it was published:
board-election-list-changed = { $day }: { $name } { $kind ->
        [missing] was added
       *[other] was struck
    }
board-election-votes = Votes
board-election-vote = { $post }{ $round ->
        [1] {""}
       *[other] , vote { $round }
    } { $state }
board-election-result = Result
board-election-objections = Objections to the result: { $count }. Open: { $open }; upheld: { $upheld }; rejected: { $rejected }.
board-election-term = { $name } ({ $post }) serves from { $from }{ $until ->
        [none] {""}
       *[other] {" "}to { $until }
    }
board-election-private = Names of candidates and of those elected are public. The voter list is read in chat by those on it; here stand only its numbers and changes. Nobody can see who voted for whom.
board-recall-rehearsal = This is a rehearsal: even with enough signatures nobody loses a seat by it.
board-recall-private-unnamed = Of those who signed only the number is public, no name.
board-recall-unnamed = Its signatures are not confirmed yet: whom it concerns and why is not public.
board-recall-signed = { $signed } have signed, { $needed } are needed ({ $by ->
        [representatives] representatives
       *[voters] voters
    }).
board-recall-reasons = The reasons
board-recall-reply = The reply
board-recall-vacant = A seat of the residents' committee is vacant and will be filled by an election.
board-recall-private = Of those who signed only the number is public. Reasons and reply are public until the vote is over, then only the result.
board-elections-title = Elections and recalls under way
board-elections-line = { rehearsal-mark }{ $name } · { $place } · { $state }{ $votes ->
        [known] , voting on { $on }
       *[unknown] {""}
    } ({ $number })
board-elections-more = { $count } more
