# 监督
supervision-name = 监督

supervision-ask-body = 以哪个组织的名义监督？
supervision-ask-area = 哪个社区？
supervision-ask-of = 监督哪一件？
supervision-ask-words = 为什么监督？经办单位会看到，例如“过了期限没有办，居民催了两次”。
supervision-field-body = 监督单位
supervision-field-area = 社区
supervision-field-of = 监督的事项
supervision-field-words = 理由
supervision-field-urged = 催办的话
supervision-field-what = 要的材料
supervision-field-finding = 监督结论
supervision-field-found = 报告
supervision-field-photos = 照片
supervision-field-reason = 理由
supervision-option-finding-fine = 办理得当
supervision-option-finding-slow = 办理拖延
supervision-option-finding-wrong = 办理不当
supervision-filed = 已开始监督（{ $number }），经办单位收到了通知。{ $due } 前要提出报告。

supervision-step-open = 监督中
supervision-outcome-reported = 已报告
supervision-outcome-dropped = 不再监督

supervision-action-press = 催办
supervision-action-ask = 调阅材料
supervision-action-report = 提出报告
supervision-action-drop = 不再监督
supervision-ask-press-urged = 催什么？经办单位和办事的人都会看到。
supervision-ask-ask-what = 要看什么材料？例如“处理经过和现场照片”。经办单位可以用文字或照片答复。
supervision-ask-report-finding = 监督下来，办得怎么样？
supervision-ask-report-found = 报告写什么？大家都会看到，不要写个人的姓名、电话和住址。
supervision-ask-report-photos = 有照片可以发来，经办单位会看到，没有就跳过。
supervision-ask-drop-reason = 为什么不再监督？这件事的经过里会写上。
supervision-done-press = 已催办，这件事的经过里也记下了。
supervision-done-ask = 已要材料，交来了会告诉您。
supervision-done-report = 报告已公布，经办单位和这件事有关的人都会收到。
supervision-done-drop = { $number } 不再监督，经办单位收到了通知。

supervision-told-opened = { $body }开始监督 { $of }（监督编号 { $number }），请配合。理由：
    .brief = { $body }监督 { $of }：
supervision-told-opened-own = { $body }已开始监督 { $of }（{ $number }），{ $due } 前提出报告。理由：
    .brief = 已开始监督 { $of }，{ $due } 前报告：
supervision-told-pressed = { $body }催办 { $of }，请抓紧：
supervision-told-papers-in = { $from }交来了 { $of } 的材料：
supervision-told-due-soon = 监督 { $number }（{ $of }）{ $due } 前要提出报告。
supervision-told-late = 监督 { $number }（{ $of }）过了报告的期限，请马上提出报告。
supervision-told-late-above = { $body }没有按期提出监督 { $number }（{ $of }）的报告。
supervision-told-reported = { $body }对 { $of } 的监督报告公布了，结论：{ $finding ->
        [fine] 办理得当。
        [slow] 办理拖延。
       *[wrong] 办理不当。
    }报告：
supervision-told-concerned = { $body }监督了 { $number } 的办理，结论：{ $finding ->
        [fine] 办理得当。
        [slow] 办理拖延。
       *[wrong] 办理不当。
    }报告：
supervision-told-dropped = { $body }不再监督 { $of }，理由：

supervision-refusal-nobody = { $number } 现在没有交给任何单位，没有可以监督的。等它交办了再来。
supervision-refusal-place = 只能监督本社区的事项。请查看编号对不对。
supervision-refusal-self = 这件事就在您自己的单位，不能自己监督自己。可以请居务监督委员会或街道来看。
supervision-refusal-own = 这件事是您自己提的，不能自己监督。可以请同事来监督，您可以催办。
supervision-refusal-second = 这件事已经在监督（{ $other }），一件事同时只有一个监督。发 { $other } 可以看。
supervision-refusal-ended = 这件事已经办结，不用催办了。可以调阅材料，或者提出报告。
supervision-refusal-above = 这件事由上级办理，社区里的组织不能监督它。有意见可以向街道反映。
