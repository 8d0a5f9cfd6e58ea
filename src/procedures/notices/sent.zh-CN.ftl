# 收到的人看到的
audience-of = { $to ->
        [residents] { $name }的居民
        [owners] { $name }的业主
        [doors] { $name }的居民
        [members-below] { $name }下级各单位的成员
        [members] { $name }各单位的成员
        [role] { $name }的{ audience-role }
        [organisations] { $name }{ audience-field }社会组织
        [followers] 反映和跟进 { $name } 的人
        [body] { $name }的成员
       *[list] 名单“{ $name }”
    }
audience-unit = { $unit ->
        [residents-group] 居民小组
        [subcommittee] 下属委员会
        [courtyard-body] 院落自治组织
        [residents-committee] 居民委员会
        [service-station] 公共服务站
        [party-organisation] 党组织
        [representatives-assembly] 居民代表会议
        [working-committee] 居民代表会议工作委员会
        [affairs-supervision-committee] 居务监督委员会
        [street-office] 街道办事处
        [department] 部门
       *[other] 单位
    }
audience-role = { $role ->
        [representative] 居民代表
        [clerk] 窗口工作人员
        [street-officer] 街道工作人员
        [zone-officer] 功能区工作人员
        [head] { $unit ->
            [residents-group] 居民小组组长
           *[other] { audience-unit }负责人
        }
        [secretary] { audience-unit }书记
        [director] { audience-unit }主任
        [chair] { audience-unit }主席
        [officer] { audience-unit }经办人
       *[member] { audience-unit }成员
    }
audience-field = { $field ->
        [service] 服务类
        [affairs] 事务类
        [activity] 活动类
        [charity] 慈善类
        [rights] 维权类
       *[other] { $field }
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
sent-text-corrected = { $body }更正 { $at } 发给{ audience-of }的通知，改了{ $changed }。请以这份为准。{ sent-why }
    .brief = { $body }更正{ $at }的通知：{ $changed }。以这份为准。{ $kind ->
        [emergency] 请马上回“收到”。
       *[other] {""}
    }
sent-line = { $text }
sent-line-time = 时间：{ $at }
sent-line-time-new = 时间：{ $before } → { $at }
sent-line-venue = 地点：{ $text }
sent-line-venue-new = 地点：{ $before } → { $text }
sent-line-how = 怎么参加：{ $text }
sent-received = 收到
sent-stop = 不再接收这类
