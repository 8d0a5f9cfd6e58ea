work-admission-name = Admission of work

# Form
work-admission-ask-body = For which body?
work-admission-ask-entry = What should the community do? Write its name in the lists, or a key word, such as: census
work-admission-ask-subject = Give the new kind of task a name:
work-admission-ask-area = Which community should do it?
work-admission-ask-content = What exactly should the community do? Residents will see it.
work-admission-ask-basis = On what basis? Name the law or document.
work-admission-ask-staff = How many people of the community are needed? A number.
work-admission-ask-months = For how many months? A number.
work-admission-ask-money = How much money does the community get? A number, in yuan.
work-admission-ask-payBy = By which day is it paid? Such as: 2026-12-20
work-admission-field-body = Body
work-admission-field-entry = In the lists
work-admission-field-subject = Task
work-admission-field-area = Community
work-admission-field-content = What
work-admission-field-basis = Basis
work-admission-field-staff = People of the community
work-admission-field-months = Months
work-admission-field-money = Money (yuan)
work-admission-field-payBy = Paid by
work-admission-field-list = List
work-admission-field-reason = Reason
work-admission-field-why = Reason
work-admission-field-conditions = Conditions
work-admission-option-entry-new = Not in the lists: ask for a new kind
work-admission-option-entry-unlisted = The lists do not have it
work-admission-option-list-assist = Assisting the government
work-admission-option-list-bought = May be bought
work-admission-option-list-new = New kind
work-admission-filed = { $number } is with { $body }, who answers by { $due }.

# Steps
work-admission-step-street = New kind: with the street
work-admission-step-above = New kind: with the district
work-admission-step-community = The community has to answer
work-admission-step-running = Admitted
work-admission-step-more = More money: to be agreed
work-admission-step-renewal = Renewal: to be agreed
work-admission-outcome-over = Over
work-admission-outcome-stopped = Ended early
work-admission-outcome-refused = New kind not approved
work-admission-outcome-declined = Not taken by the community
work-admission-outcome-withdrawn = Withdrawn

# Actions
work-admission-action-agree = Agree and pass up
work-admission-action-refuse = Do not agree
work-admission-action-approve = Approve for the list
work-admission-action-take = Take it
work-admission-action-decline = Do not take it
work-admission-action-withdraw = Withdraw
work-admission-action-more = Add money
work-admission-action-accept-more = Agree to more
work-admission-action-decline-more = Do not agree
work-admission-action-renew = Renew
work-admission-action-accept-renewal = Agree to renew
work-admission-action-decline-renewal = Do not renew
work-admission-action-stop = End early
work-admission-ask-refuse-reason = Why not? Whoever asked will read it.
work-admission-ask-approve-list = Which list does it enter?
work-admission-ask-approve-conditions = On what conditions? Skip if there are none.
work-admission-ask-decline-entry = What do the lists say? Write a name or a key word.
work-admission-ask-decline-reason = Why not? Whoever asked will read it.
work-admission-ask-stop-reason = Why end it early? The other side will read it.
work-admission-ask-more-money = How much more? A number, in yuan.
work-admission-ask-more-payBy = By which day is it paid? Such as: 2026-12-20
work-admission-ask-more-why = Why more?
work-admission-ask-decline-more-reason = Why not? The other side will read it.
work-admission-ask-renew-months = For how many more months? A number.
work-admission-ask-renew-money = For how much money? A number, in yuan.
work-admission-ask-renew-payBy = By which day is it paid? Such as: 2026-12-20
work-admission-ask-decline-renewal-reason = Why not? The other side will read it.
work-admission-done-take = { $number } is taken. It is in the register of admitted work, for everybody to see.
work-admission-done-decline = { $number } is not taken, and whoever asked knows.
work-admission-done-approve = { $number } is approved and in the list; it is with { $body } now.
work-admission-done-agree = { $number } is with { $body } for approval.
work-admission-done-withdraw = { $number } is withdrawn; the other side need not answer and is told.
work-admission-done-refuse = Not agreed; the department reads why.
work-admission-done-stop = { $number } has ended early; both sides read why.
work-admission-done-accept-more = Agreed; the other side is told.
work-admission-done-decline-more = No more money; the other side reads why, and what was agreed stands.
work-admission-done-accept-renewal = Renewed; the other side is told.
work-admission-done-decline-renewal = Not renewed, it ends on its day; the other side reads why.
work-admission-done-more = The community is asked to agree ({ $number }).
work-admission-done-renew = The community is asked to agree ({ $number }).

