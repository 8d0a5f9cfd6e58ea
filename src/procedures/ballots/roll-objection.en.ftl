roll-objection-name = Objection to a roll

# Form
roll-objection-ask-kind = What is wrong with the roll?
roll-objection-ask-name = Which name? Your own if you were left out; else as it stands on the roll.
roll-objection-ask-words = Why? A sentence or two.
roll-objection-field-kind = Objection
roll-objection-field-name = Name
roll-objection-field-words = Reason
roll-objection-option-kind-missing = I was left out
roll-objection-option-kind-wrong = Somebody should not be on it

# Steps
roll-objection-step-review = The body decides
roll-objection-outcome-upheld = Upheld, the roll is corrected
roll-objection-outcome-rejected = Rejected
roll-objection-outcome-withdrawn = Withdrawn
roll-objection-outcome-late = The vote ended without a decision

# Actions
roll-objection-action-uphold = Uphold
roll-objection-action-reject = Reject
roll-objection-action-withdraw = Withdraw
roll-objection-ask-uphold-reason = Why is it right? Who objected will read this.
roll-objection-ask-reject-reason = Why is it not? Who objected will read this.
roll-objection-told-filed = { rehearsal-mark }{ $number } Somebody objects to the roll of a vote. Please decide before it opens.
roll-objection-told-upheld = { rehearsal-mark }{ $number } Your objection was right, the roll is corrected:
roll-objection-told-late = { rehearsal-mark }{ $number } Nobody decided on your objection before the vote ended. For questions send “talk to a person”.
roll-objection-told-rejected = { rehearsal-mark }{ $number } Your objection was not upheld:
roll-objection-filed = { $body } decides before the vote opens on { $due } and tells you why.
roll-objection-struck = { rehearsal-mark }{ $subject }: somebody objected, and { $body } has taken you off the roll. If that is wrong: press "Open", "Object to the roll", and choose that you were left out; if the days for it are over, you may object again when the roll of the vote is public. Why:
roll-objection-refusal-several = { $count } on the roll are called "{ $name }": it is not clear who is meant. Please press "Reject" and say so.
roll-objection-refusal-none = Nobody on the roll is called "{ $name }". Please press "Reject" and say why.
