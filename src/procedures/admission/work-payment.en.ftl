work-payment-name = Payment for admitted work
work-payment-ask-subject = For which task?
work-payment-ask-money = How much? A number, in yuan.
work-payment-ask-payBy = By which day?
work-payment-field-subject = Task
work-payment-field-money = Promised (yuan)
work-payment-field-payBy = Paid by
work-payment-field-paid = Received (yuan)
work-payment-field-amount = Received now (yuan)
work-payment-field-on = Received on
work-payment-field-voucher = Voucher
work-payment-field-note = Note
work-payment-field-reason = Reason

# Steps
work-payment-step-owed = To be paid
work-payment-outcome-paid = Paid in full
work-payment-outcome-waived = The rest is waived

# Actions
work-payment-action-remit = Sent
work-payment-action-record-rest = The rest came in
work-payment-action-record = A part came in
work-payment-action-press = Press for it
work-payment-action-waive = Waive the rest
work-payment-ask-remit-note = How was it sent? Such as: 1 December, voucher 0087
work-payment-ask-record-rest-on = On which day did it come? Such as: 2026-12-01
work-payment-ask-record-rest-voucher = The number of the voucher?
work-payment-ask-record-amount = How much came in? A number, in yuan.
work-payment-ask-record-on = On which day did it come? Such as: 2026-12-01
work-payment-ask-record-voucher = The number of the voucher?
work-payment-ask-waive-reason = Why waive the rest? Residents and the other side will read it.
work-payment-done-record = Written down ({ $number }).
work-payment-done-record-rest = Written down: { $number } is paid in full.
work-payment-done-waive = The rest is waived ({ $number }); the other side reads why.
work-payment-done-press = They have been pressed to pay ({ $number }).
work-payment-done-remit = The community is asked to check ({ $number }).

# Notices
work-payment-told-owed = Please pay { $money } yuan for “{ $subject }” ({ $task }) to { $area } by { $dueBy } ({ $number }).
work-payment-told-late = Payment { $number } is late: “{ $subject }” still lacks { $rest } yuan for { $area }. Please pay now.
work-payment-told-late-over = { $from } is late with the money for “{ $subject }” of { $area }: { $rest } yuan are missing ({ $number }).
work-payment-told-late-own = { $from } is late with the money for “{ $subject }”: { $rest } yuan are missing ({ $number }). They and the street know; you can press again.
work-payment-told-remitted = { $from } has sent money for “{ $subject }” ({ $number }). Please check, and write it down:
work-payment-told-recorded = { $area } has { $paid } yuan for “{ $subject }”; { $rest } are missing ({ $number }).
work-payment-told-pressed = { $area } presses for the money for “{ $subject }”, due by { $dueBy }: { $rest } yuan are missing ({ $number }).
work-payment-told-waived = { $area } waives the remaining { $rest } yuan for “{ $subject }” ({ $number }):

# Refusals
work-payment-refusal-part = { $rest } yuan are missing. For all of it tap “The rest came in”; more than was promised needs “Add money” from the other side first.
    .brief = { $rest } yuan are missing. More than was promised needs a new agreement first.
work-payment-refusal-day = It cannot have come after today. Tap Change to give another day.
    .brief = It cannot have come after today.
work-payment-refusal-twice = Voucher { $voucher } is written down already.
work-payment-refusal-not-late = The agreed day has not come; there is nothing to press for.
work-payment-refusal-pressed = Pressed just now. Every { $value } days is enough ({ $clause }).
