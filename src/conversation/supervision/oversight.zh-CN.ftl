# 质询与监督
oversight-button = 质询与监督
oversight-ask = 我要质询
oversight-said-all = 质询|看质询|质询与监督|居民质询|代表质询|质询列表
oversight-said-ask = 我要质询|质询居委会|提出质询|我要质询居委会
oversight-title = { $community }质询与监督
oversight-list = 进行中的在前。大家都能看：{ $link }
    .brief = 进行中的在前：
oversight-none = 还没有质询和监督的事项。居民代表可以质询居委会，居委会必须按期答复。
    .brief = 还没有质询和监督的事项。
oversight-line = { $status } { $about }
oversight-no-home = 还不知道您住哪个社区。点“我的信息”设一下住处，再来看。
    .brief = 还不知道您住哪个社区。回“我的信息”设住处。
oversight-ask-not-yours = 质询由居民代表提出。您可以请自己的代表质询，也可以直接反映，或者写一件提案。
    .brief = 质询由居民代表提出。您可以请代表质询，或直接反映。
oversight-said = { $at }{ $what ->
        [answer] 居委会答复：
        [answer-again] 居委会再次答复：
        [heard] 居委会在代表会议上答复：
       *[unsatisfied] 代表不满意：
    }{ $words }
oversight-supervise = 监督这件事
oversight-supervise-not-yours = 监督由居民代表会议工作委员会和居务监督委员会成员提出。您可以催办自己的事项，或者点“我要反映”。
    .brief = 监督由工作委员会和居务监督委员会提出。您可以直接反映。
oversight-watched = 看监督
oversight-lead = 看被监督的事项
oversight-lead-papers = 看监督事项
oversight-report = 监督报告：{ $words }
oversight-papers-line = 调阅（{ $status }）：{ $words }
oversight-papers-open = 看材料 { $number }
case-line-watch-opened = 开始监督
case-line-watch-pressed = 监督催办
case-line-watch-reported = 监督报告
case-line-watch-dropped = 监督不再继续
