# 被征询、被请来投票的人看到的
ballot-kind = { $kind ->
        [resolution] 表决
        [owners-decision] 业主表决
        [appraisal] 评议测评
        [survey] 满意度测评
        [election] 选举
        [recall] 罢免表决
       *[poll] 意见征询
    }
ballot-title = { rehearsal-mark }{ ballot-kind }：{ $subject }
ballot-how = { $method ->
        [score] 请打1到5分，5分最好
        [multiple] { $isLimited ->
            [yes] 最多选{ $most }项
           *[no] 可以选几项
        }
        [approval] 可以选几项
        [ranking] 请按喜欢的先后选
       *[other] 请选一项
    }
ballot-secrecy = { $secrecy ->
        [secret] 不记名
        [among] 记名（名册上的人看得到谁选了什么）
       *[open] 记名
    }
    .brief = { $secrecy ->
        [secret] 不记名
       *[open] 记名
    }
ballot-text = { $body }：{ ballot-how }，{ ballot-secrecy }，{ $until }截止。
    .brief = { $body }：{ $method ->
        [score] 请回1到5分，
       *[other] {""}
    }{ ballot-secrecy.brief }，{ $until }截止。
ballot-text-again = { $body }提醒您还没答：{ ballot-how }，{ ballot-secrecy }，{ $until }截止。
    .brief = { $body }提醒您还没答：{ ballot-how }，{ ballot-secrecy.brief }，{ $until }截止。
ballot-line = { $place } { $text }
ballot-pick = { $text }
ballot-yes = 同意
ballot-no = 反对
ballot-abstain = 弃权
ballot-none = 都不选
ballot-begin = 开始
ballot-text-careful = { ballot-text }
    聊天里投票请留意：旁人可能看到屏幕，聊天软件或短信的经营者看得到经过它的内容。
    .brief = { ballot-text.brief }短信公司看得到内容。
ballot-roll-told = { $body }要{ ballot-kind }。您在投票人名册上。名册公示到 { $opens }，有错可以提异议；然后投到 { $until }。
ballot-withdrawn = { $body }撤回了这次{ ballot-kind }，不再计票。有话直接说。原因：
ballot-result-title = { rehearsal-mark }{ ballot-kind }结果：{ $subject }
ballot-outcome = { $outcome ->
        [passed] 通过。
        [rejected] 没有通过。
        [elected] 已选出。
        [short] 当选人数不足。
        [tie] 平票。
        [no-quorum] 参加的人不够，这次无效。
        [no-majority] 没有一项达到要求。
       *[counted] {""}
    }
ballot-result = { $number } { ballot-outcome }{ $cast }/{ $electors }人参加。
ballot-result-held = { $number } 计票完了，{ $cast }/{ $electors }人参加。被评议的先作说明，结果和报告一起公布，那时会通知您。
ballot-line-votes = { $text }：{ $votes }票
ballot-line-score = { $text }：平均{ $mean }分（{ $n }人打分）
ballot-look = 查看
ballot-refusal-audience = 这个范围不归本单位，或者名单、房屋登记已经没有了，不能问。请另选问谁；等您同意的，请退回。
ballot-refusal-past = 截止时间已经过了，发不出去。请改成以后的时间；等您同意的，请退回。
ballot-refusal-reminded = 一天只提醒一次，请明天再提醒。
ballot-refusal-not-sent = 还没有发出，{ $when }才发，现在没有人可提醒。
ballot-sure-close = { $goes ->
        [now] 现在有{ $done }/{ $all }人答了。提前结束以后不能再答，也不能恢复。确定吗？
       *[other] 还没有发出，{ $goes }才发，没有人能答。现在结束就没有结果；不想问了可以撤回。确定结束吗？
    }
