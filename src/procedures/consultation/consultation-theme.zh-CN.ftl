consultation-theme-name = 意见主题
consultation-theme-ask-body = 哪个单位？
consultation-theme-ask-name = 这个主题叫什么？会公开，请不要写人名。例如“多留几条通道”。
consultation-theme-field-body = 单位
consultation-theme-field-name = 主题
consultation-theme-field-reason = 回应

# 环节
consultation-theme-step-collecting = 还在收意见
consultation-theme-step-responding = 等回应
consultation-theme-outcome-adopted = 采纳
consultation-theme-outcome-partly = 部分采纳
consultation-theme-outcome-declined = 不采纳
consultation-theme-outcome-dropped = 已取消

case-line-lapse-consultation-theme = 征求意见截止，等回应

# 操作
consultation-theme-action-adopt = 采纳
consultation-theme-action-adopt-partly = 部分采纳
consultation-theme-action-decline = 不采纳
consultation-theme-action-drop = 取消这个主题
consultation-theme-action-drop-early = 取消这个主题
consultation-theme-ask-adopt-reason = 怎么采纳？会公开，说过的人都会收到。
consultation-theme-ask-adopt-partly-reason = 采纳哪些、不采纳哪些、为什么？会公开，说过的人都会收到。
consultation-theme-ask-decline-reason = 为什么不采纳？会公开，说过的人都会收到。
consultation-theme-sure-drop = 取消以后，里面的意见要重新归类，一条都不会丢。确定吗？
consultation-theme-done-adopt = 已公布回应，并告诉了说过的人。
consultation-theme-done-adopt-partly = 已公布回应，并告诉了说过的人。
consultation-theme-done-decline = 已公布回应，并告诉了说过的人。
consultation-theme-done-drop = 已取消，里面的意见等重新归类。
consultation-theme-done-drop-early = 已取消，里面的意见等重新归类。

# 不行的时候
consultation-theme-refusal-twice = 已经有主题“{ $name }”了，把意见放进那个主题就行。
consultation-theme-refusal-body = 只有征求意见的单位可以建主题。
