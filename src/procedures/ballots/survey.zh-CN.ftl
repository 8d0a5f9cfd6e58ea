survey-name = 满意度测评

# 填写
survey-ask-body = 以哪个单位的名义测评？
survey-ask-subject = 测评叫什么？例如“物业服务满意度”。
survey-ask-options = 请大家给哪几项打分？一行一个，或者用 / 隔开。
survey-ask-to = 问哪些人？可以打小区名字或楼栋，例如“水津雅院1栋”。
survey-ask-until = 到什么时候截止？例如“{ $example }”。
survey-field-body = 单位
survey-field-subject = 名称
survey-field-options = 打分项
survey-field-to = 问
survey-field-until = 截止
survey-field-reason = 原因

# 环节
survey-step-open = 正在投票
survey-step-counting = 正在计票
survey-outcome-counted = 已结束
survey-outcome-cancelled = 已撤回

# 操作
survey-action-remind = 提醒未答的人
survey-action-close = 提前结束
survey-action-cancel = 撤回
survey-action-ballot-counted = 计票
survey-ask-cancel-reason = 为什么撤回？名册上的人会看到。
survey-done-remind = 已提醒还没答的人。
survey-done-cancel = { $number } 已撤回。
survey-done-close = { $number } 已截止，一两分钟后出结果。

# 人多时
survey-step-waiting = 等同事同意
survey-step-waiting-above = 等上级同意
survey-outcome-returned = 被退回，没有发
survey-action-approve = 同意发出
survey-action-return = 退回
survey-action-drop = 不问了
survey-ask-return-reason = 为什么退回？写的人会看到。
survey-done-approve = { $number } 已同意，正在发。
survey-done-return = 已退回，写的人会看到原因。
survey-done-drop = { $number } 不问了，没有发给任何人。
survey-told-asked = { $number } { $body }的一位同事写了满意度测评“{ $subject }”，人数较多，请您看过再发。
survey-told-asked-again = { $number } 满意度测评“{ $about }”还等您看：同意了才发出。请在 { $due } 前看一下。
survey-told-approved = { $number } 已同意，您的满意度测评正在发出。
survey-told-returned = { $number } 您的满意度测评被退回，没有发。改好可以重新发起。原因：
survey-told-unanswered = { $number } 您的满意度测评还没有人同意，没有发。可以请同事看一下；不问了请点“不问了”。

# 纸质票
survey-outcome-uncounted = 纸质票没有录入，无法计票
survey-action-to-paper = 登记用纸质选票
survey-action-paper = 录入纸质票
survey-action-paper-lines = 录入纸质票
survey-action-witness = 监票确认
survey-ask-to-paper-name = 谁用纸质选票？请照名册写姓名。登记后这位不再在聊天里答。
survey-ask-paper-counts = 请按选项的顺序写张数，最后可加无效票，例如“12 3 1 0”。由两个人各录一次，要一致。
survey-ask-paper-lines-papers = 一样的票写一行：按顺序写每一项的分数，没打的写“-”，再写张数，例如“5 4 - = 3”。空白写“空白 = 1”，无效写“无效 = 1”。由两个人各录一次，要一致。
survey-field-name = 姓名
survey-field-counts = 张数
survey-field-papers = 纸质票
survey-done-to-paper = 已登记，这位用纸质选票。
survey-done-witness = 已确认，纸质票一起计入。