ballot-refusal-tellers = 监票人已经够了，或者这次记名，不需要监票人。
ballot-refusal-minor = 这个人未满18周岁，不能列入投票人名册。
ballot-no-tellers = 监票人没有到齐，{ $body }的这次投票不开始了。重新发起时会另行通知。
ballot-uncounted = 监票人没有在期限内交齐钥匙，{ $body }的这次投票无法计票，作废。重新发起时会另行通知。
ballot-called-off = { $body }停止了这次选举，不再计票。
ballot-tellers-wanted = { rehearsal-mark }{ $number } “{ $subject }”是不记名投票，要3名监票人，每人保管一份计票的钥匙，两份到齐才能计票。请自愿报名。
ballot-needs-days = 先公示名册，可以提异议；{ $opens }开始投，{ $until }截止；然后两位监票人交来钥匙就开票。
ballot-needs-tellers = 要3位监票人，各管一份钥匙。{ $from ->
        [own] 发出后请本单位成员报名。
        [others] { $body }只有{ $count }人，发出后也请{ $others }的成员报名。
        [roll] { $body }和监督它的单位一共只有{ $all }人，发出后也请名册上核实过的居民报名。
       *[too-few] 但{ $body }和监督它的单位一共只有{ $all }人，办不成。请改为记名，或者先请管理员登记工作委员会、居务监督委员会的成员。
    }{ $from ->
        [too-few] {""}
       *[other] 开始投票时不够3位，就不开始。
    }
ballot-refusal-teller-roll = 监票人要在名册上。您不在这次的名册上。
ballot-refusal-teller-stands = 这次投的就是您，不能监票。请让别人来监票。
ballot-refusal-few-tellers = 不记名要3位监票人，本单位和监督它的单位一共不到3人，办不成。请改为记名；评议个人的，请先请管理员登记监督单位的成员。
ballot-refusal-no-paper = 这次没有人用纸质选票，不用录入。
ballot-refusal-paper-name = 名册上没有可以改用纸质选票的“{ $name }”：可能没有这个人、有同名，或者已经投过、已委托别人。请核对名册。
ballot-refusal-paper-counts = 请按顺序写{ $count }个数，最后可以再加无效票数，例如“12 3 1 0”。
ballot-refusal-paper-way = 这次的纸质票要换一种写法，请再按“录入纸质票”，照着写。
ballot-refusal-paper-line = 第{ $n }行“{ $line }”看不懂。一行写一样的票，例如“1 3 = 5”；空白写“空白”，无效写“无效”。
ballot-paper-said-blank = 空白|空白票|弃权
ballot-paper-said-invalid = 无效|无效票|废票
ballot-refusal-option = 没有这一项，或者只剩这一项。请照写选项的名字。
ballot-option-left-early = { $body }：“{ $option }”退出，不能再选。{ $opens }开始投。
ballot-option-left = { $body }：“{ $option }”退出，投给它的不计。没退出的还可以投，{ $until }截止。

# 业主表决
ballot-papers-wanted = { rehearsal-mark }{ $number } “{ $subject }”已截止。有人用纸质选票：请两位成员各录一次，第三位确认，然后计票。
ballot-needs-notice = 先公示业主名册，可以提异议；{ $opens }开始投，{ $until }截止。聊天里找不到的业主用纸质选票。
ballot-owners-called = { $body }召集业主表决，名册公示到 { $opens }，然后投到 { $until }。依照《物业管理条例》告知居民委员会。
ballot-no-papers = 纸质票没有在期限内录入，{ $body }的这次投票无法计票，作废。重新发起时会另行通知。
ballot-owners-share = { $sign ->
        [least] 至少{ $share }
       *[more] 超过{ $share }
    }
ballot-owners-reached = { $reached ->
        [both] 都够了
        [heads] 人数够，面积不够
        [area] 面积够，人数不够
       *[none] 都不够
    }
ballot-owners-took-part = 参加：{ $heads }/{ $allHeads }人，{ $area }/{ $allArea }平方米；两样都要{ ballot-owners-share }：{ ballot-owners-reached }
ballot-owners-agreed = 同意：参加的{ $allHeads }人里{ $heads }人，{ $allArea }平方米里{ $area }平方米；两样都要{ ballot-owners-share }：{ ballot-owners-reached }
ballot-owners-line = { $text }：{ $heads }人，{ $area }平方米
ballot-refusal-owner-unknown = 房屋登记里没有叫“{ $name }”又还没有对上的业主。请先让管理员更正房屋登记，或者请这位到场用纸质选票。
ballot-refusal-owner-counts = 请按同意、反对、弃权的顺序，各写人数和平方米，一共六个数，最后可再加无效票张数。
ballot-roll-nameless = { rehearsal-mark }{ $subject }：名册上有{ $count }位没有登记姓名，他们照样可以投票。请联系他们点“对名册有异议”“漏了我”，写上姓名。
ballot-papers-awaited = { rehearsal-mark }{ $number } “{ $subject }”已截止。有人用纸质选票，等{ $body }录入以后计票。
