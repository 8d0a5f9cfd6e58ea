# Hot topics
hot-topics-button = Hot topics
hot-topics-said = hot topics|hot topic|what is hot
hot-topics-title = Hot topics
hot-topics-heat = Heat
hot-topics-text = { $count ->
        [one] One matter that several people have
       *[other] { $count } matters that several people have, the hottest first
    }{ $warned ->
        [0] .
        [one] ; of one there is an early warning.
       *[other] ; of { $warned } there is an early warning.
    } Tap one for its cases:
hot-topics-line = { $name } · { $people } people · heat { $heat }
hot-topics-line-warned = [Warning] { $name } · { $people } people · heat { $heat }
hot-topics-none = Nothing is hot here now. What several people report stands here.
hot-topics-not-yours = The cases of hot topics are for those who serve in communities, streets and departments. What is reported most: { $link }
hot-topics-back = Back to hot topics
hot-topic-title = Hot topic · { $name }
hot-topic-people = People
hot-topic-text = { $area }: { $people } people, { $cases } cases, heat { $heat }
    Mostly with { $body }
    First on { $since }, last on { $last }
hot-topic-week = { $people ->
        [one] One person in the last 7 days
       *[other] { $people } people in the last 7 days
    }
hot-topic-cools = Cooled by { $on } if nobody else reports it
hot-topic-cooled = It has cooled
hot-topic-cases = See the { $count } cases
hot-topic-cases-title = “{ $name }”, { $count } cases:
hot-topic-warning = Early warning { $number } { $status }
hot-topic-back = Back to this topic
hot-topic-look = See the hot topic
hot-topic-call = Call a meeting
hot-topic-gone = This hot topic is not for your body, or is gone. Say “hot topics” for those of now.
