petition-name = 要求召开会议
petition-ask-kind = 要求召开哪一种会？
petition-ask-words = 为什么要开？想谈什么？联署的人会看到。
petition-ask-area = 在哪个社区？
petition-field-kind = 会议
petition-field-words = 内容
petition-field-area = 社区
petition-field-signed = 已联署
petition-field-needed = 需要联署
petition-option-kind-hearing = 社区事务听证会
petition-option-kind-assembly = 居民代表会议
petition-step-signing = 征集联署
petition-step-duty = 应当召开
petition-outcome-called = 已召集
petition-outcome-too-few = 联署人数不够
petition-outcome-withdrawn = 已撤回
petition-action-sign = 联署
petition-action-sign-last = 联署
petition-action-withdraw = 撤回
petition-action-convene = 召开
petition-filed = 已登记。同社区的居民在“会议与投票”里可以联署，人数够了，{ $body }就应当召开。
petition-signed = 您已联署 { $number }：{ $signed }/{ $needed }人。
petition-signed-last = 您已联署 { $number }，人数够了：有关单位应当召开会议。
petition-button = { $kind ->
        [hearing] 联署要求听证会
       *[assembly] 联署要求居民代表会议
    }（{ $signed }/{ $needed }）：{ $about }
petition-told-too-few = { $number }“{ $about }”到期联署人数不够，已结束。
petition-told-enough = { $number }“{ $about }”联署人数够了，{ $body }应当召开会议。
petition-told-duty = 居民联署要求召开会议（{ $number }），人数已够。{ $due } 前应当召集：
petition-told-late = 居民要求的会议 { $number }“{ $about }”过了期限还没召集，请马上召集。
petition-told-late-over = { $body }没有按期召集居民要求的会议 { $number }“{ $about }”。
petition-told-late-own = { $body }没有按期召集您要求的会议 { $number }“{ $about }”，已告诉上级单位。
petition-told-called = 您要求的会议 { $number }“{ $about }”已召集。
petition-refusal-enough = { $number } 的联署人数刚有变化。请在“会议与投票”里再看一次。
petition-refusal-place = 只有{ $area }的居民可以联署。您可以在自己的社区要求召开。
petition-refusal-twice = 您已经联署过 { $number } 了，一人一次。
petition-being-called = { $own ->
        [yes] 您已经为 { $number } 召集了会议：{ $call }。
       *[no] { $name }已经为 { $number } 召集了会议：{ $call }。那一次没有召成的话，您可以再点“召开”。
    }
petition-being-filled-in = { $name }正在为 { $number } 填召集表，{ $since }开始的。不用两个人召集：先问问，对方不填了，您再来。
petition-call-myself = 由我召集
petition-refusal-called = { $name }已经召集了（{ $call }），居民要求的会不用再召集一次。请点“取消”。
