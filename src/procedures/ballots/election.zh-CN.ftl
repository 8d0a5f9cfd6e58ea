election-name = 选举投票

# 填写
election-ask-question = 选什么？
election-field-question = 职务
election-field-reason = 原因

# 环节
election-step-roll = 名册公示
election-step-open = 正在投票
election-step-counting = 正在计票
election-outcome-elected = 已选出
election-outcome-tie = 平票
election-outcome-no-quorum = 人数不够，无效
election-outcome-no-majority = 没有人达到票数
election-outcome-cancelled = 已撤回
election-outcome-uncounted = 监票人没交钥匙，无法计票
election-outcome-no-tellers = 监票人不够，没有开始

# 操作
election-action-teller-from-roll = 我来监票
election-done-teller-from-roll = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
election-action-teller = 我来监票
election-action-roll-ready = 名册定下，投票开始
election-action-roll-no-tellers = 监票人不够
election-action-remind = 提醒未答的人
election-action-cancel = 撤回
election-action-ballot-elected = 计票：已选出
election-action-ballot-tie = 计票：平票
election-action-ballot-no-quorum = 计票：人数不够
election-action-ballot-no-majority = 计票：没有人达到票数
election-ask-cancel-reason = 为什么撤回？名册上的人会看到。
election-done-remind = 已提醒还没答的人。
election-done-cancel = { $number } 已撤回。
election-done-teller = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
election-told-count = { rehearsal-mark }{ $number } 投票已截止。您是监票人：请把您那份钥匙（LS-开头）发在这里，两份到齐就计票。
election-action-to-paper = 登记用纸质选票
election-action-paper = 录入纸质票
election-action-witness = 监票确认
election-action-paper-lines = 录入纸质票
election-ask-to-paper-name = 谁用纸质选票？请照名册写姓名。登记后这位不再在聊天里投。
election-ask-paper-counts = 请按票上的顺序（各候选人）写张数，最后可加无效票，例如“12 3 1 0”。由两个人各录一次，要一致。
election-ask-paper-lines-papers = 一样的票写一行：选了哪几项，再写张数，例如“1 3 = 5”。按先后排的写“2>1>3 = 1”。空白写“空白 = 1”，无效写“无效 = 1”。由两个人各录一次，要一致。
election-field-papers = 纸质票
election-done-paper-lines = 已录入。要另一位成员也录一次，一致后由第三位确认。
election-field-name = 姓名
election-field-counts = 张数
election-done-to-paper = 已登记，这位用纸质选票。
election-done-paper = 已录入。要另一位成员也录一次，一致后由第三位确认。
election-done-witness = 已确认，纸质票一起计入。

# 候选人退出
election-action-option-leaves = 候选人退出
election-ask-option-leaves-option = 哪位候选人退出？请照写姓名。投给这位的不计，名册上的人会看到。
election-field-option = 退出
election-done-option-leaves = 已退出，已经通知名册上的人。

# 另一轮
election-outcome-short = 当选人数不足
election-outcome-superseded = 选举停止，不再计票
election-action-ballot-short = 计票：当选人数不足
