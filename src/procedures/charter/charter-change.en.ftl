charter-change-name = Change of the charter
charter-change-ask-body = For which body?
charter-change-ask-rule = Which rule of the charter? In your own words, such as "co-signers of a proposal".
charter-change-ask-value = { $standing }
    What shall it be?
charter-change-ask-why = Why? The representatives read it before they vote.
charter-change-ask-effectiveOn = From which day on? Such as "2027-01-01".
charter-change-field-body = Proposed by
charter-change-field-rule = Rule
charter-change-field-value = New value
charter-change-field-why = Reason
charter-change-field-effectiveOn = Takes effect on
charter-change-field-signed = Representatives who have signed
charter-change-field-needed = Representatives needed
charter-change-step-signing = Representatives co-sign
charter-change-step-voting = The representatives' assembly votes
charter-change-action-sign = Co-sign
charter-change-action-unsign = Take my signature back
charter-change-action-edit = Change the reasons
charter-change-ask-edit-wording = How is it to read? Write all of it. Everybody who signed is told and may leave.
charter-change-field-wording = Now reads
charter-change-told-changed = { rehearsal-mark }The reasons of { $number }, which you signed, were changed. If you do not agree you may take your signature back:
charter-change-action-withdraw = Withdraw
charter-change-told-proposed = { rehearsal-mark }{ $number }: it is proposed to change the charter, "{ $rule }" to { $becomes } from { $effectiveOn }. { $needed ->
        [0] The representatives' assembly votes on it once its roll has been public.
       *[other] With { $needed } more representatives it goes to the assembly's vote. Open it to co-sign.
    }
    .brief = { rehearsal-mark }{ $number }: change the charter, "{ $rule }" to { $becomes }. { $needed ->
        [0] The assembly votes on it.
       *[other] { $needed } more representatives are needed.
    }
charter-change-told-enough = { rehearsal-mark }{ $number }: enough have signed, and the representatives' assembly votes on it.
charter-change-told-too-few-signers = { rehearsal-mark }The change of the charter { $number } “{ $rule }”, which you signed, had too few signatures in time and goes no further. You may propose one yourself.
    .brief = { rehearsal-mark }The change { $number }, which you signed, had too few signatures.
charter-change-told-withdrawn-signers = { rehearsal-mark }The change of the charter { $number } “{ $rule }”, which you signed, was withdrawn by who proposed it; signatures serve no longer. You may propose one yourself.
    .brief = { rehearsal-mark }The change { $number }, which you signed, was withdrawn.
charter-change-told-too-few = { rehearsal-mark }{ $number }: too few signed in time, and this change goes no further. You may propose it again.
charter-change-told-passed = { $rehearsal ->
    [yes] [Rehearsal] { $number }: the change of "{ $rule }" was passed. Until the clause that permits it is cited this is a rehearsal, and the charter stands as it was.
   *[no] { $number }: the charter is changed, "{ $rule }" to { $becomes } from { $effectiveOn } on. What has begun goes on by the rule as it was.
  }
charter-change-told-rejected = { rehearsal-mark }{ $number }: the change of "{ $rule }" was not passed; the charter stands. You may propose a change again.
charter-motion = "{ $rule }": now { $was }, to be { $becomes }.
charter-motion-from = From { $effectiveOn } on; what has begun before goes on by the rule as it was.
    .brief = {""}
charter-motion-concerns = It concerns, in { $place }: { $topic ->
        [proposals] residents and representatives who propose or co-sign
        [interpellation] representatives who question or supervise, and the bodies asked
        [recall] voters in a recall and members of the residents' committee
        [elections] voters and candidates
        [appraisal] those who appraise and those appraised
        [disclosure] all residents and the residents' committee
        [assembly] the representatives
        [meetings] residents invited to meetings and the bodies that call them
        [ballots] everybody on a roll of voters
        [owners] owners
        [charter] the representatives and the bodies that propose changes
        [admission] the residents' committee and departments that place work
        [consultation] residents and departments that consult them
        [requests] residents who file requests
        [notices] residents who get notices and the bodies that send them
        [visits] households that are visited
        [organisations] social organisations
       *[community] all residents
    }.
    .brief = {""}
charter-change-outcome-passed = passed
charter-change-outcome-rejected = not passed
charter-change-outcome-too-few = too few signed
charter-change-outcome-withdrawn = withdrawn
charter-change-refusal-body = This body cannot propose a change of the charter. { $clause }.
charter-change-refusal-fixed = A community cannot change this rule. By: { $clause }. Please choose another.
charter-change-refusal-value = That lies outside of what is allowed. By: { $clause }. Please write another.
charter-change-refusal-same = That is what stands now; there is nothing to change. By: { $clause }. Please write another.
charter-change-refusal-early = That day is too early. { $clause }. Please set a later one; the vote takes some days.
charter-change-filed = It is proposed. You are told of every step.
