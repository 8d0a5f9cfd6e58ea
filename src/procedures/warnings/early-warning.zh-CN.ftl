early-warning-name = 预警

# 内容
early-warning-ask-subject = 哪一类事？
early-warning-ask-area = 哪个社区？
early-warning-field-subject = 事由
early-warning-field-area = 范围
early-warning-field-heat = 热度
early-warning-field-people = 人数
early-warning-field-how = 认领方式
early-warning-field-words = 说明
early-warning-field-reason = 理由
early-warning-option-how-together = 合并办理
early-warning-option-how-meeting = 开会商议
early-warning-option-how-notice = 发通知说明
early-warning-option-how-visit = 上门走访
early-warning-option-how-other = 其他

# 环节
early-warning-step-open = 待认领
early-warning-step-taken = 已认领，等降温
early-warning-outcome-cooled = 已降温，结束
early-warning-outcome-dismissed = 不是一回事，结束

# 操作
early-warning-action-take-up = 认领
early-warning-action-note = 记进展
early-warning-action-dismiss = 不是一回事
early-warning-action-grow = 又升温
early-warning-action-cool = 降温
early-warning-ask-take-up-how = 打算怎么办？
early-warning-ask-take-up-words = 具体做什么，什么时候做？一起收到预警的单位都会看到。
early-warning-ask-note-words = 办到哪一步了？
early-warning-ask-dismiss-reason = 为什么说不是一回事？一起收到预警的单位都会看到。
early-warning-done-take-up = 已认领预警 { $number }，一起收到预警的单位知道了。降温以后自行结束。
early-warning-done-note = 记下了（{ $number }），一起收到预警的单位看得到。
early-warning-done-dismiss = 预警 { $number } 已结束。再热一半以上才会重新预警。

# 通知
early-warning-told-warned = { $round ->
        [1] 预警 { $number }：{ $area }有{ $people }人反映“{ $about }”，热度{ $heat }，主要由{ $body }办理。请在 { $due } 前认领，说明打算怎么办。
       *[other] 预警又升温（{ $number }）：{ $area }“{ $about }”现在{ $people }人，热度{ $heat }。请在 { $due } 前再看一看、重新认领。
    }
early-warning-told-late = 预警 { $number }“{ $about }”还没有人认领，已过 { $due }。请马上认领。
early-warning-told-late-over = 预警 { $number }“{ $about }”没有按时认领（主要由{ $body }办理）。
early-warning-told-taken = 预警 { $number }“{ $about }”由{ $by }认领，{ $how ->
        [together] 合并办理
        [meeting] 开会商议
        [notice] 发通知说明
        [visit] 上门走访
       *[other] 另作安排
    }：
early-warning-told-noted = 预警 { $number }“{ $about }”的进展（{ $by }）：
early-warning-told-dismissed = { $by }认为预警 { $number }“{ $about }”不是一回事，预警结束。理由：
early-warning-told-cooled = 预警 { $number }“{ $about }”已降温，自行结束。
