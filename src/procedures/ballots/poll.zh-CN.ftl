poll-name = 意见征询

# 填写
poll-ask-body = 以哪个单位的名义征询？
poll-ask-question = 问什么？一句话，例如“周六还是周日大扫除？”
poll-ask-options = 有哪些选项？一行一个，或者用 / 隔开。
poll-ask-to = 问哪些人？可以打小区名字或楼栋，例如“水津雅院1栋”。
poll-ask-method = 每人选一项，还是可以选几项？
poll-ask-until = 到什么时候截止？例如“{ $example }”。
poll-field-body = 征询单位
poll-field-question = 问题
poll-field-options = 选项
poll-field-to = 问
poll-field-method = 选法
poll-field-until = 截止
poll-field-reason = 原因
poll-option-options-yes-no = 同意/不同意
poll-option-options-go-or-not = 参加/不参加
poll-option-method-single = 选一项
poll-option-method-multiple = 可选几项

# 环节
poll-step-waiting = 等同事同意
poll-step-open = 正在征询
poll-step-counting = 正在计票
poll-outcome-counted = 已结束
poll-outcome-cancelled = 已撤回
poll-outcome-returned = 被退回，没有发

# 操作
poll-action-approve = 同意发出
poll-action-return = 退回
poll-action-drop = 不问了
poll-action-remind = 提醒未答的人
poll-action-close = 提前结束
poll-action-cancel = 撤回
poll-action-ballot-counted = 计票
poll-ask-return-reason = 为什么退回？写的人会看到。
poll-ask-cancel-reason = 为什么撤回？被问的人会看到。
poll-done-remind = 已提醒还没答的人。
poll-done-close = { $number } 已截止，一两分钟后出结果。
poll-done-cancel = { $number } 已撤回。
poll-done-approve = { $number } 已同意，正在发。
poll-done-return = 已退回，写的人会看到原因。
poll-done-drop = { $number } 不问了，没有发给任何人。
poll-told-asked = { $number } { $body }的一位同事写了意见征询“{ $question }”，人数较多，请您看过再发。
poll-told-asked-again = { $number } 意见征询“{ $about }”还等您看：同意了才发出。请在 { $due } 前看一下。
poll-told-approved = { $number } 同事已同意，您的意见征询正在发出。
poll-told-returned = { $number } 您的意见征询被退回，没有发。改好可以重新发起。原因：
poll-told-unanswered = { $number } 您的意见征询还没有人同意，没有发。可以请同事看一下；不问了请点“不问了”。

# 人多时
poll-step-waiting-above = 等上级同意

# 纸质票
poll-outcome-uncounted = 纸质票没有录入，无法计票
poll-action-to-paper = 登记用纸质选票
poll-action-paper = 录入纸质票
poll-action-paper-lines = 录入纸质票
poll-action-witness = 监票确认
poll-ask-to-paper-name = 谁用纸质选票？请照名册写姓名。登记后这位不再在聊天里答。
poll-ask-paper-counts = 请按选项的顺序写张数，最后可加无效票，例如“12 3 1 0”。由两个人各录一次，要一致。
poll-ask-paper-lines-papers = 一样的票写一行：选了哪几项，再写张数，例如“1 3 = 5”。空白写“空白 = 1”，无效写“无效 = 1”。由两个人各录一次，要一致。
poll-field-name = 姓名
poll-field-counts = 张数
poll-field-papers = 纸质票
poll-done-to-paper = 已登记，这位用纸质选票。
poll-done-witness = 已确认，纸质票一起计入。
