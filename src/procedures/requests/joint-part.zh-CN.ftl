joint-part-name = 协办
joint-part-ask-words = 请对方做什么？
joint-part-field-words = 要做什么
joint-part-field-answer = 答复
joint-part-field-reason = 原因
joint-part-step-answering = 等协办答复
joint-part-outcome-answered = 协办已答复
joint-part-outcome-declined = 不能协办
joint-part-outcome-dropped = 不用再协办

joint-part-action-answer = 答复主办
joint-part-action-decline = 不能协办
joint-part-ask-answer-answer = 做得怎么样？请写给主办单位，由主办单位一起答复居民。
joint-part-ask-answer-photos = 有照片就发来，没有就跳过。
joint-part-ask-decline-reason = 为什么不能协办？主办单位会看到。
joint-part-done-answer = { $number } 已答复主办单位。
joint-part-done-decline = { $number } 不能协办，原因已告诉主办单位。

joint-part-told-arrived = { request-urgent }{ $lead }请您单位协办 { $of }（{ $area }），请在 { $due } 前答复主办单位。协办编号 { $number }。要做的是：
joint-part-told-due-soon = { request-urgent }协办快到期了：{ $number }“{ $about }”，请在 { $due } 前答复主办单位。
joint-part-told-overdue = { request-urgent }协办已超期：{ $number }“{ $about }”，时限是 { $due }。请马上答复主办单位。
joint-part-told-overdue-head = { request-urgent }您单位协办的 { $number }“{ $about }”已超期，时限是 { $due }。
joint-part-told-dropped = { $number }“{ $about }”不用再协办了，主办单位不再等。
