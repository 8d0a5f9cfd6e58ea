# 写通知
compose-button = 发通知
compose-new = 写通知（{ $body }）
compose-list = 写一份新的，或者看最近发的：
compose-list-none = 写好以后先给您看：发给多少人、怎么送到、居民看到的样子。您确认了才发。
compose-not-yours = 发通知是单位成员的事，您现在没有这样的身份。
compose-reach = { $people }人：{ $ways }
compose-doors = { $of ->
        [one] {""}
       *[several] { $name }
    }登记的有{ $households }户{ $empty ->
        [0] {""}
       *[other] ，其中{ $empty }户还没有人加入
    }。{ $unknown ->
        [0] {""}
       *[other] { $place }还有{ $unknown }位居民没有登记门牌，不知道住哪里，没有算进去；要请他们，可以先在窗口登记门牌。
    }
compose-reach-none = 这个范围里还没有登记过的人，发了也没人收到。
compose-drawn = 从{ $people }人中抽{ $drawn }人。
compose-drawn-besides = 另外从{ $people }人中抽{ $drawn }人。
compose-by = { $way } { $count }
compose-unreachable = 联系不到
compose-comma = ，
compose-cost = { $way }每人{ $parts }条，共{ $all }条，约{ $yuan }元
compose-parts = { $way }每人{ $parts }条，共{ $all }条
compose-second = 超过{ $most }人，要本单位另一位同事看过才发。
compose-second-above = 超过{ $most }人要另一位看过才发。本单位只有您一位，所以请{ $body }的人看。
compose-second-by = 最晚{ $at }前要看过，再晚通知的天数就不够了。
compose-nobody-agrees = 这里有{ $people }人。超过{ $most }人要另一位看过才发，可是本单位只有您一位，{ $above ->
        [none] 上面没有主管单位
       *[other] { $body }也没有人
    }。请选小一点的范围，或者请管理员先给本单位加一位同事；有危险请发“紧急”。
compose-anonymous = 这件是匿名的：不要写是谁反映的，也不要写别人的姓名。
compose-preview-waiting = 还没有人收到，到时候只发改好的。收到的人会看到：
compose-preview = 收到的人会看到：
compose-title = 【{ $title }】
compose-button-shown = ［{ $label }］
compose-send = 确认发送
compose-schedule = 确认，到时候发
compose-ask-above = 交上级看过再发
compose-correct = 确认更正
compose-followers = 通知跟进的人
compose-ask = 交同事看过再发
compose-time = 定时或重复
compose-done-sent = { $time ->
        [now] 已确认。
       *[other] 已确认。现在不打扰大家，{ $goes }发出。
    }下面会随时更新送到了多少人。
compose-done-ahead = 已排好，到时候自动发。到那时以前可以取消。
compose-done-waiting = 已交给同事。同意以后才发，您会收到消息。
compose-done-above = 已交给{ $body }。同意以后才发，您会收到消息。
compose-back = 发通知
compose-like = 照这份重写
compose-card = 看进度

# 名单
lists-button = 名单
lists-all = 这些名单发通知时可以选：
    { $lines }
lists-none = 没有名单。发了要点“收到”的通知以后，可以把点过的人存成名单。
lists-line = { $name }，{ $count }人
lists-remove = 删除“{ $name }”
lists-removed = 已删除名单“{ $name }”。
lists-kept = 已存成名单“{ $name }”，{ $count }人。下次发通知可以选它。
lists-nobody = 还没有人点“收到”，没有人可以进名单。
lists-gone = 这个名单已经没有了。

# 送达
ledger-people = 人数
ledger-count = { $count }人
ledger-written = 写于
ledger-sent = { $bar } 已发{ $done }/{ $all }人
ledger-answered = { $bar } 已点收到{ $done }/{ $all }人
ledger-queued = 等着发{ $count }
ledger-sending = 正在发{ $count }
ledger-unknown = 不确定{ $count }
ledger-suppressed = 不接收{ $count }
ledger-failed = 没送到{ $count }
ledger-silent = 没回应{ $count }
ledger-corrected = 已更正{ $count }次
ledger-status-corrected = { $status }，更正过
ledger-next = 下次发送：{ $at }
ledger-ahead = 到时候发
ledger-quiet = { $at }发出
ledger-refresh = 刷新
ledger-unreached = 没送到的{ $count }人
ledger-resent = 又发给{ $count }人。
ledger-resend-none = 没送到的人现在都没有能用的联系方式，可以打印名单上门告知。

