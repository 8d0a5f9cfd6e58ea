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
board-front-roots = 每件事的办理记录都接成一条链，每小时汇总成一个数公布出来。事后改动任何一条，都会被发现。
board-visits-title = 走访
board-visits-what = 居委会按计划走访每户人家。这里只公布每个社区的总数，不公布住户、院落和走访人。
board-visits-none = 现在没有进行中的走访计划。
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
board-ballot-roll = 投票人名册（{ $count }人）
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
