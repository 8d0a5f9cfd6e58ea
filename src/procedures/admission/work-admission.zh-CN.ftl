work-admission-name = 社区工作准入

# 填写
work-admission-ask-body = 为哪个单位？
work-admission-ask-entry = 请社区做什么事？写清单上的名称或关键词，例如：低保核查
work-admission-ask-subject = 给这件新事项起个名字：
work-admission-ask-area = 请哪个社区做？
work-admission-ask-content = 具体要社区做什么？居民会看到。
work-admission-ask-basis = 依据是什么？写法规或文件的名称。
work-admission-ask-staff = 需要社区几个人？写数字。
work-admission-ask-months = 做几个月？写数字。
work-admission-ask-money = 给社区多少经费？写数字，单位元。
work-admission-ask-payBy = 经费哪一天前拨到？例如：12月20日
work-admission-field-body = 单位
work-admission-field-entry = 清单
work-admission-field-subject = 事项
work-admission-field-area = 社区
work-admission-field-content = 内容
work-admission-field-basis = 依据
work-admission-field-staff = 社区人数
work-admission-field-months = 期限（月）
work-admission-field-money = 经费（元）
work-admission-field-payBy = 拨款日期
work-admission-field-list = 清单
work-admission-field-reason = 理由
work-admission-field-why = 理由
work-admission-field-conditions = 条件
work-admission-option-entry-new = 清单上没有，按新事项申请
work-admission-option-entry-unlisted = 清单上没有这件事
work-admission-option-list-assist = 协助政府事项
work-admission-option-list-bought = 可购买事项
work-admission-option-list-new = 新事项
work-admission-filed = { $number } 已交给{ $body }，{ $due } 前答复。

# 环节
work-admission-step-street = 街道审核新事项
work-admission-step-above = 区级审批新事项
work-admission-step-community = 等社区答复
work-admission-step-running = 准入期内
work-admission-step-more = 追加经费待同意
work-admission-step-renewal = 续期待同意
work-admission-outcome-over = 已到期
work-admission-outcome-stopped = 提前结束
work-admission-outcome-refused = 新事项未批准
work-admission-outcome-declined = 社区未接
work-admission-outcome-withdrawn = 已撤回

# 操作
work-admission-action-agree = 同意上报
work-admission-action-refuse = 不同意
work-admission-action-approve = 批准并列入清单
work-admission-action-take = 接
work-admission-action-decline = 不接
work-admission-action-withdraw = 撤回
work-admission-action-more = 追加经费
work-admission-action-accept-more = 同意追加
work-admission-action-decline-more = 不同意追加
work-admission-action-renew = 续期
work-admission-action-accept-renewal = 同意续期
work-admission-action-decline-renewal = 不续期
work-admission-action-stop = 提前结束
work-admission-ask-refuse-reason = 为什么不同意？申请单位会看到。
work-admission-ask-approve-list = 列入哪一类？
work-admission-ask-approve-conditions = 有什么条件？没有就跳过。
work-admission-ask-decline-entry = 清单上怎么写的？写名称或关键词。
work-admission-ask-decline-reason = 为什么不接？申请单位会看到。
work-admission-ask-stop-reason = 为什么提前结束？对方会看到。
work-admission-ask-more-money = 再加多少？写数字，单位元。
work-admission-ask-more-payBy = 哪一天前拨到？例如：12月20日
work-admission-ask-more-why = 为什么追加？
work-admission-ask-decline-more-reason = 为什么不同意？对方会看到。
work-admission-ask-renew-months = 再做几个月？写数字。
work-admission-ask-renew-money = 给多少经费？写数字，单位元。
work-admission-ask-renew-payBy = 哪一天前拨到？例如：12月20日
work-admission-ask-decline-renewal-reason = 为什么不续？对方会看到。
work-admission-done-take = { $number } 已接，列入本社区准入事项，向居民公开。
work-admission-done-decline = { $number } 没有接，已告诉申请单位。
work-admission-done-approve = { $number } 已批准并列入清单，转给{ $body }。
work-admission-done-agree = { $number } 已报{ $body }审批。
work-admission-done-withdraw = { $number } 已撤回，已告诉对方不用答复。
work-admission-done-refuse = 已答复不同意，申请单位会看到理由。
work-admission-done-stop = { $number } 已提前结束，双方都会收到理由。
work-admission-done-accept-more = 已同意追加，对方会收到通知。
work-admission-done-decline-more = 已答复不追加，对方会看到理由，原来约定的照旧。
work-admission-done-accept-renewal = 已同意续期，对方会收到通知。
work-admission-done-decline-renewal = 已答复不续期，到期结束，对方会看到理由。
work-admission-done-more = { $number } 已请社区同意追加。
work-admission-done-renew = { $number } 已请社区同意续期。

