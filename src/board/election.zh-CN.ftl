board-election-rehearsal = 这是模拟：还没有核实过的法规条款许可在聊天里这样表决，结果不算数，没有人因此任职或者去职。
board-election-basis = 在聊天里投票的依据：{ $clause }
board-election-calendar = 日程
board-election-list = 名单上{ $electors }人。{ $open ->
        [0] {""}
       *[other] 还有{ $open }件异议没有决定。
    }{ $rejected ->
        [0] {""}
       *[other] { $rejected }件异议不成立。
    }
board-election-list-changes = 公布以后改了：
board-election-list-changed = { $day } { $kind ->
        [missing] 补上
       *[other] 划去
    } { $name }
board-election-votes = 投票
board-election-vote = { $post }{ $round ->
        [1] {""}
       *[other] 第{ $round }次投票
    } { $state }
board-election-result = 结果
board-election-objections = 对结果的异议{ $count }件：{ $open ->
        [0] {""}
       *[other] 未决定{ $open }件，
    }成立{ $upheld }件，不成立{ $rejected }件。
board-election-term = { $name }（{ $post }）任期 { $from }{ $until ->
        [none] 起
       *[other] 至 { $until }
    }
board-election-private = 候选人和当选人的姓名公开。选民名单在聊天里给名单上的人看，这里只公开人数和更正；谁投了谁，谁都看不到。
board-recall-rehearsal = 这是模拟：联名够了也只是演练，没有人因此去职。
board-recall-private-unnamed = 联名人只公开人数，不公开姓名。
board-recall-unnamed = 联名还没有核对有效，提的是谁、为什么，这里不公开。
board-recall-signed = { $signed }人联名，需要{ $needed }人（{ $by ->
        [representatives] 居民代表
       *[voters] 选民
    }）。
board-recall-reasons = 提出的理由
board-recall-reply = 本人的申辩
board-recall-vacant = 居民委员会空缺一席，等补选。
board-recall-private = 联名人只公开人数。理由和申辩在表决结束以前公开，以后只留结果。
board-elections-title = 正在进行的选举和罢免
board-elections-line = { rehearsal-mark }{ $name } · { $place } · { $state }{ $votes ->
        [known] ，{ $on }投票
       *[unknown] {""}
    }（{ $number }）
board-elections-more = 还有{ $count }件
