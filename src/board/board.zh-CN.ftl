board-name = 邻里
board-settings = 显示设置
board-other-language = English
board-text-large = 大字
board-text-normal = 标准字
board-to-chat = 去反映或查询我的事项

board-front-title = 公开信息
board-front-what = 居民反映的事，交给谁、到哪一步、按时没有，这里都能查到。不用注册。姓名、电话、住址和原话不公开。
board-front-demo = 这是演示：人和事都是虚构的。
board-front-open = 正在办理
board-front-answered = 已答复，等申请人
board-front-finished = 已结案
board-front-procedures = 办理流程
board-front-to-procedures = 看每一类事怎么一步步办（{ $count }类）
board-front-roots = 每件事的办理记录都接成一条链，每小时汇总成一个数公布出来。事后改动任何一条，都会被发现。
board-hot-title = 热点
board-hot-what = 最近反映的人多的事。只公布是哪一类、在哪里、多少人，不公布谁说的、说了什么。
board-hot-none = 现在没有几个人反映同一件事。
board-hot-line = { $area }，{ $people }人反映，热度{ $heat }
board-hot-how = 每个人算1，每过几天减半（天数见章程），所以没人再说的事会自己凉下来。热度够了，有关单位会收到预警。
board-front-to-hot = 大家反映什么多
board-visits-title = 走访
board-visits-what = 居委会按计划走访每户人家。这里只公布每个社区的总数，不公布住户、院落和走访人。
board-visits-none = 现在没有进行中的走访计划。想请居委会来看看，在聊天里说“走访”。
board-visits-begun = 走访计划进行中，户数过几分钟就有。
board-visits-line = 计划走访{ $total }户，已走访{ $visited }户，超期{ $overdue }户
board-front-to-visits = 看各社区的走访情况
board-front-to-roots = 查看已公布的记录根
board-find-label = 按编号查询
board-find = 查询

board-case-title = 事项查询
board-case-body = 办理单位
board-case-area = 社区
board-case-filed = 提交日期
board-case-due = 办理时限
board-case-ended = 结束日期
board-case-round = 第几次办理
board-case-private = 这里只有公开的内容。是您本人的事，请在聊天里点“我的事项”看全部经过。
board-case-to-procedure = 这类事怎么办理
board-ballot-times = 投票时间：{ $opens } 到 { $closes }。
board-ballot-how = { $secrecy ->
        [secret] 不记名。{ $publishes ->
            [codes] 公布的是回执清单和总票数：您能查到自己的票在里面，谁也不能证明自己投了什么。
           *[codes-with-choices] 公布的是每个回执投了什么：请用自己的回执核对。
        }
        [among] 记名：投票人名册上的人看得到谁选了什么。这里和文件里的姓名只写第一个字。
       *[open] 记名：公布谁选了什么。
    }
board-ballot-roll = 投票人名册（{ $size }）
board-ballot-masked = 名册上的人在聊天里看得到全名。
board-ballot-file = 下载全部票（JSON）
board-ballot-check = 核对方法：在本程序的目录里运行 npm run verify-ballot 文件名，会从文件里重新计票；选举、罢免和对人的评议不公布谁怎么投，只能核对回执号和合计。下面是文件的指纹，与事项记录里的一致：
board-ballot-changed = 现在的票和计票时的不一致，请不要采信，并告诉区里。
board-case-unknown = 没有找到这个编号
board-case-unknown-next = 请核对编号，例如 JJ-2026-000123：两个字母、年份、六位数字。编号在提交后收到的消息里；找不到时，在聊天里点“我的事项”。
board-missing-title = 没有这一页
board-missing-next = 地址可能抄错了。可以按编号查询，或回到首页。
board-fact-score = 居民评分（满分5分）
board-fact-urgency = 缓急
board-fact-urgency-danger = 危及生命安全
board-fact-urgency-utility = 水电气等急事
board-fact-urgency-general = 一般
board-fact-urgency-complex = 复杂

board-procedure-title = 办理流程
board-procedure-what = 从上到下是一件事要走的环节：每一环节等谁、多长时间、可以怎么做。
board-procedure-waits = 等待：
board-procedure-limit = 时限：
board-procedure-outcomes = 怎样结束
board-procedure-diagram = 流程图源文件（Mermaid）
board-or = 或
board-list-separator = ；
board-does = ：
board-party-anyone = 任何人
board-party-verified = 认证居民
board-party-applicant = 申请人
board-party-handler = 办理单位
board-party-previous-handler = 转来的单位
board-party-supervisor = 上级单位
board-party-street = 所在街道
board-party-body = 社区公共服务站等指定单位
board-party-persons = 指定的人
board-party-body-in = 提案的组织
board-party-signers = 联署人
board-party-clock = 系统（定时）
board-wait-outcome = 表决、会议或付款的结果
board-wait-children = 分办的各件
board-waits-roll = 公示期满，投票开始
board-waits-open = 投票截止
board-wait-instant = 到时间
board-limit-workingDays = { $n } 个工作日
board-limit-days = { $n } 天
board-limit-hours = { $n } 小时

board-roots-title = 办理记录的根
board-roots-what = 每个根是此前全部办理记录的指纹。记录改动一个字，就再也算不出同样的根。
board-roots-check = 怎么核对：今天把下面这份文件存一份；以后请管理员用它运行 npm run admin -- verify --root 文件，算不回您存的根，就是记录被改过。
board-roots-none = 还没有公布的根。有事项办理后一小时内就会有。
board-root-n = 第 { $n } 个
board-root-leaves = { $n } 件有变动

