# 联系人工
talk-end = 结束对话
talk-end-word = 结束
talk-take = 接待
talk-look = 查看
talk-suggest = 转为诉求
talk-file = 写成诉求
talk-add = 补充到 { $number }
talk-another = 是另一件事，单独提交
talk-list = 等人接待
talk-list-count = 等人接待 { $count }
talk-ask-place = 您要找哪个社区的工作人员？可以打社区名字，也可以先选街道。
    .brief = 找哪个社区的工作人员？回名字或编号：
talk-no-station = 这里没有社区公共服务站。有事可以在这里写下来，会有工作人员看。
talk-own-station = 这是您自己所在的服务站，不能由同事接待。
talk-waiting = { $isNew ->
        [yes] 已叫{ $station }的工作人员，
       *[no] 还在等工作人员，
    }有人接待马上告诉您。办公时间是工作日{ $from }—{ $to }。
    要说什么先写在这里，会一起转过去。
    .brief = { $isNew ->
        [yes] 已叫{ $station }的工作人员，
       *[no] 还在等工作人员，
    }接待了就告诉您（工作日{ $from }—{ $to }）。要说什么先写来。
talk-waiting-closed = { $isNew ->
        [yes] { $station }现在下班了，
       *[no] 现在是下班时间，
    }{ $opens } 上班后有人答复您。办公时间是工作日{ $from }—{ $to }。
    要说什么先写在这里，会留着。
    .brief = { $isNew ->
        [yes] { $station }下班了，
       *[no] 现在下班了，
    }{ $opens }上班后答复您（工作日{ $from }—{ $to }）。要说什么先写来。
talk-along = 这些话已经一起转过去：
talk-about = 关于 { $number }
talk-whether-staff = 您在和工作人员的对话里。“{ $text }”是要结束对话，还是说给工作人员的？
    .brief = 是要结束对话，还是说给工作人员？
talk-tell = 说给工作人员
talk-turn-to = 先办这个
talk-kept = 记下了，接待时一起转过去。
talk-kept-closed = 记下了，{ $opens } 上班后有人看。
talk-open-already = 工作人员正在接待您，直接写就行。
talk-yours-now = 您正在接待一位居民，写的话会转给对方。
talk-called = 有居民找{ $body }的工作人员：
talk-called-silent = 有居民找{ $body }的工作人员。
talk-waits-long = 有居民找{ $body }的工作人员，已等{ $minutes }分钟，还没有人接待。
talk-nobody-yet = 还没有人接，真抱歉。已经再催工作人员，您可以继续等；要留言直接写在这里，会留着。
    急着办就写成诉求，有编号、有时限。
talk-wait-on = 继续等
talk-begun = { $body }的工作人员来接待您了，直接写就行。
talk-took = 已由您接待。您写的话、发的照片都会转给居民。
talk-taken = { $name }已经在接待了。
talk-colleague = 您的同事
talk-colleague-short = 同事
talk-over = 这次对话已经结束。
talk-one-at-a-time = 您正在接待另一位居民，请先结束那边的对话。
talk-not-yours = 这次对话由所在服务站的工作人员接待，您看不了。
talk-passed-to-clerk = 已转给工作人员。
talk-passed-to-resident = 已转给居民。
talk-said-clerk = 工作人员：
talk-said-resident = 居民：
talk-clerk-gone = 刚才的工作人员不在了，已叫其他人。您的话都留着。
talk-ended = 对话结束了。还要反映什么吗？
talk-ended-by-clerk = 工作人员结束了对话。还要反映什么吗？
talk-ended-by-clock = 很久没有新消息，对话结束了。还要反映什么吗？
talk-ended-here = 对话结束了，居民也收到了通知。
talk-ended-by-resident = 居民结束了对话。
talk-ended-by-clock-here = 很久没有新消息，与居民的对话结束了。
talk-none = 现在没有对话。要找人，说“联系人工”。
talk-line = { $side ->
        [clerk] 工作人员（{ $name }）：{ $text }
       *[resident] 居民：{ $text }
    }
talk-files = 照片或文件{ $count }个
talk-shown = { $state ->
        [waiting] 等人接待
        [open] 正在接待
       *[ended] 已结束
    }，{ $at } 开始。您的查看已有记录。
talk-item = { $state ->
        [waiting] 等人接待
        [open] 正在接待
       *[ended] 已结束
    } { $at }起 { $first }
talk-nothing-said = 还没留话
talk-list-title = 等人接待的在前，下面是近7天的：
talk-list-none = 现在没有人等。有人来会通知您。
talk-suggested = 工作人员建议把您说的这件事提交成诉求，有编号、有时限。内容您先看过再提交。
talk-suggest-sent = 已请居民看过后提交。
talk-filed-before = 您刚提交过 { $number }（{ $status }）：{ $about }。
    { $isOpen ->
        [yes] 后来说的，要补充到这一件吗？
       *[no] 它现在不能补充了。是另一件事吗？
    }
