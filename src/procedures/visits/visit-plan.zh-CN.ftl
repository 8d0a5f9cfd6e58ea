visit-plan-name = 走访计划

# 填写
visit-plan-ask-area = 走访哪里？整个社区，或一个小区，可以打名字。
visit-plan-ask-span = 这一轮走访多长时间？
visit-plan-ask-subject = 计划叫什么？
visit-plan-field-area = 走访范围
visit-plan-field-span = 时间
visit-plan-field-subject = 名称
visit-plan-option-span-month = 一个月
visit-plan-option-span-quarter = 一个季度
visit-plan-option-span-half-year = 半年

# 环节
visit-plan-step-running = 走访中
visit-plan-outcome-over = 已到期
visit-plan-outcome-stopped = 提前结束

# 操作
visit-plan-action-stop = 提前结束
visit-plan-ask-stop-reason = 为什么提前结束？居委会成员会看到。
visit-plan-done-stop = { $number } 已提前结束，走访记录都留着。

# 通知
visit-plan-told-begun = 走访计划 { $number }（{ $area }）开始了，到 { $until } 为止，住户按院落分给了大家。发“我的走访”，看轮到您去哪几户。
visit-plan-told-stopped = 走访计划 { $number }（{ $area }）提前结束了。原因：
