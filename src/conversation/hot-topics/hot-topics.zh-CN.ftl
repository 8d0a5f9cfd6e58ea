# 热点
hot-topics-button = 热点
hot-topics-said = 热点|看热点|热点问题|热点诉求
hot-topics-title = 热点
hot-topics-heat = 热度
hot-topics-text = 不止一个人反映的事{ $count }件，最热的在前{ $warned ->
        [0] 。
       *[other] ，其中{ $warned }件在预警。
    }点一件看有哪些事项：
hot-topics-line = { $name } { $people }人 热度{ $heat }
hot-topics-line-warned = 【预警】{ $name } { $people }人 热度{ $heat }
hot-topics-none = 您这里现在没有热点。几个人反映同一件事，就会列在这里。
hot-topics-not-yours = 热点里的具体事项只有社区、街道和部门的工作人员能看。大家反映什么多，看这里：{ $link }
hot-topics-back = 回到热点
hot-topic-title = 热点 · { $name }
hot-topic-people = 反映的人数
hot-topic-text = { $area }，{ $people }人反映，{ $cases }件，热度{ $heat }
    主要由{ $body }办理
    最早{ $since }，最近{ $last }
hot-topic-week = 最近7天有{ $people }人反映
hot-topic-cools = 没有人再反映的话，{ $on }降温
hot-topic-cooled = 已经降温
hot-topic-cases = 看这{ $count }件
hot-topic-cases-title = “{ $name }”的{ $count }件：
hot-topic-warning = 预警 { $number } { $status }
hot-topic-back = 回到这个热点
hot-topic-look = 看热点
hot-topic-call = 召开会议
hot-topic-gone = 这个热点不归您这里管，或者已经没有了。看现在的热点，说“热点”。
