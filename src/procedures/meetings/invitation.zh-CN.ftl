# 受邀的人看到的
meeting-kind-word = { $kind ->
        [talk] 民情恳谈会
        [hearing] 听证会
        [assembly] 居民代表会议
        [appraisal-meeting] 工作评议会
        [deliberation] 协商议事会议
       *[joint-conference] 党建联席会
    }
invite-title-invited = { rehearsal-mark }{ meeting-kind-word }：{ $subject }
invite-title-moved = { rehearsal-mark }时间地点有变：{ $subject }
invite-title-not-held = { rehearsal-mark }没有开：{ $subject }
invite-title-cancelled = { rehearsal-mark }会议取消：{ $subject }
invite-title-soon = { rehearsal-mark }快开会了：{ $subject }
invite-title-place = { rehearsal-mark }有席位了：{ $subject }
invite-title-replaced = { rehearsal-mark }名额已递补：{ $subject }
invite-title-poll = { rehearsal-mark }举手表决：{ $subject }
invite-text-invited = { $as ->
        [organisation] { $body }请您的社会组织派人参加（{ $number }）。
       *[person] { $body }请您参加（{ $number }）。
    }
invite-text-moved = { $body }改了这次会的时间或地点，请按新的来。来不来请再点一次。
invite-text-not-held = { $body }这次会到时没有开（{ $number }）。再召集时会另外通知您；您提的问题还在，等回答。
invite-text-cancelled = { $body }取消了这次会（{ $number }），请不要去。
invite-text-soon = 别忘了来。来不了请点“不参加”，席位让给候补的人。
invite-text-place = 有人让出席位，您可以参加了。来不了请点“不参加”。
invite-text-replaced = 没有按时收到您的回答，已请抽签的下一位。您还可以书面提问题、说意见。
invite-text-poll = { $named ->
        [named] 记名，写进纪要。
       *[counted] 只记人数，不记名字。
    }
meeting-line-time = 时间：{ $at }
meeting-line-venue = 地点：{ $text }
meeting-line-how = 怎么参加：{ $text }
meeting-line-answer = 您是抽签抽到的。请在{ $at }前回答，到时不答就由下一位递补
meeting-line-item = { $n }. { $text }
invite-answer-attend = 参加
invite-answer-decline = 不参加
invite-answer-proxy = 委托
meeting-open = 看会议
hands-for = 同意
hands-against = 反对
hands-abstain = 弃权
