# 联署、联名：谁可以、有多少人、退出、转发
signing-word = { $procedure ->
        [nomination] 联名
        [recall-motion] 联名
       *[other] 联署
    }
signing-count-of = { $bar } { $count }/{ $needed }人{ $own ->
        [yes] （有您）
       *[no] {""}
    }
    .brief = { $count }/{ $needed }人
signing-count = { $count }人{ $isShort ->
        [yes] （要{ $needed }人）
       *[no] {""}
    }{ $own ->
        [yes] （有您）
       *[no] {""}
    }
    .brief = { $count }人
signing-rate = 每天{ signing-word }：{ $days }
    新核实（{ $freshDays }天内）的：{ $fresh }/{ $all }人
signing-rate-day = { $day } { $signed }人
signing-mark = 【{ signing-word }】{ $line }
signing-done-sign = { $isEnough ->
        [yes] 您已{ signing-word } { $number }，人数够了。
       *[no] 您已{ signing-word } { $number }：{ $signed }/{ $needed }人。
    }
signing-done-unsign = 您已退出{ signing-word }，{ $number } 现在是{ $signed }/{ $needed }人。
signing-done-withdraw = { $number } 已撤回，{ signing-word }的人会收到通知。
signing-done-edit = 已修改，{ signing-word }的人都会收到通知。
signing-refusal-place = 只有{ $area }核实过的居民可以。您自己社区的事，您都可以提、可以联署。
signing-refusal-age = 满{ $value }岁才可以联署和提案（{ $clause }）。有问题可以点“我要反映”。
signing-refusal-twice = 您已经{ signing-word }过 { $number } 了，一人一次。
signing-refusal-judged = { $number } 您审查或监督过，不能再签名，别人还可以。依据：{ $clause }
signing-refusal-sms = 这里不能用短信{ signing-word }（{ $clause }）。请在网页或别的聊天里办，或者到社区公共服务站问。
signing-refusal-sms-off = 这位关了短信{ signing-word }，短信里签不了。请在网页或别的聊天里签；要打开，也在那里的“我的信息”。
signing-refusal-not-signed = 您没有{ signing-word } { $number }，不用退出。想看它，发编号就行。
signing-refusal-closed = { $closed ->
        [enough] { $number } 人数已经够了，正往下办，{ signing-word }已经结束，不能再签或退出。
        [too-few] { $number } 到期人数不够，{ signing-word }已经结束，不能再签或退出{ $days ->
            [by-rule] （{ $clause }）
           *[other] { "" }
        }。
        [withdrawn] { $number } 提的人已经撤回，{ signing-word }已经结束，不能再签或退出。
       *[other] { $number } 已经办结，{ signing-word }已经结束，不能再签或退出。
    }发编号可以看走到哪里。
signing-text-first = 请先看内容。同意，再点下面的{ signing-word }。
    .brief = 请先看内容，同意再{ signing-word }。
signing-text-changed = 您看过以后内容有修改，刚才没有{ signing-word }。请再看一遍，同意再点。
    .brief = 内容有修改，刚才没有{ signing-word }，请再看。
signing-sure-withdraw = 撤回后 { $number } 就结束，{ signing-word }不再算数，{ signing-word }的人会收到通知。真的撤回吗？
    .brief = 撤回后 { $number } 结束，{ signing-word }不再算数。真的撤回吗？
signing-share-button = 转发和二维码
signing-about = { $procedure ->
        [petition] 要求开会（{ $subject }）
        [nomination] 提名候选人{ $subject }
        [recall-motion] 罢免{ $subject }
        [charter-change] 修改章程（{ $subject }）
       *[other] 《{ $subject }》
    }
signing-share-open = 请把下面的话和图转给邻居：
    { $about }正在征集{ signing-word }，已有{ $signed }人，要{ $needed }人。同意的请看 { $link } ，或在这里发编号 { $number } { signing-word }。
    .brief = { $number }征集{ signing-word }，{ $signed }/{ $needed }人：{ $link }
signing-share = { $about }（{ $number }）走到哪里，看 { $link }
    .brief = { $number }：{ $link }
signing-share-picture = { $procedure ->
        [proposal] { $needed ->
            [0] 扫码看提案
           *[other] 扫码看提案、联署（{ $signed }/{ $needed }）
        }
       *[other] 扫码看，同意就{ signing-word }（{ $signed }/{ $needed }）
    }
signing-who = 这个手机号有{ $count }位登记。是哪一位要办 { $number } 的{ signing-word }？各人算各人的。
signing-spoken = { $name }：{ $done }
signing-told-spoken = { rehearsal-mark }有人在和您共用的手机上，以您的名义{ $action ->
        [sign] { signing-word }了 { $number }
       *[other] 退出了 { $number } 的{ signing-word }
    }。不是您的意思，请点下面改回来：
    .brief = { rehearsal-mark }共用手机上有人以您的名义{ $action ->
        [sign] { signing-word }了
       *[other] 退出了
    } { $number }。不对请改回：
