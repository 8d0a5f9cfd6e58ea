# 早报
morning-button = 今天要办的
morning-said = 早报|今天要办的|今天要办什么|今天有什么要办
morning-when = 早报时间
morning-title = 早上好，{ $name }
morning-text = { $community }今天要办的，点一行就到：
    .brief = { $community }今天要办的：
morning-none = { $community }今天没有到期的事。别的事在“待办”里。
morning-not-yours = 早报是给社区书记和社区各机构成员的。看自己的事，点“我的事项”。
    .brief = 早报是给社区书记和社区成员的。
morning-part-none = 这一类现在没有要办的。看别的，说“今天要办的”。
morning-meetings-some = 今天的会 { $count }个
morning-overdue-some = 超期事项 { $count }件
morning-disclosures-some = 该公开 { $count }件{ $late ->
        [0] {""}
       *[other] ，逾期{ $late }件
    }
morning-decisions-some = 会议决定没办完 { $count }件{ $late ->
        [0] {""}
       *[other] ，逾期{ $late }件
    }
morning-money-some = 准入经费逾期 { $count }笔
morning-notices-some = 通知没送到 { $count }条
morning-terms-some = 任期快到 { $count }人
morning-appraisal-some = 该评议 { $count }项
morning-meeting = 今天的会 { $at } { $subject }
morning-overdue = 超期 { $name } { $number }（{ $due }到期）
morning-disclosure = 该公开 { $subject }（{ $due }前）
morning-decision = 会议决定没办完 { $number }（{ $due }前）
morning-money = 经费逾期 { $subject } 差{ $rest }元
morning-notice = 通知 { $number } 有{ $people }人没送到
morning-term = 任期快到 { $name }（{ $body }，{ $on }）
morning-appraisal = 该评议 { $body }（{ $due }前）
morning-ask = 工作日早上几点发早报？不想要就点“不要早报”。
    .brief = 工作日早上几点发早报？
morning-at = { $hour }点
morning-off = 不要早报
morning-is-at = 好的，工作日早上{ $hour }点发早报。没有要办的那天不发。
morning-is-off = 好的，不再发早报。要看就发“今天要办的”。
morning-word = 早报