# 抽签
board-lot-title = 抽签怎么核对
board-lot-from = 从{ $pool }人中抽{ $draw }人：{ $from }，召集单位的成员{ $besides ->
        [yes] 和已经请了的人不参加抽签。
       *[no] 不参加抽签。
    }
board-lot-from-list = 召集单位的一份名单
board-lot-how = 每人有一个编号，别人看不出是谁，本人在会议卡片上看得到。把种子、英文冒号、编号连起来算 SHA-256，从小到大排，前{ $draw }个抽中，后面的按次序递补。
board-lot-hash = 召集时记下的种子摘要（SHA-256）
board-lot-seed = 种子
board-lot-list = 全部编号，按抽签次序

board-signed = { $signed }人{ signing-word }，需要{ $needed }人。
board-front-to-proposals = 看有哪些提案，走到哪里，有多少人联署
board-proposals-title = 提案
board-proposals-of = { $place }的提案
board-proposals-what = 居民、居民代表和组织提的事，新的在前。点名称看全文和经过。想联署或者自己提，到聊天里说“我要提案”。
board-proposals-state = { $state ->
        [all] 全部
        [signing] 征集联署
        [deciding] 审查表决
        [doing] 执行
        [done] 已办结
       *[closed] 没有成
    } { $count }
board-proposals-signed = 联署{ $signed }/{ $needed }人
board-proposals-none = 还没有提案。有想法，到聊天里说“我要提案”，一步一步问您。
board-proposals-none-here = 这一类现在没有。点上面的“全部”看别的。
board-proposals-everywhere = 看全区的提案
board-proposals-places = 按社区看
board-proposal-to-list = 看本社区别的提案
board-proposal-way = 走到哪里
board-proposal-here = ← 现在
board-proposal-plan = 执行计划
board-proposal-report = 监督报告
board-proposal-pass-on = 转给邻居
board-how-to-sign = 扫码看这一页。同意的，在邻里的聊天里发编号 { $number }，点“{ signing-word }”。只有本社区核实过的居民可以，一人一次。
board-proposal-how-to-follow = 扫码看这一页。要参加，在邻里的聊天里发编号 { $number }。
board-proposal-qr = 这一页的二维码
board-proposal-from = 拆自提案 { "" }
board-proposal-into = 已并入提案 { "" }
board-proposal-split = 拆出了提案 { "" }
board-proposal-meeting = 协商或听证会 { "" }
board-proposal-ballot = 代表表决 { "" }
board-proposal-changed = 改了“{ $part }”{ $how ->
        [amendment] （修改意见 { $by }）
       *[other] {""}
    }
board-proposal-private = 提案的文字公开。联署人只公开人数，姓名、电话和住址不公开。

# 社区替政府做的事、居务公开
board-front-to-disclosures = 看各社区公开了什么
board-front-to-work = 看社区在替政府做什么、给了多少钱
board-work-title = 社区替政府做的事
board-work-what = 部门请社区做事，要先准入：清单上有的、给经费的，社区才接。这里是各社区接了的事，和约定、到账的钱。
board-work-none = 现在没有准入的事项。可以请社区做什么，看下面的清单。
board-work-task = { $from }，{ $starts }至{ $ends }{ $isOver ->
        [yes] （已结束）
       *[no] {""}
    }
board-work-money = 约定{ $promised }元，已到账{ $paid }元{ $late ->
        [0] {""}
       *[other] ，逾期{ $late }元
    }
board-work-lists = 准入清单
board-work-demo = 演示用，不是正式清单
board-disclosures-title = 居务公开
board-disclosures-what = 居民委员会公开的事：财务、工作、协助政府的事、重大事项。更正过的，原来的也留着。
board-disclosures-none = 还没有社区公开内容，到期公开了会列在这里。想先问，在聊天里说“联系人工”。
board-disclosures-file = 附件{ $n }
board-disclosures-before = 更正前的{ $count }个版本
board-oversight-what = 居民代表质询居民委员会的事，和监督机构监督的事，答复和报告都在这里。
board-oversight-none = 还没有质询和监督的事项。
board-oversight-late = 居民委员会到期没有答复。
board-oversight-private = 质询、答复和监督报告公开。个人的姓名、电话和住址不公开。
board-front-to-meetings = 什么时候开会，正在投什么票，结果怎样
board-meetings-title = 会议与投票
board-meetings-what = 社区和院落召开的会，发起的表决和征询。点开看议题、纪要和计票结果；谁投了什么，这里不写。
board-meetings-ahead = 正在进行和将要开的
board-meetings-none = 现在没有要开的会，也没有正在进行的投票。
board-meetings-over = 已经结束的
board-meetings-when = { $kind ->
        [meeting] { $at }
       *[vote] { $isOver ->
            [yes] { $at } 截止
           *[no] { $at } 前可以投
        }
    }
board-front-to-consultations = 政策征求意见和回应
board-consultations-what = 部门和街道在定政策以前问大家的事。意见按主题归好，每个主题都有回应，写明采纳不采纳和理由。不写任何人的姓名。
board-consultations-line = { $body }：{ $status }{ $isLate ->
        [yes] ，回应逾期
       *[no] {""}
    }
board-work-appraisal-private = 平均分、报告和抽签办法公开。谁打了几分、抽到谁不公开。
board-consultation-private = 草案、人数、主题和回应公开。谁说了什么不公开。
board-consultations-themes = 意见和回应
board-consultations-no-theme = 还没归类的意见{ $count }条。
board-consultations-late = 逾期：应当在 { $due } 前全部回应。
board-consultations-answer = 想回答：给邻里发 { $number }。