# 通知
work-admission-told-new-kind = { $from }申请新的准入事项“{ $subject }”（{ $number }，{ $area }），经费{ $money }元、{ $months }个月。请在 { $due } 前审批。
work-admission-told-agreed = { $number }“{ $subject }”街道已同意，报{ $body }审批。
work-admission-told-listed = { $number }“{ $subject }”已批准列入准入清单，转给{ $body }答复。
work-admission-told-withdrawn = { $from }撤回了准入申请“{ $subject }”（{ $number }），您不用再答复。
work-admission-told-refused = { $number }“{ $subject }”没有批准。按理由改好可以重新申请。理由：
work-admission-told-placed = { $from }请本社区做“{ $subject }”（{ $number }）：经费{ $money }元，{ $months }个月。请在 { $due } 前答复。
work-admission-told-taken = { $area }接了“{ $subject }”（{ $number }），到 { $endsAt } 为止。请按约定拨付经费。
work-admission-told-declined = { $area }没有接“{ $subject }”（{ $number }）。{ $points ->
        [unlisted] 准入清单上没有这件事，可以按新事项申请。
        [self] 清单写明是社区自治事项：{ $pointsTo }。
        [forbidden] 清单写明不得进社区：{ $pointsTo }。
       *[other] 对照清单：{ $pointsTo }。
    }理由：
work-admission-told-late = { $number }“{ $subject }”过了期限还没有答复，请马上办理。
work-admission-told-late-own = { $number }“{ $subject }”过了期限还没有答复，已催{ $body }。
work-admission-told-ending = 准入事项“{ $subject }”（{ $number }，{ $area }）{ $endsAt } 到期。要续就点“续期”，不续到期自动结束。
    .brief = “{ $subject }”（{ $number }）{ $endsAt } 到期，不续就自动结束。
work-admission-told-ending-own = 准入事项“{ $subject }”（{ $number }）{ $endsAt } 到期，已问{ $from }要不要续。
work-admission-told-more = { $from }想给“{ $subject }”（{ $number }）追加经费{ $asked }元：
work-admission-told-more-accepted = { $area }同意“{ $subject }”（{ $number }）追加经费，合计{ $money }元。
work-admission-told-more-declined = { $area }不同意“{ $subject }”（{ $number }）追加经费，原来约定的照旧。理由：
work-admission-told-renewal = { $from }想把“{ $subject }”（{ $number }）再续{ $askedMonths }个月，经费{ $asked }元。{ $endsAt } 前没答复就到期结束。
work-admission-told-renewed = { $area }同意续期“{ $subject }”（{ $number }），到 { $endsAt } 为止。
work-admission-told-renewal-declined = { $area }不续“{ $subject }”（{ $number }），到期结束：
work-admission-told-over = 准入事项“{ $subject }”（{ $number }，{ $area }）到期结束，社区不再承担。
work-admission-told-stopped = 准入事项“{ $subject }”（{ $number }，{ $area }）提前结束：
work-admission-told-paid = “{ $subject }”（{ $number }）的这笔经费社区已全部收到。

# 不行的时候
work-admission-refusal-area = 请选一个社区，不是小区或街道。点“修改”改社区。
    .brief = 请选一个社区，不是小区或街道。
work-admission-refusal-free = 费随事转：不给经费的工作不能进社区。请点“修改”写上经费。
    .brief = 费随事转：不给经费的工作不能进社区，请写上经费。
work-admission-refusal-long = 一次最多{ $value }个月（{ $clause }）。请点“修改”改短，到期可以续。
    .brief = 一次最多{ $value }个月，请改短。
work-admission-refusal-pay-by = 社区 { $from } 前答复（{ $clause }），拨款日期要在 { $from } 到 { $until } 之间。请点“修改”改日期。
    .brief = 拨款日期要在 { $from } 到 { $until } 之间，请改。
work-admission-refusal-pay-within = 拨款日期要在 { $from } 到 { $until } 之间。请点“修改”改日期。
    .brief = 拨款日期要在 { $from } 到 { $until } 之间，请改。
work-admission-refusal-pay-past = 约好 { $payBy } 前拨到，这一天已经过了，不能照这样答应。请选“不”的那个按钮，写明要换拨款日期，对方可以再提。
    .brief = 约好 { $payBy } 前拨到，已经过了。请不接或不同意，让对方换日期再提。
work-admission-refusal-barred = 清单写明“{ $entry }”{ $kind ->
        [self] 是社区自己的事，不用部门布置
       *[forbidden] 不得进社区
    }，不能当新事项。依据：{ $basis }。点“修改”换一件，或者取消。
    .brief = 清单写明“{ $entry }”{ $kind ->
        [self] 是社区自己的事
       *[forbidden] 不得进社区
    }，请换一件。
