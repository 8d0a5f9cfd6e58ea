work-payment-name = 准入事项拨款
work-payment-ask-subject = 哪件准入事项？
work-payment-ask-money = 多少经费？写数字，单位元。
work-payment-ask-payBy = 哪一天前拨到？
work-payment-field-subject = 事项
work-payment-field-money = 约定经费（元）
work-payment-field-payBy = 拨款日期
work-payment-field-paid = 已到账（元）
work-payment-field-amount = 到账金额（元）
work-payment-field-on = 到账日期
work-payment-field-voucher = 凭证号
work-payment-field-note = 说明
work-payment-field-reason = 理由

# 环节
work-payment-step-owed = 等拨款
work-payment-outcome-paid = 已付清
work-payment-outcome-waived = 余款不再要

# 操作
work-payment-action-remit = 已拨出
work-payment-action-record-rest = 余款到账
work-payment-action-record = 到账一部分
work-payment-action-press = 催拨款
work-payment-action-waive = 余款不要了
work-payment-ask-remit-note = 怎么拨的？例如：12月1日转账，凭证号 0087
work-payment-ask-record-rest-on = 哪一天到账？例如：12月1日
work-payment-ask-record-rest-voucher = 凭证号是多少？
work-payment-ask-record-amount = 到账多少？写数字，单位元。
work-payment-ask-record-on = 哪一天到账？例如：12月1日
work-payment-ask-record-voucher = 凭证号是多少？
work-payment-ask-waive-reason = 为什么不要余款？居民和对方会看到。
work-payment-done-record = 记下了（{ $number }）。
work-payment-done-record-rest = 记下了：{ $number } 已付清。
work-payment-done-waive = 余款不要了（{ $number }），对方会看到理由。
work-payment-done-press = 已催对方拨款（{ $number }）。
work-payment-done-remit = 已请社区核对到账（{ $number }）。

# 通知
work-payment-told-owed = 准入事项“{ $subject }”（{ $task }）的经费{ $money }元，请在 { $dueBy } 前拨给{ $area }（{ $number }）。
work-payment-told-late = 拨款 { $number } 逾期：“{ $subject }”还差{ $rest }元没有拨给{ $area }，请马上拨付。
work-payment-told-late-over = { $from }逾期没有拨给{ $area }“{ $subject }”的经费，还差{ $rest }元（{ $number }）。
work-payment-told-late-own = { $from }逾期没有拨“{ $subject }”的经费，还差{ $rest }元（{ $number }）。已告诉对方和街道，可以再催。
work-payment-told-remitted = { $from }说“{ $subject }”的经费已拨出（{ $number }），请核对后记录：
work-payment-told-recorded = { $area }已收到“{ $subject }”的经费{ $paid }元，还差{ $rest }元（{ $number }）。
work-payment-told-pressed = { $area }催拨“{ $subject }”的经费：约定 { $dueBy } 前到，还差{ $rest }元（{ $number }）。
work-payment-told-waived = { $area }不再要“{ $subject }”的余款{ $rest }元（{ $number }）：

# 不行的时候
work-payment-refusal-part = 还差{ $rest }元。等于余款请点“余款到账”；超过约定的钱，要先由对方“追加经费”。
    .brief = 还差{ $rest }元。超过约定的钱，要先由对方追加经费。
work-payment-refusal-day = 到账日期不能在今天以后。请点“修改”改日期。
    .brief = 到账日期不能在今天以后，请改。
work-payment-refusal-twice = 凭证 { $voucher } 已经记过了，不用再记。
work-payment-refusal-not-late = 还没有到约定的日期，先不用催。
work-payment-refusal-pressed = 刚催过。{ $value }天可以催一次（{ $clause }）。
