resolution-name = 表决

# 填写
resolution-ask-body = 以哪个单位的名义表决？
resolution-ask-question = 表决什么？一句话写明决定，例如“同意把活动室周末开放”。
resolution-ask-secrecy = 记名还是不记名？不记名要有3名监票人。
resolution-ask-method = 怎么表决？
resolution-ask-options = 有哪些选项？一行一个，或者用 / 隔开。
resolution-ask-to = 由谁表决？
resolution-ask-until = 到什么时候截止？例如“{ $example }”。
resolution-field-body = 单位
resolution-field-question = 事项
resolution-field-secrecy = 方式
resolution-field-method = 选法
resolution-field-options = 选项
resolution-field-to = 谁表决
resolution-field-until = 截止
resolution-field-reason = 原因
resolution-option-secrecy-open = 记名
resolution-option-secrecy-secret = 不记名
resolution-option-method-yes-no = 同意、反对、弃权
resolution-option-method-single = 几项里选一项
resolution-option-method-approval = 赞成哪些选哪些
resolution-option-method-ranking = 按先后排

# 环节
resolution-step-roll = 名册公示
resolution-step-open = 正在投票
resolution-step-counting = 正在计票
resolution-outcome-passed = 通过
resolution-outcome-rejected = 没有通过
resolution-outcome-elected = 已选出
resolution-outcome-tie = 平票
resolution-outcome-no-quorum = 人数不够，无效
resolution-outcome-no-majority = 没有一项过半
resolution-outcome-cancelled = 已撤回
resolution-outcome-uncounted = 监票人没交钥匙，无法计票
resolution-outcome-no-tellers = 监票人不够，没有开始

# 操作
resolution-action-teller-from-roll = 我来监票
resolution-done-teller-from-roll = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
resolution-action-teller = 我来监票
resolution-action-roll-ready = 名册定下，投票开始
resolution-action-roll-no-tellers = 监票人不够
resolution-action-remind = 提醒未答的人
resolution-action-cancel = 撤回
resolution-action-ballot-passed = 计票：通过
resolution-action-ballot-rejected = 计票：没有通过
resolution-action-ballot-elected = 计票：已选出
resolution-action-ballot-tie = 计票：平票
resolution-action-ballot-no-quorum = 计票：人数不够
resolution-action-ballot-no-majority = 计票：没有一项过半
resolution-ask-cancel-reason = 为什么撤回？名册上的人会看到。
resolution-done-remind = 已提醒还没答的人。
resolution-done-cancel = { $number } 已撤回。
resolution-done-teller = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
resolution-told-count = { rehearsal-mark }{ $number } 投票已截止。您是监票人：请把您那份钥匙（LS-开头）发在这里，两份到齐就计票。
resolution-action-to-paper = 登记用纸质选票
resolution-action-paper = 录入纸质票
resolution-action-witness = 监票确认
resolution-ask-to-paper-name = 谁用纸质选票？请照名册写姓名。登记后这位不再在聊天里投。
resolution-action-paper-lines = 录入纸质票
resolution-ask-paper-counts = 请按票上的顺序（同意、反对、弃权，或者各个选项）写张数，最后可加无效票，例如“12 3 1 0”。由两个人各录一次，要一致。
resolution-ask-paper-lines-papers = 一样的票写一行：选了哪几项，再写张数，例如“1 3 = 5”。按先后排的写“2>1>3 = 1”。空白写“空白 = 1”，无效写“无效 = 1”。由两个人各录一次，要一致。
resolution-field-papers = 纸质票
resolution-field-name = 姓名
resolution-field-counts = 张数
resolution-done-to-paper = 已登记，这位用纸质选票。
resolution-done-witness = 已确认，纸质票一起计入。

# 选项退出
resolution-action-option-leaves = 选项退出
resolution-ask-option-leaves-option = 哪一项退出？请照写它的名字。投给它的不计，名册上的人会看到。
resolution-field-option = 退出
resolution-done-option-leaves = 已退出，已经通知名册上的人。
