visit-plan-name = Visiting plan

# Form
visit-plan-ask-area = Where shall be visited? The whole community or a courtyard; you can type its name.
visit-plan-ask-span = How long is this round?
visit-plan-ask-subject = What is the plan called?
visit-plan-field-area = Area
visit-plan-field-span = Time
visit-plan-field-subject = Name
visit-plan-option-span-month = a month
visit-plan-option-span-quarter = a quarter
visit-plan-option-span-half-year = half a year

# Steps
visit-plan-step-running = under way
visit-plan-outcome-over = over
visit-plan-outcome-stopped = ended early

# Actions
visit-plan-action-stop = End early
visit-plan-ask-stop-reason = Why does it end early? The committee's members will see it.
visit-plan-done-stop = { $number } has ended early; what was visited stays on record.

# Told
visit-plan-told-begun = The visiting plan { $number } ({ $area }) has begun and runs until { $until }. The households are shared among you by courtyard. Say "My visits" to see whose turn it is.
visit-plan-told-stopped = The visiting plan { $number } ({ $area }) has ended early. Reason:
