roll-objection-name = 名册异议

# 填写
roll-objection-ask-kind = 名册哪里不对？
roll-objection-ask-name = 请写姓名：漏了的写自己的，多了的照名册上写。
roll-objection-ask-words = 为什么？一两句话。
roll-objection-field-kind = 异议
roll-objection-field-name = 姓名
roll-objection-field-words = 理由
roll-objection-option-kind-missing = 漏了我
roll-objection-option-kind-wrong = 有人不该在上面

# 环节
roll-objection-step-review = 等单位决定
roll-objection-outcome-upheld = 成立，名册已改
roll-objection-outcome-rejected = 不成立
roll-objection-outcome-withdrawn = 已撤回
roll-objection-outcome-late = 投票已结束，没有决定

# 操作
roll-objection-action-uphold = 成立
roll-objection-action-reject = 不成立
roll-objection-action-withdraw = 撤回
roll-objection-ask-uphold-reason = 为什么成立？提的人会看到。
roll-objection-ask-reject-reason = 为什么不成立？提的人会看到。
roll-objection-told-filed = { rehearsal-mark }{ $number } 有人对投票人名册提出异议，请在投票开始前决定。
roll-objection-told-upheld = { rehearsal-mark }{ $number } 您对名册的异议成立，名册已改：
roll-objection-told-late = { rehearsal-mark }{ $number } 您对名册的异议没有等到决定，投票已经结束。有疑问请发“联系人工”。
roll-objection-told-rejected = { rehearsal-mark }{ $number } 您对名册的异议不成立：
roll-objection-filed = 已交给{ $body }，{ $due } 投票开始前决定，会告诉您结果和理由。
roll-objection-struck = { rehearsal-mark }{ $subject }：有人提出异议，{ $body }查过以后，把您从投票人名册上划去了。您觉得不对：点“查看”“对名册有异议”，选“漏了我”；过了期限的，投票前名册公示时还可以提。原因：
roll-objection-refusal-several = 名册上叫“{ $name }”的有{ $count }位，分不清是谁。请点“不成立”，请提的人说清楚；或者请他们本人来改。
roll-objection-refusal-none = 名册上没有叫“{ $name }”的。请点“不成立”，写明原因。
