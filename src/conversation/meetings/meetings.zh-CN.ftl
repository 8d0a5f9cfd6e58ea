menu-meetings = 会议与投票
# What people type for it, whole messages only.
meetings-said = 投票|我要投票|怎么投票|我要表决|我要回答问卷|问卷|会议|表决|意见征询|居民代表会议|居民会议|民情恳谈会|恳谈会|评议会|工作评议会|社区事务听证会|听证会|发起投票
meeting-said-call = 我要开会|我要开个会|召开会议|我要召开会议|召集会议|召开听证会|我要召开听证会|我要开听证会|开听证会|组织听证会|开个听证会
meeting-said-attend = 我要参加会议|我想参加会议|我要参加听证会|我想参加听证会|参加听证会|报名参加听证会
meeting-said-ask = 我要提问|我想提问|提问|我要问|我想问|我想问一下|我要问问题|我想问个问题|我有问题要问|我想提前问个问题|书面提问
meeting-ask-which = 要问哪一场会？
petition-said = 我要求召开会议|我想要求召开会议|要求开会|我要求开会|要求召开听证会|我要求召开听证会|要求开听证会|我要求开听证会
meetings-list = 您的会议：
meetings-none = 现在没有请您参加的会议。
meetings-none-ask = 有会或投票请您，会通知您。想请社区开会，点“要求召开会议”。
    .brief = 有了会通知您。想请社区开会，回“要求召开会议”。
meetings-none-unverified = 现在没有请您参加的会议，也没有您能投的票。投票人名册按核实过的住址来排：先点“核实身份”，以后有投票会通知您。
    .brief = 现在没有请您参加的会议和投票。上名册要先核实身份和住址。
meetings-line = { $at } { $subject }（{ $status }）
meeting-call = 召开会议（{ $body }）
meeting-which = { $body }召开哪一种会？
petition-begin = 要求召开会议
meeting-filed = 已召集，通知正在发。下面会更新有多少人来。
meeting-answers = { $invite ->
        [organisations] 请了{ $invited }家社会组织
       *[people] 请了{ $invited }人
    }：参加{ $attending }，不参加{ $declined }{ $proxy ->
        [0] {""}
       *[other] ，委托{ $proxy }
    }{ $waiting ->
        [0] {""}
       *[other] ，候补{ $waiting }
    }{ $replaced ->
        [0] {""}
       *[other] ，抽签递补{ $replaced }
    }{ $slots ->
        [0] {""}
       *[other] （席位{ $slots }）
    }
meeting-organisation = { $name }：{ $state ->
        [here] 已到会
        [attending] 参加
        [waiting] 候补
        [declined] 不参加
        [proxy] 委托他人
       *[invited] 还没回答
    }
meeting-organisations-more = 还有{ $count }家，开会时看“签到名单”
meeting-mine-organisation = 您代表{ $name }。
meeting-roll-organisation = { $organisation }（{ $name }）
meeting-code = 签到码：{ $code }
meeting-present = 到会{ $present }人{ $needed ->
        [0] {""}
       *[other] ，要{ $needed }人{ $short ->
            [1] ，还差1人
            [2] ，还差2人
            [3] ，还差3人
           *[other] {""}
        }
    }
meeting-by-proxy = 委托他人到会{ $count }人，按章程（{ $clause }）{ $counts ->
        [yes] 算到会人数
       *[no] 不算到会人数
    }
meeting-heard = 先办质询（居委会在会上再次答复）：
meeting-heard-open = 质询 { $number }
meeting-before = 上次会议的决定：
meeting-item = 正在议第{ $n }项：{ $text }
meeting-asked = 问题{ $asked }个（{ $open }个没回答），意见{ $stated }条
meeting-decided = 这次的决定：
meeting-decided-count = 作出{ $count }项决定
meeting-poll = 举手：{ $question }
    同意{ $for }，反对{ $against }，弃权{ $abstain }
meeting-mine = { $state ->
        [invited] 您还没有回答来不来。
        [attending] 您参加。
        [waiting] 您在候补，有席位就告诉您。
        [declined] 您不参加。
        [proxy] 您委托{ $proxy }去。
        [here] 您已签到。
        [replaced] 您的名额已由抽签的下一位递补。可以书面提问题、说意见。
       *[none] 您不在受邀名单里，可以书面提问题、说意见。
    }
meeting-whom = { $way ->
        [representatives] 居民代表
        [organisations] { $field }社会组织
        [lot] { $name }，抽签{ $draw }人
       *[people] { $name }
    }
meeting-whom-count = { $lot ->
        [yes] { $who }：从{ $pool }人中抽{ $draw }人。
       *[no] { $who }：{ $people ->
            [0] 还没有登记过的人，请换一个，或者再请别人。
           *[other] { $people }人。
        }
    }
meeting-whom-all = 一共请{ $people }人，一人只请一次。
meeting-moving = 改时间地点等同意：{ $at }，{ $venue }
meeting-lot = 抽签：从{ $pool }人中抽，公示页可以核对
meeting-lot-sealed = 抽签种子已定，摘要 { $hash }
meeting-too-late = 离开会的天数不够了，不能再同意，要另定时间。
meeting-tag = 您的抽签编号 { $tag }，公示页的名单里有
meeting-minutes = 会议纪要
meeting-roll = 签到名单
meeting-questions = 大家的问题（{ $count }）
meeting-calendar = 加到日历
meeting-check-in = 签到
meeting-ask = 书面提问
meeting-state = 书面意见
meeting-answered = { $state ->
        [attending] 好，记下您参加“{ $subject }”：{ $at }，{ $venue }。
        [waiting] 席位满了，您排进了候补。有人让出就马上告诉您。
        [proxy] 好，记下您委托{ $proxy }去“{ $subject }”：{ $at }，{ $venue }。
        [replaced] 好，记下您不参加“{ $subject }”，名额由抽签的下一位递补。
       *[declined] 好，记下您不参加“{ $subject }”。
    }
