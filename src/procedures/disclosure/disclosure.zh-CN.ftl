disclosure-name = 居务公开

# 填写
disclosure-ask-as = 公开哪一类？
disclosure-ask-area = 哪个社区？
disclosure-ask-subject = 公开什么事？写个标题。
disclosure-ask-text = 具体内容是什么？居民都能看到，不要写个人的电话和住址。
disclosure-ask-photos = 有照片、表格就发过来，居民都能看到。可以跳过。
disclosure-field-as = 类别
disclosure-field-area = 社区
disclosure-field-subject = 标题
disclosure-field-text = 内容
disclosure-field-income = 收入（元）
disclosure-field-spent = 支出（元）
disclosure-field-balance = 结余（元）
disclosure-field-photos = 照片、文件
disclosure-title-decided = 居民代表会议决定：{ $question }
disclosure-field-reason = 更正理由
disclosure-field-finding = 核对结果
disclosure-field-words = 问题
disclosure-field-corrected = 更正次数
disclosure-option-as-general = 一般公开
disclosure-option-as-money = 财务公开
disclosure-option-as-work = 协助政府公开
disclosure-option-as-major = 重大事项
disclosure-option-finding-fine = 属实
disclosure-option-finding-wrong = 有问题
disclosure-filed = 已公开（{ $number }），居民现在就能看到。

# 环节
disclosure-step-at-once = 待公开（随时）
disclosure-step-due = 待公开
disclosure-step-published = 已公开，可提异议
disclosure-step-settling = 已公开，异议办理中
disclosure-outcome-archived = 已公开，存档

# 操作
disclosure-action-publish = 公开
disclosure-action-nothing = 本期没有
disclosure-action-press = 催公开
disclosure-action-correct = 更正
disclosure-action-check = 核对
disclosure-ask-publish-text = 公开什么内容？居民都能看到，不要写个人的电话和住址。
disclosure-ask-publish-photos = 有照片、表格就发过来，居民都能看到。可以跳过。
disclosure-ask-publish-income = 收入多少？写数字，单位元。
disclosure-ask-publish-spent = 支出多少？写数字，单位元。
disclosure-ask-publish-balance = 结余多少？写数字，单位元。
disclosure-ask-correct = 哪里要更正？原来的也会留着。
disclosure-ask-correct-text = 更正后的内容是什么？写整段。
disclosure-ask-correct-photos = 把更正后的照片、文件都发过来。
disclosure-ask-correct-income = 更正后收入多少？写数字，单位元。
disclosure-ask-correct-spent = 更正后支出多少？写数字，单位元。
disclosure-ask-correct-balance = 更正后结余多少？写数字，单位元。
disclosure-ask-correct-reason = 为什么更正？居民会看到。
disclosure-ask-check-finding = 核对下来怎么样？
disclosure-ask-check-words = 有什么问题？居委会会看到。
disclosure-sure-nothing = { $number } 公开为“本期没有”，确定吗？
disclosure-done-publish = { $number } 已公开，居民现在就能看到。
disclosure-done-nothing = { $number } 已公开为“本期没有”。
disclosure-done-correct = { $number } 已更正，原来的版本也留着。
disclosure-done-check = { $number } 核对结果已告诉居委会。
disclosure-done-press = 已催居委会公开（{ $number }）。

# 通知
disclosure-told-at-once = “{ $subject }”（{ $number }）是重大事项，要随时公开，请在 { $due } 前公开。
disclosure-told-remind = “{ $subject }”（{ $number }）要在 { $due } 前公开。
disclosure-told-late = “{ $subject }”（{ $number }）已过公开期限，请马上公开。
disclosure-told-late-over = { $body }没有按期公开“{ $subject }”（{ $number }）。点“查看”可以催。
    .brief = { $body }没有按期公开“{ $subject }”（{ $number }）。
disclosure-told-pressed = 居务监督委员会催公开“{ $subject }”（{ $number }），请马上公开。
disclosure-told-published = { $body }公开了“{ $subject }”（{ $number }），请核对。
disclosure-told-corrected = { $body }更正了“{ $subject }”（{ $number }），理由：
disclosure-told-checked = 居务监督委员会核对了“{ $subject }”（{ $number }）：{ $finding ->
        [fine] 属实。
       *[wrong] 有问题，请看后更正：
    }
disclosure-told-correct-now = “{ $subject }”（{ $number }）的异议您认为有道理，请现在更正。

# 不行的时候
disclosure-refusal-same = 写的和现在公开的一样，不用更正。请写要改的。
disclosure-refusal-money = 财务每期都要写数字，没有就写0。请点“公开”。
disclosure-refusal-listed = 清单里的事项到期会自动列出，请在“居务公开”里点它来公开。这里只发重大事项。
    .brief = 财务每期都要写数字，没有就写0。
