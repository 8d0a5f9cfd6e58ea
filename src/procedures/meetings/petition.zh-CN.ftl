petition-name = 要求召开会议
petition-ask-kind = 要求召开哪一种会？
petition-ask-by = 按什么人数算？居民一人算一个，住户一户算一个；居民代表要求的由代表联署。
petition-ask-words = 为什么要开？想谈什么？联署的人会看到。
petition-ask-area = 在哪个社区？
petition-field-kind = 会议
petition-field-by = 联署的人
petition-field-words = 内容
petition-field-area = 社区
petition-field-signed = 已联署
petition-field-needed = 需要联署
petition-option-kind-hearing = 社区事务听证会
petition-option-kind-assembly = 居民代表会议
petition-option-by-residents = 居民
petition-option-by-households = 住户（一户一人）
petition-option-by-representatives = 居民代表
petition-step-signing = 征集联署
petition-step-duty = 应当召开
petition-outcome-called = 已召集
petition-outcome-too-few = 联署人数不够
petition-outcome-withdrawn = 已撤回
petition-action-sign = 联署
petition-action-sign-last = 联署
petition-action-unsign = 退出联署
petition-action-edit = 修改内容
petition-ask-edit-wording = 改成什么？写整段，联署的人都会收到，不同意的可以退出。
petition-field-wording = 改后的内容
petition-told-changed = 您联署的 { $number } 有修改。不同意可以退出联署：
petition-action-withdraw = 撤回
petition-action-convene = 召开
petition-filed = 已登记。可以联署的人在“会议与投票”里能看到，人数够了，{ $body }就应当召开会议。
petition-button = { $kind ->
        [hearing] 联署要求听证会
       *[assembly] 联署要求居民代表会议
    }（{ $signed }/{ $needed }）：{ $about }
petition-told-too-few-signers = 您联署的 { $number }“{ $about }”到期联署人数不够，已结束。还想开会，可以点“要求召开会议”再提。
    .brief = 您联署的 { $number } 人数不够，已结束。
petition-told-withdrawn-signers = 您联署的 { $number }“{ $about }”已由提出的人撤回，联署不再算数。还想开会，可以点“要求召开会议”自己提。
    .brief = 您联署的 { $number } 已撤回，联署不再算数。
petition-told-too-few = { $number }“{ $about }”到期联署人数不够，已结束。
petition-told-enough = { $number }“{ $about }”联署人数够了，{ $body }应当召开会议。
petition-told-duty = { $by ->
        [representatives] 居民代表
        [households] 住户
       *[other] 居民
    }联署要求召开会议（{ $number }），人数已够。{ $due } 前应当召集：
petition-told-late = 居民要求的会议 { $number }“{ $about }”过了期限还没召集，请马上召集。
petition-told-late-over = { $body }没有按期召集居民要求的会议 { $number }“{ $about }”。
petition-told-late-own = { $body }没有按期召集您要求的会议 { $number }“{ $about }”，已告诉上级单位。
petition-told-called = 您要求的会议 { $number }“{ $about }”已召集。
petition-being-called = { $own ->
        [yes] 您已经为 { $number } 召集了会议：{ $call }。
       *[no] { $name }已经为 { $number } 召集了会议：{ $call }。那一次没有召成的话，您可以再点“召开”。
    }
petition-being-filled-in = { $name }正在为 { $number } 填召集表，{ $since }开始的。不用两个人召集：先问问，对方不填了，您再来。
petition-call-myself = 由我召集
petition-refusal-representatives = 这是居民代表联署的（{ $clause }）。您是居民，可以另提一件，选“居民”或“住户”。
petition-refusal-household = 您家已经有人联署 { $number }，一户算一个（{ $clause }）。
petition-refusal-called = { $name }已经召集了（{ $call }），居民要求的会不用再召集一次。请点“取消”。