meeting-already = { $state ->
        [waiting] 您已经在候补了，有席位就告诉您。
        [declined] 您已经说过不参加“{ $subject }”。
        [replaced] “{ $subject }”的名额已由抽签的下一位递补。您还可以书面提问题、说意见。
       *[attending] 您已经说过参加“{ $subject }”：{ $at }，{ $venue }。
    }
meeting-answer-late = { $outcome ->
        [cancelled] 这次会已经取消，不用回答了。
        [held] 会议已经开始，到了会场请点“签到”。
       *[other] 这次会已经开过，不用回答了。
    }
meeting-answer-moved = 时间或地点改过了，刚才的没有算。请看新的再回答：
meeting-proxy-ask = 委托谁去？请写名字。
meeting-proxy-again = 请写2到40个字的名字。
meeting-not-invited = 您不在 { $number } 的受邀名单里。可以书面提问题、说意见，开会的人会看到。
meeting-calendar-file = { $isCancelled ->
        [yes] 打开这个文件，日历里的会就取消了：{ $link }
       *[no] 打开这个文件，会就记进日历：{ $link }
    }
meeting-question-line = { $n }. { $as ->
        [statement] （意见）{ $words }
       *[question] { $words }（{ $supporters }人支持）{ $outcome ->
            [open] {""}
            [answered] 答：{ $answer }
           *[declined] 不回答：{ $answer }
        }
    }
meeting-questions-list = “{ $subject }”的问题，支持多的在前：
    { $lines }
meeting-questions-none = “{ $subject }”还没有人提问题。想问的，在会议卡片上写。
meeting-question-open = 第{ $n }个
meeting-support = 支持第{ $n }个
meeting-supported = 已支持。
meeting-roll-title = 到会{ $present }/{ $invited }人{ $needed ->
        [0] {""}
       *[other] ，要{ $needed }人
    }。点名字就是替他签到。
meeting-roll-line = { $state ->
        [here] ✓ { $name }
        [declined] { $name }（说不来）
        [proxy] { $name }（委托{ $proxy }）
       *[other] { $name }
    }
meeting-hand-taken = 记下了：{ $choice ->
        [for] 同意
        [against] 反对
       *[abstain] 弃权
    }{ $named ->
        [named] （记名）
       *[counted] （不记名）
    }。停止举手以前可以改。
check-in-ask = 请打会场里写的6位签到码。
check-in-done = 签到好了：{ $subject }。
check-in-done-before = 您已经签到了。
check-in-wrong = 签到码不对，还可以试{ $left }次。请看会场里写的6位数。
check-in-tries = 签到码试错了3次。请找会场的工作人员替您签到。
check-in-not-now = { $number } 现在不签到：会议还没开始，或者已经散会。
move-nothing = 时间和地点至少改一样。
meeting-refusal-nobody = 这样请不到任何人。请换一个范围。
meeting-refusal-quorum = 到会{ $present }人，不够{ $needed }人，不能议事、作决定。等人到齐，或者点“人数不够，另开”。
meeting-refusal-question = 还有问题没有回答，也没有说明原因：{ $number }“{ $words }”。请先回答，再确认纪要。
meeting-refusal-chair = 纪要先由召集人{ $name }确认，您再确认。{ $due } 前还没有确认的，您可以先确认。
meeting-refusal-same = 您已经确认过了，要另一位成员确认。
meeting-refusal-over = { $number } 已经散会，不能再提问题了。有事可以直接说。
meeting-refusal-answered = 这个问题已经有答复了。
meeting-refusal-own = 这是您自己提的问题。
meeting-refusal-absent = { $number } 只有到会的人能举手。请先签到。
meeting-refusal-poll-over = 这次举手已经停止了。
# 纪要
minutes-head = { rehearsal-mark }{ $subject }
    { $kind }，{ $at }，{ $venue }，{ $body }召集
    邀请{ $invited }人，到会{ $present }人{ $proxy ->
        [0] {""}
       *[other] ，委托他人到会{ $proxy }人（{ $counts ->
            [yes] 算到会人数
           *[no] 不算到会人数
        }）
    }
minutes-organisations = 到会的社会组织：
minutes-lot = 抽签请的居民从{ $pool }人中抽出，公示页可以核对
minutes-before = 上次决定的办理：
minutes-heard = 质询：
minutes-heard-line = { $number } { $question }（{ $state }）
minutes-items = 议题：
minutes-statements = 书面意见：
minutes-questions = 问题和回答：
minutes-polls = 举手表决：
minutes-decisions = 决定：
minutes-line = { $n }. { $text }
minutes-question = { $words }（{ $supporters }人支持）{ $outcome ->
        [open] 答：会后书面回答
        [answered] 答：{ $answer }
       *[declined] 没有回答，原因：{ $answer }
    }
minutes-poll = { $question }：同意{ $for }，反对{ $against }，弃权{ $abstain }
minutes-poll-names = 同意：{ $for }；反对：{ $against }；弃权：{ $abstain }
minutes-between = 、
minutes-nobody = 无
minutes-decision = { $words }（{ $body }，{ $due }前，{ $state }）{ $answer }
