# 请的人多的会改时间地点
meeting-move-name = 改会议时间地点
meeting-move-ask-meeting = 哪一场会？
meeting-move-ask-body = 以哪个单位的名义？
meeting-move-ask-kind = 哪一种会？
meeting-move-ask-subject = 会议主题是什么？
meeting-move-ask-was = 原来什么时候开？
meeting-move-ask-heldAt = 改到什么时候？时间不变就跳过。
meeting-move-ask-venue = 改到哪里？地点不变就跳过。
meeting-move-field-meeting = 会议编号
meeting-move-field-body = 召集单位
meeting-move-field-kind = 会议
meeting-move-field-subject = 主题
meeting-move-field-was = 原来的时间
meeting-move-field-heldAt = 新的时间
meeting-move-field-venue = 新的地点
meeting-move-field-reason = 原因
meeting-move-step-waiting = 改期等同事同意
meeting-move-step-waiting-above = 改期等上级同意
meeting-move-outcome-agreed = 已改
meeting-move-outcome-returned = 被退回，没有改
meeting-move-outcome-dropped = 已撤回，没有改
meeting-move-outcome-late = 没有等到同意，没有改
meeting-move-action-approve = 同意改
meeting-move-action-return = 退回
meeting-move-action-drop = 不改了
meeting-move-ask-return-reason = 为什么退回？提出的人会看到。
meeting-move-done-approve = 已同意，受邀的人都会收到通知。
meeting-move-told-asked = { $number } { $body }的一位同事要改会议“{ $about }”：{ $heldAt }，{ $venue }。请的人多，请您看过再改：
meeting-move-told-asked-again = { $number } “{ $about }”改时间地点还等您看：同意了才改。请在 { $due } 前看一下。
meeting-move-told-approved = 会议“{ $about }”改到{ $heldAt }，{ $venue }，已同意，受邀的人都会收到通知。
meeting-move-told-returned = 会议“{ $about }”没有同意改，还按原来的时间地点开：
meeting-move-told-unanswered = 会议“{ $about }”改时间地点还没有人同意，先按原来的开。可以请同事看一下；不改了请点“不改了”。
meeting-move-told-late = 会议“{ $about }”改时间地点没有等到同意，没有改，也没有通知任何人。
meeting-move-refusal-late = 来不及了：会已经到时间，或者剩下的天数不够通知（{ $clause }）。请改晚一点；等您同意的，请点“退回”。
meeting-move-refusal-waits = { $own ->
        [yes] 您
       *[no] { $name }
    }已经先提出改到{ $at }，{ $venue }，正在等同意，一次只能改一个。请点“取消”；要改别的，等有了结果再改。
meeting-move-second-by = 最晚{ $at }前要同意，不然照原来的时间地点开。
meeting-move-waits = 这次会改时间地点在等同意，之前不能再改。要改别的，请先点“不改了”。
meeting-move-needs = 请的人多，改时间地点要另一位同意。请再点一次“改时间地点”。
