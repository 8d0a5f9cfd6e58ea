appraisal-name = 评议测评

# 填写
appraisal-ask-body = 以哪个单位的名义评议？
appraisal-ask-subject = 评议叫什么？例如“2026年居委会工作评议”。
appraisal-ask-about = 评议单位还是个人？评议个人一律不记名。
appraisal-ask-options = 评议谁？一行一个，或者用 / 隔开。
appraisal-ask-secrecy = 记名还是不记名？不记名要有3名监票人。
appraisal-ask-to = 请谁打分？可以打小区名字或楼栋，例如“水津雅院1栋”。
appraisal-ask-until = 到什么时候截止？例如“{ $example }”。
appraisal-field-body = 单位
appraisal-field-subject = 名称
appraisal-field-about = 评议
appraisal-field-options = 对象
appraisal-field-secrecy = 方式
appraisal-field-to = 谁打分
appraisal-field-until = 截止
appraisal-field-reason = 原因
appraisal-option-about-bodies = 单位
appraisal-option-about-persons = 个人
appraisal-option-secrecy-open = 记名
appraisal-option-secrecy-secret = 不记名

# 环节
appraisal-step-roll = 名册公示
appraisal-step-open = 正在投票
appraisal-step-open-now = 正在投票
appraisal-step-counting = 正在计票
appraisal-outcome-counted = 已结束
appraisal-outcome-cancelled = 已撤回
appraisal-outcome-uncounted = 监票人没交钥匙，无法计票
appraisal-outcome-no-tellers = 监票人不够，没有开始

# 操作
appraisal-action-teller-from-roll = 我来监票
appraisal-done-teller-from-roll = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
appraisal-action-teller = 我来监票
appraisal-action-roll-ready = 名册定下，投票开始
appraisal-action-roll-no-tellers = 监票人不够
appraisal-action-remind = 提醒未答的人
appraisal-action-close = 提前结束
appraisal-action-cancel = 撤回
appraisal-action-ballot-counted = 计票
appraisal-ask-cancel-reason = 为什么撤回？名册上的人会看到。
appraisal-done-remind = 已提醒还没答的人。
appraisal-done-cancel = { $number } 已撤回。
appraisal-done-close = { $number } 已截止，一两分钟后出结果。
appraisal-done-teller = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
appraisal-told-count = { $number } 投票已截止。您是监票人：请把您那份钥匙（LS-开头）发在这里，两份到齐就计票。

# 人多时
appraisal-step-waiting = 等同事同意
appraisal-step-waiting-above = 等上级同意
appraisal-outcome-returned = 被退回，没有发
appraisal-action-approve = 同意发出
appraisal-action-return = 退回
appraisal-action-drop = 不问了
appraisal-ask-return-reason = 为什么退回？写的人会看到。
appraisal-done-approve = { $number } 已同意，正在发。
appraisal-done-return = 已退回，写的人会看到原因。
appraisal-done-drop = { $number } 不问了，没有发给任何人。
appraisal-told-asked = { $number } { $body }的一位同事写了评议测评“{ $subject }”，人数较多，请您看过再发。
appraisal-told-asked-again = { $number } 评议测评“{ $about }”还等您看：同意了才发出。请在 { $due } 前看一下。
appraisal-told-approved = { $number } 已同意，您的评议测评正在发出。
appraisal-told-returned = { $number } 您的评议测评被退回，没有发。改好可以重新发起。原因：
appraisal-told-unanswered = { $number } 您的评议测评还没有人同意，没有发。可以请同事看一下；不问了请点“不问了”。

# 纸质票
appraisal-action-to-paper = 登记用纸质选票
appraisal-action-paper-lines = 录入纸质票
appraisal-action-witness = 监票确认
appraisal-ask-to-paper-name = 谁用纸质选票？请照名册写姓名。登记后这位不再在聊天里投。
appraisal-ask-paper-lines-papers = 一样的票写一行：按票上的顺序写分，再写张数，例如“5 4 3 = 2”；没打分的写“-”。空白写“空白 = 1”，无效写“无效 = 1”。由两个人各录一次，要一致。
appraisal-field-name = 姓名
appraisal-field-papers = 纸质票
appraisal-done-to-paper = 已登记，这位用纸质选票。
appraisal-done-witness = 已确认，纸质票一起计入。
