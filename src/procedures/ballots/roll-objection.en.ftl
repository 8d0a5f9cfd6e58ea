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
roll-objection-told-filed = { $number } Somebody objects to the roll of a vote. Please decide before it opens.
roll-objection-told-upheld = { $number } Your objection was right, the roll is corrected:
roll-objection-told-rejected = { $number } Your objection was not upheld:
roll-objection-filed = { $body } decides before the vote opens on { $due } and tells you why.
