committee-election-name = 换届选举

# 填写
committee-election-ask-body = 由哪个选举委员会主持？
committee-election-ask-subject = 这次选举叫什么？例如“水井坊社区第九届居民委员会换届选举”。
committee-election-ask-scope = 整届换届，还是补选空缺？
committee-election-ask-mode = 选举委员会定的是哪种方式？
committee-election-ask-director = 选几位主任？不选写 0。
committee-election-ask-deputy = 选几位副主任？不选写 0。
committee-election-ask-member = 选几位委员？不选写 0。
committee-election-ask-day = 选举日几点开始投票？例如“{ $example }”。其他日子从这一天往回算。
committee-election-ask-to = 通知谁？
committee-election-field-body = 单位
committee-election-field-subject = 选举
committee-election-field-scope = 范围
committee-election-field-mode = 方式
committee-election-field-director = 主任
committee-election-field-deputy = 副主任
committee-election-field-member = 委员
committee-election-field-day = 选举日
committee-election-field-to = 通知
committee-election-option-scope-whole = 换届
committee-election-option-scope-vacancy = 补选
committee-election-option-mode-voters = 全体选民
committee-election-option-mode-households = 每户一位代表
committee-election-option-mode-representatives = 居民代表
committee-election-filed = 选举公告已发出，到日子会自己往下走。

# 环节
committee-election-step-announced = 已公告
committee-election-step-listed = 选民名单公布，可以提异议
committee-election-step-correcting = 正在决定异议
committee-election-step-nominating = 正在提名
committee-election-step-checking = 审查候选人
committee-election-step-voting = 候选人已公布，等投票
committee-election-step-undecided = 没有全部选出
committee-election-step-result = 结果公布，可以提异议
committee-election-step-settling = 等异议决定
committee-election-step-handover = 新老交接
committee-election-outcome-completed = 选举完成
committee-election-outcome-failed = 没有选出
committee-election-outcome-annulled = 结果作废
committee-election-outcome-called-off = 已停止

# 操作
committee-election-action-call-off = 停止选举
committee-election-action-publish = 公布候选人
committee-election-action-extend = 延长提名
committee-election-action-put-off = 推迟选举日
committee-election-action-vote-again = 再次投票
committee-election-action-conclude = 按已选出的公布
committee-election-action-fail = 宣布没有选出
committee-election-action-handed-over = 交接完成
committee-election-ask-call-off-reason = 为什么停止？全社区会看到。
committee-election-ask-extend-day = 新的选举日几点开始投票？例如“{ $example }”。
committee-election-ask-put-off-day = 推迟到哪天几点开始投票？例如“{ $example }”。
committee-election-ask-vote-again-day = 哪天几点开始再次投票？例如“{ $example }”。
committee-election-ask-fail-reason = 为什么没有选出？全社区会看到。
committee-election-ask-handed-over-words = 交接了什么？例如印章、账目、档案。
committee-election-field-reason = 原因
committee-election-field-words = 交接
committee-election-done-call-off = 选举已停止，原因已通知全社区。
committee-election-done-conclude = 已按选出的公布结果，全社区会收到。
committee-election-done-fail = 已宣布没有选出，原因已通知全社区。
committee-election-done-extend = 提名已延长，选举日随着推迟。
committee-election-done-put-off = 选举日已推迟，已经通知全社区。
committee-election-done-vote-again = 再次投票已安排，已经通知全社区。监票人要重新报名，领新的钥匙。
committee-election-told-checking = { rehearsal-mark }{ $number } 提名结束。请审查每位被提名人，{ $due } 前公布候选人。
committee-election-told-late = { rehearsal-mark }{ $number } 公布候选人的日子已过。请推迟选举日，再公布。
committee-election-told-late-above = { rehearsal-mark }{ $body }没有按期公布候选人（{ $number }）。
committee-election-told-undecided = { rehearsal-mark }{ $number } 没有全部选出。请在 { $due } 前安排再次投票；已有人选出的，也可以按已选出的公布。
committee-election-told-undecided-last = { rehearsal-mark }{ $number } 没有全部选出，投票的轮数已用完。请在 { $due } 前决定：已有人选出的，按已选出的公布；没有的，宣布没有选出。
committee-election-told-undecided-above = { rehearsal-mark }{ $body }没有按期安排再次投票（{ $number }）。
committee-election-told-handover = { rehearsal-mark }{ $number } 没有未决的异议。请在 { $due } 前办好新老交接。
committee-election-told-handover-late = { rehearsal-mark }{ $number } 交接过了期限，请办好以后点“交接完成”。
committee-election-told-handover-above = { rehearsal-mark }{ $body }没有按期办好新老交接（{ $number }）。

