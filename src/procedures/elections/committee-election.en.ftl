committee-election-name = Committee election

# Form
committee-election-ask-body = Which election committee holds it?
committee-election-ask-subject = What is this election called? Such as "Ninth residents' committee of Shuijingfang".
committee-election-ask-scope = The whole committee, or a vacancy?
committee-election-ask-mode = Which mode has the election committee recorded?
committee-election-ask-director = How many directors? 0 for none.
committee-election-ask-deputy = How many deputies? 0 for none.
committee-election-ask-member = How many members? 0 for none.
committee-election-ask-day = When does voting begin on election day? Such as "{ $example }". All other days follow from it.
committee-election-ask-to = Who is told?
committee-election-field-body = Body
committee-election-field-subject = Election
committee-election-field-scope = Scope
committee-election-field-mode = Mode
committee-election-field-director = Directors
committee-election-field-deputy = Deputies
committee-election-field-member = Members
committee-election-field-day = Election day
committee-election-field-to = Told
committee-election-option-scope-whole = the whole committee
committee-election-option-scope-vacancy = a vacancy
committee-election-option-mode-voters = all voters
committee-election-option-mode-households = one of each household
committee-election-option-mode-representatives = residents' representatives
committee-election-filed = The election is announced. It goes on by itself when each day comes.

# Steps
committee-election-step-announced = announced
committee-election-step-listed = voter list public, open to objections
committee-election-step-correcting = objections are decided
committee-election-step-nominating = nominations are open
committee-election-step-checking = candidates are checked
committee-election-step-voting = candidates are published, the vote comes
committee-election-step-undecided = not everybody is elected
committee-election-step-result = result public, open to objections
committee-election-step-settling = objections are decided
committee-election-step-handover = handover
committee-election-outcome-completed = completed
committee-election-outcome-failed = nobody elected
committee-election-outcome-annulled = result void
committee-election-outcome-called-off = stopped

# Actions
committee-election-action-call-off = Stop the election
committee-election-action-publish = Publish candidates
committee-election-action-extend = Extend nominations
committee-election-action-put-off = Put off the day
committee-election-action-vote-again = Vote again
committee-election-action-conclude = Publish who is elected
committee-election-action-fail = Nobody is elected
committee-election-action-handed-over = Handed over
committee-election-ask-call-off-reason = Why is it stopped? The whole community reads it.
committee-election-ask-extend-day = When does voting begin on the new day? Such as "{ $example }".
committee-election-ask-put-off-day = To which day and time is it put off? Such as "{ $example }".
committee-election-ask-vote-again-day = When does the next vote begin? Such as "{ $example }".
committee-election-ask-fail-reason = Why was nobody elected? The whole community reads it.
committee-election-ask-handed-over-words = What was handed over? Such as seals, accounts, files.
committee-election-field-reason = Reason
committee-election-field-words = Handed over
committee-election-done-call-off = The election is called off; the whole community is told why.
committee-election-done-conclude = The result is published with those who are elected.
committee-election-done-fail = Declared: nobody is elected. The whole community is told why.
committee-election-done-extend = Nominations are extended, and the day is put off by as much.
committee-election-done-put-off = The day is put off; the community is told.
committee-election-done-vote-again = Another vote is arranged, and the whole community is told. Tellers volunteer anew, for new keys.
committee-election-told-checking = { rehearsal-mark }{ $number } Nominations are over. Please check everybody who is nominated and publish the candidates by { $due }.
committee-election-told-late = { rehearsal-mark }{ $number } The day to publish candidates has passed. Please put off the election, then publish.
committee-election-told-late-above = { rehearsal-mark }{ $body } has not published its candidates in time ({ $number }).
committee-election-told-undecided = { rehearsal-mark }{ $number } Not all seats are filled. Please arrange another vote until { $due }; where somebody is elected you can also publish the result with them.
committee-election-told-undecided-last = { rehearsal-mark }{ $number } Not all seats are filled, and no further vote is left. Please decide until { $due }: where somebody is elected publish the result with them, else declare that nobody is.
committee-election-told-undecided-above = { rehearsal-mark }{ $body } has not arranged another vote in time ({ $number }).
committee-election-told-handover = { rehearsal-mark }{ $number } No objection is open. Please see to the handover by { $due }.
committee-election-told-handover-late = { rehearsal-mark }{ $number } The handover is late. When it is done, press "Handed over".
committee-election-told-handover-above = { rehearsal-mark }{ $body } has not seen to the handover in time ({ $number }).

# What the community reads
elections-notice-title = { rehearsal-mark }{ $subject }
elections-seats-told = { $director ->
        [0] {""}
       *[other] { $director } director
    }{ $deputy ->
        [0] {""}
       *[other] {" "}{ $deputy } deputies
    }{ $member ->
        [0] {""}
       *[other] {" "}{ $member } members
    }
elections-mode-told = { $mode ->
        [households] one of each household
        [representatives] residents' representatives
       *[voters] all voters
    }
elections-notice-announced = { $body } announces: elected by { elections-mode-told }: { elections-seats-told }. The days:
    .brief = { $body }: elected by { elections-mode-told }, vote { $opensAt }.
elections-plan-listAt = { $at } voter list published
    .brief = {""}
elections-plan-objectUntil = { $at } last day to object to the list
    .brief = {""}
elections-plan-nominateAt = { $at } nominations begin
    .brief = {""}
elections-plan-nominateUntil = { $at } nominations end
    .brief = {""}
elections-plan-candidatesAt = { $at } candidates published
    .brief = {""}
elections-plan-opensAt = { $at } voting begins
    .brief = {""}
elections-plan-closesAt = { $at } voting ends
    .brief = {""}
elections-needs-days = The days are computed back from election day: the list is published { $days } days before or more.
elections-notice-listed = The voter list is published. Please look whether it is right; you can object until { $objectUntil }.
    .brief = Voter list published; object until { $objectUntil }.
elections-notice-nominate = The voter list stands. You can nominate candidates, or sign somebody else's nomination, until { $nominateUntil }.
    .brief = Nominate candidates until { $nominateUntil }.
elections-notice-extended = There are too few candidates: nominations go on until { $nominateUntil }, and voting begins { $opensAt }. You can nominate candidates, or sign somebody else's nomination.
    .brief = Too few candidates: nominate until { $nominateUntil }, vote { $opensAt }.
elections-notice-candidates = The candidates are published, in drawn order. Voting begins { $opensAt }. They say of themselves:
    .brief = Candidates published; vote { $opensAt }.
elections-statement-line = { $place } { $name } ({ $post }): { $text }
    .brief = { $place } { $name } ({ $post })
elections-notice-put-off = The election is put off to { $opensAt }.
elections-notice-vote-again = The last vote did not fill all seats. Another one is from { $opensAt } to { $closesAt }. Tap “Open” for the candidates and the counts.
    .brief = Not all seats filled; another vote { $opensAt }.
elections-notice-called-off = The election is stopped; nominations and votes no longer count. Another one would be announced anew. Why:
    .brief = The election is stopped. Why:
elections-notice-failed = Nobody was elected this time; the committee stays as it is. Another election would be announced anew. Why:
    .brief = Nobody was elected; the committee stays. Why:
elections-notice-annulled = An objection to the result was upheld: it is void, and there will be another election.
elections-notice-result = The result of the election. You can object to it until { $until }: tap “Open”.
    .brief = The result:
elections-elected-line = { $name }: { $post }
elections-notice-completed = The handover is done; the new residents' committee is at work.
elections-look = Open
