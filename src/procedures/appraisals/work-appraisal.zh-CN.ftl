work-appraisal-name = 民主评议

# 填写
work-appraisal-ask-as = 年度还是临时？
work-appraisal-ask-area = 哪个社区？
work-appraisal-ask-subject = 评议叫什么？例如“物业移交工作评议”。
work-appraisal-ask-why = 为什么要临时评议？居民会看到。
work-appraisal-field-as = 种类
work-appraisal-field-area = 社区
work-appraisal-field-subject = 名称
work-appraisal-field-why = 缘由
work-appraisal-field-signed = 已联署代表
work-appraisal-field-needed = 需要联署代表
work-appraisal-field-electors = 评议人
work-appraisal-field-cast = 参加打分
work-appraisal-field-bodies = 评议的单位
work-appraisal-field-secrecy = 方式
work-appraisal-field-persons = 评议的个人
work-appraisal-field-text = 报告
work-appraisal-field-meeting = 会议
work-appraisal-field-said = 说明
work-appraisal-option-as-yearly = 年度
work-appraisal-option-as-occasional = 临时
work-appraisal-option-as-asked = 居民代表要求
work-appraisal-option-bodies-committee = 居民委员会
work-appraisal-option-bodies-committee-station = 居民委员会/公共服务站
work-appraisal-option-secrecy-open = 记名
work-appraisal-option-secrecy-secret = 不记名
work-appraisal-filed = { $kind ->
        [asked] 已登记，已告诉各位居民代表。联署够了，工作委员会就应当组织评议。
       *[other] { $number } 已建立。点“开始评议”就抽签请居民、发给评议人。
    }

# 环节
work-appraisal-step-signing = 居民代表联署
work-appraisal-step-due = 该开始评议
work-appraisal-step-voting = 正在打分
work-appraisal-step-reporting = 结果待报告
work-appraisal-step-hearing = 等居民代表会议听取说明
work-appraisal-outcome-published = 已报告并公布
work-appraisal-outcome-too-few = 联署人数不够
work-appraisal-outcome-withdrawn = 已撤回
work-appraisal-outcome-heard = 居民代表会议已听取说明

# 操作
work-appraisal-action-sign = 联署
work-appraisal-action-unsign = 退出联署
work-appraisal-action-withdraw = 撤回
work-appraisal-action-reply = 作出说明
work-appraisal-action-begin = 开始评议
work-appraisal-action-report = 报告结果
work-appraisal-action-again = 重新开始
work-appraisal-action-heard = 记下说明
work-appraisal-ask-begin-bodies = 评议哪些单位？一行一个，或者点下面的。
work-appraisal-ask-begin-secrecy = 给单位打分，记名还是不记名？个人一律不记名。不记名要有3名监票人。
work-appraisal-ask-begin-persons = 还评议哪些个人？一行一个姓名，没有就跳过。
work-appraisal-ask-reply-said = 对结果有什么要说明的？会和结果一起公布。
work-appraisal-ask-report-text = 向居民代表会议怎么报告？代表和居民会看到。
work-appraisal-ask-heard-meeting = 在哪次居民代表会议上说明的？写编号或日期。
work-appraisal-ask-heard-said = 是怎么说明的？会公布。
work-appraisal-done-begin = { $number } 已抽签，正在发给评议人。
work-appraisal-done-reply = { $number } 的说明已送工作委员会，会和结果一起公布。
work-appraisal-done-report = { $number } 已报告居民代表会议，结果已公布。
work-appraisal-done-again = { $number } 重新开始。
work-appraisal-done-heard = { $number } 说明已公布。

# 通知
work-appraisal-told-to-sign = { $number } 有居民代表要求临时评议“{ $subject }”，要{ $needed }名代表联署，{ $until } 截止。理由：
work-appraisal-told-enough = { $number }“{ $subject }”联署够了，工作委员会应当在期限内组织评议。
work-appraisal-told-too-few = { $number }“{ $subject }”到期联署人数不够，已结束。可以再提。
work-appraisal-told-to-reply = { $counted ->
        [0] { $number }“{ $subject }”没有计出分数，不用说明。
       *[other] { $number }“{ $subject }”打分结束。结果报告居民代表会议以前，您可以作出说明。
    }
work-appraisal-told-replied = { $number }“{ $subject }”被评议的作了说明，可以报告结果了：
work-appraisal-told-due = { $number }“{ $subject }”到时候了：由居民代表和抽签的居民打分，请在 { $due } 前开始。
work-appraisal-told-late = { $number }“{ $subject }”过了期限还没有开始，请马上开始。
work-appraisal-told-late-over = { $body }的“{ $subject }”（{ $number }）过了期限还没有办。
work-appraisal-told-counted = { $counted ->
        [0] { $number }“{ $subject }”没有计出分数，请打开看原因，再重新开始。
       *[other] { $number }“{ $subject }”打分结束：评议人{ $electors }人，参加{ $cast }人。请在 { $due } 前向居民代表会议报告；被评议的先作说明，说明到了或者期满就可以报告。
    }
work-appraisal-told-report-late = { $number }“{ $subject }”的结果过了期限还没有报告，请马上报告。
work-appraisal-told-to-be-heard = “{ $subject }”（{ $number }）有平均分低的，按章程请在居民代表会议上说明：
work-appraisal-told-published = “{ $subject }”（{ $number }）的结果已报告居民代表会议并公布：
work-appraisal-told-hear-late = { $number }“{ $subject }”：低分说明过了期限，请尽快安排在居民代表会议上说明，再记下来。
work-appraisal-told-heard = “{ $subject }”（{ $number }）的说明已公布：

# 不行的时候
work-appraisal-refusal-nobody = 找不到评议人：社区里没有居民代表，也没有核实过的居民。
work-appraisal-refusal-representatives = 这由居民代表联署（{ $clause }）。您有意见可以告诉您的居民代表，或者点“我要反映”。
work-appraisal-refusal-replied = { $number } 已经作过说明，一次评议说明一次。
work-appraisal-refusal-reply = 被评议的还没有说明，也没有满{ $value }天（{ $clause }）。请等说明到了，或者期满再报告。
work-appraisal-refusal-uncounted = 没有计出分数，还不能报告。请点“重新开始”。
work-appraisal-refusal-counted = 分数已经计出来了，请点“报告结果”。