unreached-list = 没送到{ $count }人（第{ $page }/{ $pages }页）。查看已留记录。
    { $lines }
unreached-line = { $name }，{ $place }：{ $why }
unreached-no-address = 没有能用的联系方式
unreached-blocked = 屏蔽了我们
unreached-no-answer = 没点“收到”
unreached-failed = 没发成

# 收到的人
sent-answered = 已告诉{ $body }：您收到了。

manners-button = 通知设置
manners-title = 通知设置
manners-set = 已改好。
manners-quiet = 不打扰时间
manners-quiet-default = { $hours }（默认）
manners-quiet-own = { $hours }
manners-quiet-none = 不设
manners-hours = { $from }到{ $until }
manners-quiet-change = 改不打扰时间
manners-quiet-ask = 哪段时间不发通知？到点以后再发。紧急通知除外。
manners-quiet-usual = 默认（21:00到8:00）
manners-digest = 一般消息
manners-digest-on = 每天18:00合成一条
manners-digest-off = 来了就发
manners-digest-start = 每天合成一条
manners-digest-stop = 来了就发
manners-on = 接收
manners-off = 不接收
manners-kind-stop = 不接收{ $kind }
manners-kind-start = 接收{ $kind }
manners-statutory = 法律要求告知每个人，不能关
manners-emergency = 关系安全，不能关，夜里也发
manners-channel = 先发到
manners-channel-last = 最近用的
manners-channel-change = 改先发到哪里
manners-channel-ask = 通知先发到哪里？发不到会换别的。
manners-stopped = 以后不再发“{ $kind }”类通知给您。法定和紧急通知还会发。
manners-undo = 改回来

# 填写
moment-none = 请写哪一天几点，例如“{ $example }”。
moment-time = { $day }几点？例如“19:00”“下午两点半”。
moment-early = 太早了：按章程（{ $clause }），最早{ $first }。
text-only-time = 这像是时间，几点开等一下再问。这里请写要说的事，例如“夜市几点收摊”。
moment-unreadable = 请再写一次时间：哪一天几点。
moment-past = 这个时间已经过了。请写以后的时间，例如“{ $example }”。
correction-same = 和原来一样，没有什么要更正的。请写改过的，或者点“取消”。
announce-which = 您是要发通知告诉大家，还是要反映这件事？您的话我记着。
announce-notice = 发通知（{ $body }）
audience-by-role = 按职务、单位或组织选
audience-where = 在哪里？
audience-who = 发给{ $place }的谁？
audience-nobody = 那里现在没有这样的人了。请另选。
audience-doors = 没看懂是哪几栋。请把小区和楼号一起写，例如“水津雅院1栋”“水津雅院2栋1单元”“水津雅院1栋和3栋”。
audience-doors-missing = 没有登记“{ $name }”。请看看小区和楼号写得对不对，例如“水津雅院1栋”“水津雅院2栋1单元”。
audience-none = 没找到这个地方。请点按钮，或者打小区名字。
    .brief = 没找到这个地方。请回小区名字或编号。
audience-no-owners = 这个小区还没有房屋登记，或者不归本单位召集。请先让管理员导入业主名册。
audience-not-yours = 这个范围不归本单位，不能发。请从本单位的范围里选。
opt-out-done = 已退订，不再发告知、会议听证类通知。法定和紧急的还会发。回复“恢复”继续接收。
opt-out-undone = 已恢复，各类通知都会发给您。不想收时回复“T”。
compose-refusal-nobody-agrees = 收的人多，要另一位看过才发（{ $clause }），可是本单位和上级都没有别人可以看。请选小一点的范围，或者请管理员先给本单位加一位同事。
