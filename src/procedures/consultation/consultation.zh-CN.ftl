consultation-name = 政策征求意见

# 填写
consultation-ask-body = 以哪个单位的名义征求意见？
consultation-ask-subject = 征求意见的题目是什么？例如“流动摊点管理办法”。
consultation-ask-text = 把草案写在这里，居民会看到。长的写要点，全文下一步发文件。
consultation-ask-paper = 有全文或附件就发来，没有就跳过。
consultation-ask-questions = 想问大家什么？1到5个问题，一行一个，每个40字以内。
consultation-ask-to = 问哪些人？可以打社区、小区的名字。
consultation-ask-field = 还问哪个领域的社会组织？
consultation-ask-field-more = 还问哪个领域的？
consultation-ask-until = 到什么时候截止？例如“{ $example }”。
consultation-field-body = 单位
consultation-field-subject = 题目
consultation-field-text = 草案
consultation-field-paper = 附件
consultation-field-questions = 问题
consultation-field-to = 问
consultation-field-field = 社会组织
consultation-field-field-more = 社会组织
consultation-field-until = 截止
consultation-field-people = 通知人数
consultation-field-reason = 原因
consultation-option-field-none = 不另外问
consultation-option-field-service = 服务类
consultation-option-field-affairs = 事务类
consultation-option-field-activities = 活动类
consultation-option-field-charity = 慈善类
consultation-option-field-rights = 维权类
consultation-option-field-enough = 就这些

consultation-filed = 正在发给大家。截止以前可以先归类，截止以后逐个主题回应。

# 环节
consultation-step-waiting = 等同事同意
consultation-step-waiting-above = 等上级同意
consultation-step-open = 正在征求意见
consultation-step-gathering = 归类和回应
consultation-outcome-returned = 被退回，没有发
consultation-outcome-cancelled = 不再征求
consultation-outcome-answered = 已全部回应

case-line-lapse-consultation = 截止，开始归类和回应

# 操作
consultation-action-approve = 同意发出
consultation-action-return = 退回
consultation-action-drop = 不问了
consultation-action-extend = 延长一次
consultation-action-cancel = 不再征求
consultation-action-finish = 公布并结束
consultation-action-press = 催办
consultation-ask-return-reason = 为什么退回？写的人会看到。
consultation-ask-extend-until = 延长到什么时候？只能延长一次，收到的人都会知道。
consultation-ask-extend-reason = 为什么延长？收到的人会看到。
consultation-ask-cancel-reason = 为什么不再征求？收到的人会看到。
consultation-sure-finish = 结束以后不能再加主题。确定吗？
consultation-done-approve = { $number } 已同意，正在发。
consultation-done-extend = { $number } 已延长，已告诉收到的人和回答过的人。
consultation-done-return = 已退回，写的人会看到原因。
consultation-done-drop = { $number } 不问了，没有发给任何人。
consultation-done-cancel = { $number } 不再征求，已告诉大家。
consultation-done-finish = { $number } 已结束，每个主题都有回应，公示页一直可以看。
consultation-done-press = 已催办（{ $number }）。

# 通知
consultation-told-asked = { $number } { $body }的一位同事写了征求意见稿“{ $about }”，人数较多，请您看过再发：
consultation-told-asked-again = { $number } 征求意见“{ $about }”还等您看：同意了才发出。请在 { $due } 前看一下。
consultation-told-approved = { $number } 已同意，您的征求意见稿正在发出。
consultation-told-returned = { $number } 您的征求意见稿被退回，没有发。改好以后点“征求意见”重新写。原因：
consultation-told-unanswered = { $number } 您的征求意见稿还没有人同意，没有发。可以请要看的人看一下；不问了请点“不问了”。
consultation-told-closed = { $number }“{ $about }”征求意见截止了。请把意见归到主题，{ $answerBy } 前逐个回应。
consultation-told-remind = { $number }“{ $about }”还没有全部回应，{ $answerBy } 到期。
consultation-told-late = { $number }“{ $about }”过了回应期限，公示页已标明逾期。请马上回应。
consultation-told-late-over = { $body }过了期限还没有回应“{ $about }”征求来的意见（{ $number }），可以催办。
consultation-told-pressed = { $number }“{ $about }”被催办：请尽快逐个回应。

# 不行的时候
consultation-refusal-audience = 只能问本单位管的地方的人。请点“修改”改“问”。
    .brief = 只能问本单位管的地方的人，请改。
consultation-refusal-extended = { $number } 已经延长过一次，不能再延长。还想听意见，可以另发一次征求。
consultation-refusal-later = 只能比原来的截止更晚。请点“修改”把时间改晚。
consultation-refusal-short = 征求意见至少{ $value }天（{ $clause }）。请点“修改”把截止改晚。
    .brief = 征求意见至少{ $value }天，请把截止改晚。
consultation-refusal-open = 还不能结束：没归类的意见{ $waiting }条，没回应的主题{ $themes }个。都办完再点。
