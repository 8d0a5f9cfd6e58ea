joint-part-name = Joint part
joint-part-ask-words = What should they do?
joint-part-field-words = To do
joint-part-field-answer = Answer
joint-part-field-reason = Reason
joint-part-step-answering = Waiting for the joint body
joint-part-outcome-answered = Answered to the lead
joint-part-outcome-declined = Declined
joint-part-outcome-dropped = Not needed any more

joint-part-action-answer = Answer the lead
joint-part-action-decline = Decline
joint-part-ask-answer-answer = What was done? Write it to the lead body, which answers the resident for all.
joint-part-ask-answer-photos = Send photos if you have any, or skip.
joint-part-ask-decline-reason = Why can you not take part? The lead body will see it.
joint-part-done-answer = { $number }: your answer is with the lead body.
joint-part-done-decline = { $number }: declined. The lead body has your reason.

joint-part-told-arrived = { request-urgent }{ $lead } asks your body to take part in { $of } ({ $area }). Please answer the lead by { $due }, under number { $number }. To do:
joint-part-told-due-soon = { request-urgent }Joint part due soon: { $number } “{ $about }”, please answer the lead by { $due }.
joint-part-told-overdue = { request-urgent }Joint part overdue: { $number } “{ $about }” was due { $due }. Please answer the lead now.
joint-part-told-overdue-head = { request-urgent }{ $number } “{ $about }”, a joint part of your body, is overdue (due { $due }).
joint-part-told-dropped = { $number } “{ $about }” is not needed any more: the lead no longer waits for it.