# 全社区看到的
elections-notice-title = { rehearsal-mark }{ $subject }
elections-seats-told = { $director ->
        [0] {""}
       *[other] 主任{ $director }人
    }{ $deputy ->
        [0] {""}
       *[other] {" "}副主任{ $deputy }人
    }{ $member ->
        [0] {""}
       *[other] {" "}委员{ $member }人
    }
elections-mode-told = { $mode ->
        [households] 每户一位代表
        [representatives] 居民代表
       *[voters] 全体选民
    }
elections-notice-announced = { $body }公告：由{ elections-mode-told }选举，选{ elections-seats-told }。日程：
    .brief = { $body }：{ elections-mode-told }选举，{ $opensAt }投票。
elections-plan-listAt = { $at } 公布选民名单
    .brief = {""}
elections-plan-objectUntil = { $at } 前可以对名单提异议
    .brief = {""}
elections-plan-nominateAt = { $at } 开始提名
    .brief = {""}
elections-plan-nominateUntil = { $at } 提名结束
    .brief = {""}
elections-plan-candidatesAt = { $at } 前公布候选人
    .brief = {""}
elections-plan-opensAt = { $at } 开始投票
    .brief = {""}
elections-plan-closesAt = { $at } 投票截止
    .brief = {""}
elections-needs-days = 日程从选举日往回算：选民名单至少提前{ $days }天公布。
elections-notice-listed = 选民名单已公布。请看有没有漏错，{ $objectUntil } 前可以提异议。
    .brief = 选民名单已公布，{ $objectUntil }前可提异议。
elections-notice-nominate = 选民名单已定。现在可以提名候选人，也可以给别人的提名联名，到 { $nominateUntil } 为止。
    .brief = 可以提名候选人，到{ $nominateUntil }。
elections-notice-extended = 候选人不够，提名延长到 { $nominateUntil }，选举日推迟到 { $opensAt }。可以提名候选人，也可以给别人的提名联名。
    .brief = 候选人不够，提名到{ $nominateUntil }，{ $opensAt }投票。
elections-notice-candidates = 候选人已公布，顺序是抽签定的。{ $opensAt } 开始投票。他们这样介绍自己：
    .brief = 候选人已公布，{ $opensAt }投票。
elections-statement-line = { $place } { $name }（{ $post }）：{ $text }
    .brief = { $place } { $name }（{ $post }）
elections-notice-put-off = 选举日推迟到 { $opensAt }。
elections-notice-vote-again = 上次投票没有全部选出，{ $opensAt } 再次投票，到 { $closesAt } 为止。候选人和票数点“查看”。
    .brief = 没有全部选出，{ $opensAt }再次投票。
elections-notice-called-off = 选举停止，提名和投票都不再算数。要再选，会重新公告。原因：
    .brief = 选举停止。原因：
elections-notice-failed = 这次没有选出，居民委员会暂不更换。要重新选举，会再公告。原因：
    .brief = 没有选出，居委会暂不更换。原因：
elections-notice-annulled = 对结果的异议成立，这次选举结果作废，要重新选举。
elections-notice-result = 选举结果如下。有异议可以在 { $until } 前提出，点“查看”。
    .brief = 选举结果：
elections-elected-line = { $name } 当选{ $post }
elections-notice-completed = 新老交接完成，新一届居民委员会开始工作。
elections-look = 查看
