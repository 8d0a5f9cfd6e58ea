meeting-question-name = 会上的问题和意见
meeting-question-ask-as = 提问题还是说意见？
meeting-question-ask-words = 请写您要说的。开会的人会看到内容，看不到您的名字。
meeting-question-field-as = 类别
meeting-question-field-words = 内容
meeting-question-field-answer = 回答
meeting-question-field-reason = 原因
meeting-question-option-as-question = 问题
meeting-question-option-as-statement = 意见
meeting-question-step-asked = 等回答
meeting-question-step-noted = 已记下
meeting-question-outcome-answered = 已回答
meeting-question-outcome-declined = 不回答，已说明原因
meeting-question-outcome-withdrawn = 已撤回
meeting-question-outcome-kept = 已记入会议
meeting-question-action-answer = 回答
meeting-question-action-decline = 不回答，说明原因
meeting-question-action-withdraw = 撤回
meeting-question-ask-answer-answer = 请写回答。提的人和支持的人会看到，也写进纪要。
meeting-question-ask-decline-reason = 为什么不回答？提的人和支持的人会看到，也写进纪要。
meeting-question-filed = { $kind ->
        [statement] 您的意见已交给{ $body }，会上会看到，写进纪要。
       *[question] 您的问题已交给{ $body }，一定有回答，或者告诉您为什么不回答。支持的人多，就排在前面。
    }
meeting-question-told-answered = 您的问题 { $number }“{ $about }”有回答了：
meeting-question-told-answered-others = 您支持的问题 { $number } 有回答了：
meeting-question-told-declined = 您的问题 { $number }“{ $about }”这次不回答，原因：
meeting-question-told-declined-others = 您支持的问题 { $number } 这次不回答，原因：
meeting-question-told-late = 会上的问题 { $number }“{ $about }”还没有回答，请回答，或者说明为什么不回答。
meeting-question-told-late-own = 您的问题 { $number }“{ $about }”还没有回答，已提醒{ $body }。
