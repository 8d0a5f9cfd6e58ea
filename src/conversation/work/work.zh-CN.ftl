# 社区替政府做的事
work-button = 社区替政府做的事
work-said = 社区在替政府做什么|社区替政府做什么|社区在替政府做什么事|给了多少钱|政府给了社区多少钱|工作准入|准入事项|社区准入事项
work-new = 申请工作准入
work-title = { $by ->
        [department] { $name }放进社区的工作：{ $count }件
       *[community] { $name }在替政府做的事：{ $count }件
    }
work-sum = 约定经费共{ $promised }元，已到账{ $paid }元。
work-line = · { $subject }（{ $by ->
        [department] { $area }
       *[community] { $from }
    }）{ $isOver ->
        [yes] 已结束
       *[no] 到{ $until }
    }，约定{ $promised }元，已到{ $paid }元{ $late ->
        [0] {""}
       *[other] ，逾期{ $late }元
    }
work-money-line = 经费{ $money }元，{ $by }前拨到{ $status ->
        [late] （逾期未付清）
        [waived] （余款不再要）
       *[due] {""}
    }
work-money-paid = · { $on }到账{ $amount }元
work-money-stale = 约好的拨款日期已经过了，不能照这样答应。
work-money-open = 看拨款 { $number }
work-lead = 看准入事项
work-open = 看 { $subject }
work-none = { $by ->
        [department] { $name }还没有放进社区的工作。要请社区做事，点“申请工作准入”。
       *[community] { $name }现在没有替政府做的事。有了会列在这里，经费也会公开。
    }
    .brief = { $name }现在没有替政府做的事。
work-no-home = 还不知道您住哪个社区。点“我的信息”设一下住处，再来看。
    .brief = 还不知道您住哪个社区。回“我的信息”设住处。
work-not-yours = 只有区级部门和街道的人可以申请工作准入。想反映事情，点“我要反映”。
    .brief = 只有区级部门和街道的人可以申请工作准入。

# 清单
listed-kind-self = 自治事项
listed-kind-assist = 协助政府事项
listed-kind-bought = 可购买事项
listed-kind-forbidden = 不得进社区
listed-kind-general = 一般公开
listed-kind-money = 财务公开
listed-kind-work = 协助政府公开
listed-kind-major = 随时公开
listed-entry = { $name }（{ $kind }）
listed-which = 是哪一项？
listed-none = 清单上没有找到。换个词，或者点一类来看。
    .brief = 清单上没有找到，换个词再试。
listed-work-forbidden = 不能请社区做：清单写明“{ $entry }”。依据：{ $basis }。可以换一件，或者取消。
    .brief = 不能请社区做，清单写明“{ $entry }”。可以换一件。
listed-work-self = 这是社区自己的事，不用部门布置：清单写明“{ $entry }”。依据：{ $basis }。可以换一件，或者取消。
    .brief = 这是社区自己的事，清单写明“{ $entry }”。可以换一件。
field-listed = 清单
