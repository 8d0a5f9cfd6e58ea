# 收到的人看到的
audience-of = { $to ->
        [residents] { $name }的居民
        [members] { $name }下级各单位的成员
        [body] { $name }的成员
       *[list] 名单“{ $name }”
    }
sent-kind = { $kind ->
        [meeting] 会议
        [statutory] 法定通知
        [emergency] 紧急
       *[information] 通知
    }
sent-title = { sent-kind }：{ $subject }
sent-title-corrected = 更正：{ $subject }
sent-why = { $kind ->
        [statutory] 法律要求告知每个人，所以不能退订。
        [emergency] 看到请马上回“收到”。
       *[other] {""}
    }
sent-text = { $body }发给{ audience-of }。{ sent-why }
    .brief = { $body }发给{ audience-of }。{ $kind ->
        [statutory] 法定，不能退订。
        [emergency] 请马上回“收到”。
       *[other] {""}
    }
sent-text-corrected = { $body }更正 { $at } 发给{ audience-of }的通知，请以这份为准。{ sent-why }
sent-line = { $text }
sent-line-time = 时间：{ $at }
sent-line-venue = 地点：{ $text }
sent-line-how = 怎么参加：{ $text }
sent-received = 收到
sent-stop = 不再接收这类
