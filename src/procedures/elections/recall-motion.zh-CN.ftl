recall-motion-name = 罢免居民委员会成员
recall-motion-ask-area = 哪个社区？
recall-motion-ask-by = 由谁联名？
recall-motion-ask-name = 要罢免居民委员会的哪位成员？请写姓名。
recall-motion-ask-words = 罢免的理由是什么？全社区会看到，本人可以申辩。
recall-motion-field-area = 社区
recall-motion-field-by = 由谁联名
recall-motion-field-name = 被提出罢免
recall-motion-field-words = 理由
recall-motion-field-signed = 已联名
recall-motion-field-needed = 需要联名
recall-motion-option-by-voters = 选民
recall-motion-option-by-representatives = 居民代表
recall-motion-filed = 已登记。同社区的人在“会议与投票”里可以联名，人数够了由{ $body }核对。

# 环节
recall-motion-step-signing = 征集联名
recall-motion-step-checking = 核对联名
recall-motion-step-replying = 等本人申辩
recall-motion-step-voting = 罢免表决
recall-motion-outcome-recalled = 罢免通过
recall-motion-outcome-kept = 罢免没有通过
recall-motion-outcome-not-voted = 没有表决成
recall-motion-outcome-too-few = 联名人数不够
recall-motion-outcome-refused = 不成立
recall-motion-outcome-withdrawn = 已撤回

# 操作
recall-motion-action-sign = 联名
recall-motion-action-unsign = 退出联名
recall-motion-action-edit = 修改理由
recall-motion-ask-edit-wording = 改成什么？写整段，联名的人都会收到，不同意的可以退出。
recall-motion-field-wording = 改后的理由
recall-motion-told-changed = { rehearsal-mark }您联名的罢免案 { $number } 有修改。不同意可以退出联名：
recall-motion-action-withdraw = 撤回
recall-motion-action-confirm = 联名有效
recall-motion-action-refuse = 不成立
recall-motion-action-reply = 申辩
recall-motion-ask-confirm-mode = 本届居民委员会是怎么选的？罢免照样表决。
recall-motion-field-mode = 方式
recall-motion-option-mode-voters = 全体选民
recall-motion-option-mode-households = 每户一位代表
recall-motion-option-mode-representatives = 居民代表
recall-motion-ask-refuse-reason = 为什么不成立？提出的人会看到。
recall-motion-field-reason = 原因
recall-motion-ask-reply-reply = 请写申辩意见，会发给看到罢免理由的每一个人。
recall-motion-field-reply = 申辩
recall-motion-done-confirm = 已确认。理由已发给全社区，等本人申辩，然后表决。
recall-motion-done-reply = 您的申辩已发给全社区。
recall-motion-told-moved = { rehearsal-mark }{ $number } 有人提出罢免{ $name }，正在征集联名，到 { $until } 为止：
recall-motion-told-too-few-signers = { rehearsal-mark }您联名的罢免案 { $number }“{ $about }”到期联名人数不够，已结束。具体的事可以点“我要反映”。
    .brief = { rehearsal-mark }您联名的罢免案 { $number } 人数不够，已结束。
recall-motion-told-withdrawn-signers = { rehearsal-mark }您联名的罢免案 { $number }“{ $about }”已由提出的人撤回，联名不再算数。还想提的，可以自己提出罢免。
    .brief = { rehearsal-mark }您联名的罢免案 { $number } 已撤回。
recall-motion-told-refused-signers = { rehearsal-mark }您联名的罢免案 { $number }“{ $about }”不成立。补足以后可以重新提出。原因：
    .brief = { rehearsal-mark }您联名的罢免案 { $number } 不成立。原因：
recall-motion-told-too-few = { rehearsal-mark }{ $number } 到期联名人数不够，罢免案结束。想再提，发“罢免”；具体的事点“我要反映”。
recall-motion-told-enough = { rehearsal-mark }{ $number } 联名人数够了，{ $body }正在核对。
recall-motion-told-checking = { rehearsal-mark }{ $number } 罢免案联名人数已够，请在 { $due } 前核对选民名单。
recall-motion-told-late = { rehearsal-mark }{ $number } 罢免案的联名过了期限还没核对，请马上核对。
recall-motion-told-late-above = { rehearsal-mark }{ $body }没有按期核对罢免案的联名（{ $number }）。
recall-motion-told-confirmed = { rehearsal-mark }{ $number } 联名有效，本人申辩以后表决。
recall-motion-told-refused = { rehearsal-mark }{ $number } 罢免案不成立。可以补足以后重新提出。原因：
recall-motion-told-reply = { rehearsal-mark }{ $number } 有人提出罢免您。您可以在 { $until } 前申辩，会发给同样的人。
recall-motion-told-vacancy = { $rehearsal ->
        [yes] { rehearsal-mark }{ $number } 模拟表决通过了罢免，不算数，席位没有空缺。
       *[no] { $number } 罢免通过，居民委员会空缺一席，请指导补选。
    }

# 全社区看到的
recalls-notice-title = { rehearsal-mark }罢免案：{ $name }（{ $number }）
    .brief = { rehearsal-mark }罢免案：{ $name }
recalls-notice-moved = 联名有效。本人可以申辩，{ $opensAt } 起表决。提出的理由：
    .brief = 联名有效，{ $opensAt }起表决。理由：
recalls-notice-reply = { $name }的申辩：
recalls-notice-recalled = { $rehearsal ->
        [yes] 模拟表决通过了罢免。这次不算数，{ $name }仍在任。
       *[no] 罢免通过，{ $name }不再担任居民委员会成员，空缺将补选。
    }
recalls-notice-kept = 罢免没有通过，{ $name }继续任职。
recalls-notice-not-voted = 罢免没有表决成：没有人监票、没有计票，或者表决被撤回。{ $name }继续任职，可以马上再提。
