charter-change-name = 修改章程
charter-change-ask-body = 以哪个单位的名义提出？
charter-change-ask-rule = 要改章程的哪一条？用自己的话说，例如“提案联署人数”。
charter-change-ask-value = { $standing }
    改成多少？
charter-change-ask-why = 为什么要改？居民代表表决前会看到。
charter-change-ask-effectiveOn = 从哪天起生效？例如“2027-01-01”。
charter-change-field-body = 提出单位
charter-change-field-rule = 条款
charter-change-field-value = 改成
charter-change-field-why = 理由
charter-change-field-effectiveOn = 生效日期
charter-change-field-signed = 已联署代表
charter-change-field-needed = 需要联署代表
charter-change-step-signing = 居民代表联署
charter-change-step-voting = 居民代表会议表决
charter-change-action-sign = 联署
charter-change-action-unsign = 退出联署
charter-change-action-edit = 修改理由
charter-change-ask-edit-wording = 改成什么？写整段，联署的人都会收到，不同意的可以退出。
charter-change-field-wording = 改后的理由
charter-change-told-changed = { rehearsal-mark }您联署的章程修改 { $number }，理由有修改。不同意可以退出联署：
charter-change-action-withdraw = 撤回
charter-change-told-proposed = { rehearsal-mark }{ $number } 有人提出修改章程：“{ $rule }”改成{ $becomes }，{ $effectiveOn }起。{ $needed ->
        [0] 居民代表会议将表决，名册公示以后投票。
       *[other] 再有{ $needed }名代表联署就交居民代表会议表决，点“查看”联署。
    }
    .brief = { rehearsal-mark }{ $number } 修改章程：“{ $rule }”改成{ $becomes }。{ $needed ->
        [0] 居民代表会议将表决。
       *[other] 再有{ $needed }名代表联署就表决。
    }
charter-change-told-enough = { rehearsal-mark }{ $number } 联署人数够了，交居民代表会议表决。
charter-change-told-too-few-signers = { rehearsal-mark }您联署的章程修改 { $number }“{ $rule }”到期联署人数不够，不再继续。还想改的，可以自己提出。
    .brief = { rehearsal-mark }您联署的章程修改 { $number } 人数不够，已结束。
charter-change-told-withdrawn-signers = { rehearsal-mark }您联署的章程修改 { $number }“{ $rule }”已由提出的人撤回，联署不再算数。还想改的，可以自己提出。
    .brief = { rehearsal-mark }您联署的章程修改 { $number } 已撤回。
charter-change-told-too-few = { rehearsal-mark }{ $number } 到期联署人数不够，这次修改不再继续。您可以再提出。
charter-change-told-passed = { $rehearsal ->
    [yes] 【模拟】{ $number } 修改章程“{ $rule }”的表决通过了。法规条款依据写明以前只是模拟，章程没有改。
   *[no] { $number } 章程修改通过：“{ $rule }”改成{ $becomes }，{ $effectiveOn }起生效；已经开始的事项仍按原来的规定。
  }
charter-change-told-rejected = { rehearsal-mark }{ $number } 修改章程“{ $rule }”没有通过，章程不变。还想改的，可以再提出。
charter-motion = “{ $rule }”：现在{ $was }，改成{ $becomes }。
charter-motion-from = { $effectiveOn }起生效；以前开始的事项仍按原来的规定。
    .brief = {""}
charter-motion-concerns = 涉及：{ $place }{ $topic ->
        [proposals] 提案和联署的居民、居民代表
        [interpellation] 质询、监督的代表和被问的单位
        [recall] 参加罢免的选民和居民委员会成员
        [elections] 选民和候选人
        [appraisal] 参加评议的人和被评议的人
        [disclosure] 全体居民和居民委员会
        [assembly] 居民代表
        [meetings] 请来开会的居民和召集的单位
        [ballots] 投票人名册上的人
        [owners] 业主
        [charter] 居民代表和提出修改的单位
        [admission] 居民委员会和请社区做事的部门
        [consultation] 居民和征求意见的部门
        [requests] 提诉求的居民
        [notices] 收通知的居民和发通知的单位
        [visits] 被走访的住户
        [organisations] 社会组织
       *[community] 全体居民
    }。
    .brief = {""}
charter-change-outcome-passed = 表决通过
charter-change-outcome-rejected = 没有通过
charter-change-outcome-too-few = 联署人数不够
charter-change-outcome-withdrawn = 已撤回
charter-change-refusal-body = 这个单位不能提出修改章程。{ $clause }。
charter-change-refusal-fixed = 这一条社区不能改。依据：{ $clause }。请另选一条。
charter-change-refusal-value = 这个数不在允许的范围里。依据：{ $clause }。请改成范围内的数。
charter-change-refusal-same = 改成的和现在一样，不用改。依据：{ $clause }。请写另外的数。
charter-change-refusal-early = 生效日期太早。{ $clause }。请改晚一些，表决还要几天。
charter-change-filed = 已提出。每走一步都会通知您。
