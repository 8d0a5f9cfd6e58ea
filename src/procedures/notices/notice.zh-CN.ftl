notice-name = 通知

# 填写
notice-ask-body = 以哪个单位的名义发？
notice-ask-kind = 发哪一类？
    告知：一般消息，可以不收。会议听证：写明时间地点。法定：法律要求告知每个人。紧急：有危险，夜里也发。
notice-ask-to = 发给谁？可以打小区名字或楼栋，例如“水津雅院1栋”。
notice-ask-subject = 标题是什么？一句话，例如“明天停水”。
notice-ask-text = 请写内容。收到的人会原样看到。
notice-ask-heldAt = 什么时候开？例如“{ $example }”“下周五下午3点”。
notice-ask-venue = 在哪里开？
notice-ask-how = 怎么参加？例如“带身份证直接来”“先在这里报名”。
notice-ask-asks = 要不要请大家点“收到”？没点的会换一种方式再通知。
    .brief = 要不要请大家回“收到”？没回的会换一种方式再通知。
notice-ask-when = 什么时候发？
notice-ask-sendAt = 从什么时候发？例如“明天9点”。
notice-ask-until = 重复到哪一天？例如 2026-12-31。跳过就重复一年。
notice-field-body = 发送单位
notice-field-kind = 类别
notice-field-to = 发给
notice-field-subject = 标题
notice-field-text = 内容
notice-field-heldAt = 时间
notice-field-venue = 地点
notice-field-how = 怎么参加
notice-field-asks = 请点“收到”
notice-field-when = 发送
notice-field-sendAt = 发送时间
notice-field-until = 重复到
notice-field-reason = 原因
notice-option-kind-information = 告知
notice-option-kind-meeting = 会议听证
notice-option-kind-statutory = 法定
notice-option-kind-emergency = 紧急
notice-option-asks-yes = 要
notice-option-asks-no = 不要
notice-option-when-now = 马上发
notice-option-when-later = 定时发
notice-option-when-weekly = 每周发
notice-option-when-monthly = 每月发

# 环节
notice-step-waiting = 等同事同意
notice-step-waiting-above = 等上级同意
notice-step-sent = 已发出
notice-outcome-returned = 被退回，没有发
notice-outcome-cancelled = 已取消
notice-outcome-closed = 已结束

# 操作
notice-action-approve = 同意发送
notice-action-return = 退回
notice-action-drop = 不发了
notice-action-resend = 再发给没送到的
notice-action-correct = 更正
notice-action-keep-list = 存成名单
notice-action-cancel = 取消发送
notice-ask-return-reason = 为什么退回？写的人会看到。
notice-ask-correct = 哪里要更正？已经收到的人都会收到更正，还没收到的只收到更正后的。
notice-ask-correct-text = 请写更正后的完整内容。
notice-ask-correct-subject = 标题改成什么？
notice-ask-correct-heldAt = 改到什么时候？例如“{ $example }”“下周五下午3点”。
notice-ask-correct-venue = 改到哪里？
notice-ask-correct-how = 怎么参加，改成什么？
notice-ask-keep-list-name = 名单叫什么？点了“收到”的人会进名单，下次可以只发给他们。
notice-ask-cancel-reason = 为什么取消？还没发出的不再发；已经收到的人不会知道，要告诉他们请用“更正”。
notice-done-approve = { $number } 已同意，正在发。
notice-done-return = { $number } 已退回，写的人知道了。
notice-done-drop = { $number } 不发了。
notice-done-correct = 更正正在发给收到过 { $number } 的人。
notice-done-cancel = { $number } 已取消，没发出的不再发。

# 通知
notice-told-asked = { $number }“{ $about }”要发给很多人，请您看过再发。内容：
notice-told-asked-again = { $number } 通知“{ $about }”还等您看：同意了才发出。请在 { $due } 前看一下。
notice-told-approved = { $number }“{ $about }”已同意，正在发。
notice-told-returned = { $number }“{ $about }”被退回，没有发。原因：
notice-told-unanswered = { $number }“{ $about }”还没有人同意，没有发。可以请同事看一下；不发了请点“不发了”。

# 不能办
notice-refusal-audience = 只能发给本单位辖区的居民、下级单位或本单位的成员。请换一个范围。
notice-refusal-passed-on = 这件事已经转给别的单位办，由那个单位通知跟进的人。没有发，请取消。
notice-refusal-by-number = 反映和跟进的人只知道人数，不能存成名单。再写给他们，请从那件事的卡片上点“通知跟进的人”。
notice-refusal-nobody = 现在没有人会收到：任职的人已经离任，或者跟进的人已经不再跟进。没有发。请换一个范围。
notice-refusal-same = 和原来一样，没有什么要更正的。
notice-refusal-past = 会议的时间已经过了，改成以后的时间才能发。
