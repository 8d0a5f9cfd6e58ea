recall-name = 罢免表决

# 填写
recall-ask-question = 罢免谁？
recall-field-question = 事项
recall-field-reason = 原因

# 环节
recall-step-roll = 名册公示
recall-step-open = 正在投票
recall-step-counting = 正在计票
recall-outcome-passed = 罢免通过
recall-outcome-rejected = 罢免没有通过
recall-outcome-no-quorum = 人数不够，无效
recall-outcome-cancelled = 已撤回
recall-outcome-uncounted = 监票人没交钥匙，无法计票
recall-outcome-no-tellers = 监票人不够，没有开始

# 操作
recall-action-teller-from-roll = 我来监票
recall-done-teller-from-roll = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
recall-action-teller = 我来监票
recall-action-roll-ready = 名册定下，投票开始
recall-action-roll-no-tellers = 监票人不够
recall-action-remind = 提醒未答的人
recall-action-cancel = 撤回
recall-action-ballot-passed = 计票：通过
recall-action-ballot-rejected = 计票：没有通过
recall-action-ballot-no-quorum = 计票：人数不够
recall-ask-cancel-reason = 为什么撤回？名册上的人会看到。
recall-done-remind = 已提醒还没答的人。
recall-done-cancel = { $number } 已撤回。
recall-done-teller = 您是这次的监票人。请领取您那份钥匙，抄在纸上收好，计票时要用。
recall-told-count = { rehearsal-mark }{ $number } 投票已截止。您是监票人：请把您那份钥匙（LS-开头）发在这里，两份到齐就计票。
recall-action-to-paper = 登记用纸质选票
recall-action-paper = 录入纸质票
recall-action-witness = 监票确认
recall-ask-to-paper-name = 谁用纸质选票？请照名册写姓名。登记后这位不再在聊天里投。
recall-ask-paper-counts = 请按票上的顺序（同意、反对、弃权）写张数，最后可加无效票，例如“12 3 1 0”。由两个人各录一次，要一致。
recall-field-name = 姓名
recall-field-counts = 张数
recall-done-to-paper = 已登记，这位用纸质选票。
recall-done-paper = 已录入。要另一位成员也录一次，一致后由第三位确认。
recall-done-witness = 已确认，纸质票一起计入。