# Notices
work-admission-told-new-kind = { $from } asks for a new kind of task, “{ $subject }” ({ $number }, { $area }): { $money } yuan, { $months } months. Please decide by { $due }.
work-admission-told-agreed = { $number } “{ $subject }”: the street agrees; { $body } decides.
work-admission-told-listed = { $number } “{ $subject }” is approved and in the list; { $body } answers next.
work-admission-told-withdrawn = { $from } has withdrawn its request “{ $subject }” ({ $number }); nothing is left to answer.
work-admission-told-refused = { $number } “{ $subject }” is not approved. You may ask again with it put right. The reason:
work-admission-told-placed = { $from } asks your community to do “{ $subject }” ({ $number }): { $money } yuan, { $months } months. Please answer by { $due }.
work-admission-told-taken = { $area } takes “{ $subject }” ({ $number }), until { $endsAt }. Please pay as agreed.
work-admission-told-declined = { $area } does not take “{ $subject }” ({ $number }). { $points ->
        [unlisted] The lists do not have it; you can ask for a new kind.
        [self] By the list it is the community's own affair: { $pointsTo }.
        [forbidden] By the list it must not be placed: { $pointsTo }.
       *[other] The list says: { $pointsTo }.
    } Reason:
work-admission-told-late = { $number } “{ $subject }” is past its time. Please answer now.
work-admission-told-late-own = { $number } “{ $subject }” is past its time; { $body } has been reminded.
work-admission-told-ending = “{ $subject }” ({ $number }, { $area }) ends on { $endsAt }. Tap Renew to go on; otherwise it ends by itself.
    .brief = “{ $subject }” ({ $number }) ends on { $endsAt } unless renewed.
work-admission-told-ending-own = “{ $subject }” ({ $number }) ends on { $endsAt }; { $from } is asked whether to renew.
work-admission-told-more = { $from } wants to add { $asked } yuan to “{ $subject }” ({ $number }):
work-admission-told-more-accepted = { $area } agrees to more money for “{ $subject }” ({ $number }): { $money } yuan in all.
work-admission-told-more-declined = { $area } does not agree to more money for “{ $subject }” ({ $number }); what was agreed stands. The reason:
work-admission-told-renewal = { $from } wants “{ $subject }” ({ $number }) for { $askedMonths } more months and { $asked } yuan. Without an answer it ends on { $endsAt }.
work-admission-told-renewed = { $area } renews “{ $subject }” ({ $number }), until { $endsAt }.
work-admission-told-renewal-declined = { $area } does not renew “{ $subject }” ({ $number }); it ends when its time is over:
work-admission-told-over = “{ $subject }” ({ $number }, { $area }) is over. The community does it no longer.
work-admission-told-stopped = “{ $subject }” ({ $number }, { $area }) ends early:
work-admission-told-paid = The community has all the money of this promise for “{ $subject }” ({ $number }).

# Refusals
work-admission-refusal-area = It has to be a community, not a courtyard or a street. Tap Change to choose one.
    .brief = It has to be a community.
work-admission-refusal-free = Money follows the work: nothing is placed with a community for free. Tap Change and write how much.
    .brief = Money follows the work: write how much.
work-admission-refusal-long = At most { $value } months at once ({ $clause }). Tap Change; it can be renewed later.
    .brief = At most { $value } months at once.
work-admission-refusal-pay-by = The community answers by { $from } ({ $clause }), so it has to be paid between { $from } and { $until }. Tap Change to give another day.
    .brief = It has to be paid between { $from } and { $until }. Give another day.
work-admission-refusal-pay-within = It has to be paid between { $from } and { $until }. Tap Change to give another day.
    .brief = It has to be paid between { $from } and { $until }. Give another day.
work-admission-refusal-pay-past = It was to be paid by { $payBy }. That day is over, so this cannot be agreed to as it stands. Say no, and write that another day is needed: the other side can ask again.
    .brief = It was to be paid by { $payBy }, which is over. Say no, and ask for another day.
work-admission-refusal-barred = The list says of “{ $entry }” that it { $kind ->
        [self] is the community's own affair, which no department places
       *[forbidden] must not be placed with a community
    }, so it is no new kind. Basis: { $basis }. Tap Change to ask for something else, or cancel.
    .brief = The list says of “{ $entry }” that it { $kind ->
        [self] is the community's own affair
       *[forbidden] must not be placed
    }. Ask for something else.
