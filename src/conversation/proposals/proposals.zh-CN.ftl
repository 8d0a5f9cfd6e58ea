# 提案
proposals-button = 我要提案
proposals-new = 写一件提案
proposals-which = 您说的是哪一件提案？
proposals-which-unsign = 要退出哪一件的联署？
proposals-none-signed = 您现在没有能退出的联署。
proposals-said = 提案|有提案吗|提案列表|提案名单|大家的提案|大家提了什么|我想提案|我要提议|提议案|社区提案|联署|我要联署
proposals-list = { $count ->
        [0] { $place }现在没有进行中的提案。
       *[other] { $place }进行中的提案有{ $count }件。有和您想的一样的，点进去联署就行。
    }
    居民的提案要{ $needed }人联署，由工作委员会审查、居民代表会议表决、居民委员会执行。
    .brief = { $count ->
        [0] { $place }没有进行中的提案。
       *[other] { $place }有{ $count }件提案，一样的可以联署。
    }
proposals-all = 全部提案，包括办结的和没有成的：{ $link }
proposals-list-unverified = { $count ->
        [0] 提案要先核实住在哪个社区。
       *[other] 进行中的提案有{ $count }件。联署和提案要先核实住在哪个社区。
    }
    核实后{ $needed ->
        [0] 就能提案。
       *[other] 有{ $needed }人联署就能提案。
    }
    .brief = 提案和联署要先核实身份。
proposals-line = { $isSigning ->
        [yes] 联署{ $signed }/{ $needed }：{ $subject }
       *[no] { $status }：{ $subject }
    }
proposals-as-whom = 以什么身份提案？
proposals-as = { $as ->
        [resident] 居民
        [representative] 居民代表（{ $body }）
       *[other] { $body }
    }
proposals-by = { $as ->
        [resident] 居民
        [representative] 居民代表
       *[other] { $body }
    }
proposals-label-by = 提案人
proposals-label-until = 截止
proposals-label-clause = 依据
proposals-label-score = 评价
proposals-score-own = 提案人{ $score }分
proposals-score-signers = { $n }位联署人平均{ $mean }分
proposals-from = { $was ->
        [no] 从 { $number } 拆出来的。
       *[other] 原来是 { $was }，并进了 { $number }；那一件撤回了，这件单独接着办。
    }
proposals-like = 和没有通过的 { $number } 相近，提的人说不是一件事。
proposals-merged = 已并入 { $number }。
proposals-took-in = 有{ $count }件提案并了进来。
proposals-split = 拆出了 { $number }。
proposals-changes = 改过{ $count }处，最近一次 { $at }。
proposals-amendments = 有{ $count }条修改意见还没定。
proposals-milestone = · { $words }（{ $day }）：{ $status }
proposals-milestone-progress = · { $words }（{ $day }）：{ $status }。进展：{ $progress }
proposals-amend = 提修改意见
proposals-amend-closed = { $number } 现在不能提修改意见：只在征求修改时可以。发编号可以看它走到哪里。
proposals-merge = 并入另一件
proposals-merge-which = 把 { $number } 并入哪一件？并入后只办那一件，文字照那一件，您这件结束；联署合在一起，一人算一次。对方的提案人同意了才算。
    .brief = 把 { $number } 并入哪一件？文字照那一件，联署合算，一人一次；对方同意才算。
proposals-merge-none = 社区里没有能和 { $number } 并案的提案。可以把它转给邻居联署。
proposals-meet-which = 为提案 { $number } 开哪一种会？
proposals-meet-none = 章程没有让本单位召开这样的会。可以点“查看”，再点“不用开会”。
proposals-again-title = 这件事不久前没有通过
proposals-again = “{ $subject }”（{ $number }，{ $status }），到 { $until } 才能再提。依据：{ $clause }。不是一件事的，点“不是一件事”接着写，交上后先请工作委员会看。
    .brief = { $number } 没有通过，{ $until } 才能再提。{ $clause }。不是一件事的接着写，工作委员会先看。
proposals-again-not = 不是一件事，接着写
proposals-again-better = 改好再提
proposals-into = 看并入的那一件
proposals-merge-means = 同意后只办 { $into }“{ $intoSubject }”，文字照它；{ $of }“{ $ofSubject }”结束。两边联署合在一起，一人算一次。
    .brief = 同意后只办 { $into }，文字照它，{ $of } 结束；联署合算，一人一次。
proposals-way = 第{ $n }步，共{ $all }步；下一步：{ $next }。
proposals-way-last = 第{ $n }步，共{ $all }步。
proposals-open = 看提案
proposals-ballot = 看表决
proposals-list-no-home = 您登记的住处不在哪个社区里，不能提案。请在“我的信息”里改住处。
