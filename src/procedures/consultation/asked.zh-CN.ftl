# 被征求意见的人读到的
consultations-notice-title = 征求意见：{ $subject }
consultations-notice = { $body }想听您的意见，{ $count }个问题，{ $until } 截止。公布时不写姓名。
    .brief = { $body }想听您的意见，{ $until } 截止。
consultations-draft = { $text }
    .brief = { $short }
consultations-line = { $n }. { $text }
consultations-answer = 回答
consultations-extended = { $body }征求“{ $subject }”的意见，延长到 { $until }。还没回答的可以回答，答过的可以改：
consultations-called-off = { $body }不再征求“{ $subject }”的意见，有话直接说。理由：
consultations-told = 您对“{ $subject }”说的意见归在主题“{ $theme }”，结果：{ $response ->
        [adopted] 采纳
        [partly] 部分采纳
       *[declined] 不采纳
    }。理由：
