# 居务公开
disclosures-button = 居务公开
disclosures-said = 居务公开|公开栏|社区公开|看公开|财务公开
disclosures-said-correct = 更正公开|更正居务公开|更正财务公开|更正账目|我要更正公开|更正公开内容
disclosures-correct-none = 现在没有等更正的公开。要更正别的，打开那一件，点“更正”。
disclosures-correct-which = 更正哪一件？
disclosures-correct-due = 等更正 { $subject }
disclosures-new = 公开重大事项
disclosures-title = { $community }居务公开
disclosures-due = 待公开{ $due }件{ $late ->
        [0] 。
       *[other] ，其中逾期{ $late }件。
    }
disclosures-list = 已公开的，最新的在前。全部：{ $link }
    .brief = 已公开的：
disclosures-none = 还没有公开的内容。公开了会列在这里，想先问就说“联系人工”。
    .brief = 还没有公开的内容。
disclosures-next = 下一次居务公开最迟{ $on }，公开了列在下面。
    .brief = 下一次最迟{ $on }公开。
disclosures-which = 看哪个社区的居务公开？
disclosures-line-due = 待公开 { $left } { $subject }
disclosures-no-home = 还不知道您住哪个社区。点“设置住址”说一下，再来看。
    .brief = 还不知道您住哪个社区。回“设置住址”。
disclosures-not-yours = 只有居委会成员可以公开。想看公开内容，发“居务公开”。
disclosures-lead = 看公开内容
disclosures-object = 提出异议
disclosures-object-late = { $number } 提异议的时间过了（{ $clause }）。有问题可以点“我要反映”。
    .brief = { $number } 提异议的时间过了。有问题可以直接写来。
disclosures-object-not-yours = 只有本社区核实过的居民可以提异议，居委会成员不对自己公开的提。您可以点“我要反映”。
    .brief = 只有本社区核实过的居民可以提异议。
disclosures-version = { $from }公开：
disclosures-version-before = 更正前（{ $from }至{ $until }）：
disclosures-reason = 更正理由：{ $reason }
disclosures-nothing = 本期没有这方面的事项。
disclosures-files = 附件{ $count }个。
disclosures-figures = 收入{ $income }元，支出{ $spent }元，结余{ $balance }元。
disclosures-work-none = 本期没有协助政府的准入事项。
