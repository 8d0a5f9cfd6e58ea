# 经办台：模板、批量、代班、外部编号、打印
desk-template = 模板：{ $name }
desk-similar = 参照 { $number }：{ $answer }
desk-drafted = 电脑拟的答复：{ $answer }
# 拟答复时可以用的套话。
draft-phrases = 您好，您反映的问题已经收到。感谢您的反映。我们会安排处理，请留意通知。如果还没解决，您可以点“没解决，重新办理”，或者联系社区公共服务站。
desk-suggestion-gone = 这条答复已经不在了，请自己写。
desk-template-save = 存为模板
desk-template-saved = 已存为模板“{ $name }”。以后写答复时可以直接点。
desk-template-gone = 没有找到这个模板。可能已经删了，请看模板清单。
desk-templates-button = 答复模板
desk-templates = 本单位的答复模板{ $count }个，点开看：
    .brief = 本单位的答复模板{ $count }个：
desk-templates-none = 还没有模板。办结一件后点“存为模板”就有了。
    .brief = 还没有模板。办结一件后回“存为模板”就有了。
desk-template-shown = { $name }
    { $text }
desk-template-remove = 删除这个模板
desk-template-removed = 模板“{ $name }”已删除。

joint-label-lead = 主办单位
joint-line = 协办：{ $body }，{ $status }
joint-line-due = 协办：{ $body }，{ $status }，{ $due } 前（{ $left }）
joint-open-lead = 看主办事项
street-button = 本街道事项
street-state-open = 在办
street-state-late = 超期
street-state-over = 已结束
street-title = { $street }{ $state }{ $total }件{ $late ->
        [0] {""}
       *[other] ，超期{ $late }件
    }，最急的在前：
street-none = { $street }没有{ $state }的事项，可以看别的。
street-line = { $left } { $number } { $status } { $about }
street-line-over = { $number } { $status } { $about }
street-not-yours = 这是街道办事处工作人员看的。有街道的任职邀请码就打“/join 邀请码”。

desk-batch-accept = 批量受理
desk-batch-finish = 批量办结
desk-batch-pass-on = 批量转办
desk-batch-name-accept = 受理
desk-batch-name-finish = 办结
desk-batch-name-pass-on = 转办
desk-batch-go-accept = 受理选中的{ $count }件
desk-batch-go-finish = 办结选中的{ $count }件
desk-batch-go-pass-on = 转办选中的{ $count }件
desk-batch-all = 全选
desk-batch-none = 全不选
desk-batch-nothing = 现在没有可以一起办的。请在“待办”里一件一件办。
desk-batch-choose = 可以一起办的{ $count }件，已选{ $chosen }件。点一下选中或去掉：
    .brief = 可以一起办的{ $count }件，已选{ $chosen }件。回编号选中或去掉：
desk-batch-gone = 这一批已经办过或失效了。请从“待办”重新开始。
desk-batch-number = { $number } 等{ $count }件
desk-batch-done = 已{ $action }{ $count }件，每件都通知了居民。
desk-batch-left = 没动的{ $count }件（情况变了）：{ $numbers }。请单独看。

desk-cover-button = 请假代班
desk-seat = { $body } { $role }
desk-cover-seat = 哪个岗位要请人代班？
desk-cover-who = 请谁代班？
desk-cover-person = { $name }（{ $body }）
desk-cover-nobody = 没有可以代班的同事。请找管理员安排。
desk-cover-long = { $name }代班多久？
desk-span-today-1 = 今天
desk-span-tomorrow-1 = 明天
desk-span-tomorrow-3 = 明天起3天
desk-span-tomorrow-7 = 明天起7天
desk-span-tomorrow-15 = 明天起15天
desk-cover-done = 好，{ $from }到{ $until }由{ $name }代您在{ $body }办事。这段时间不打扰您，到期自动恢复。
desk-cover-running = { $body }：{ $from }到{ $until }已请人代班。
desk-cover-end = 取消代班
desk-cover-ended = 代班已取消，{ $body }的事又归您办。
desk-cover-gone = 这次代班已经结束，或者选的人已不在岗。请发 /cover 重新安排。
desk-told-cover = { $name }请您代班：{ $body }，{ $from } 到 { $until }。这段时间的待办会到您这里。
desk-told-cover-end = { $body }的代班结束了，{ $name }已回来。谢谢！

desk-print-button = 打印
desk-print = { $number } 的打印页（{ $minutes }分钟内有效，只有您能看）：
    { $link }
desk-other-numbers = 外部编号
