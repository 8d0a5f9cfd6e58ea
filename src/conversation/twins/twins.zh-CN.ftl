# 同一件事
twin-title = 最近附近有人反映过类似的事，是同一件吗？
twin-line = · { $number } { $status }（{ $body }，{ $filed }）
twin-shared = 也说到：{ $words }
twin-follow = 跟进 { $number }
twin-follow-for = 替对方跟进 { $number }
twin-own = 看我的 { $number }
twin-not = 不一样，接着反映
twin-not-for = 不一样，仍要登记
twin-followed = 已跟进 { $number }，有进展会告诉您，不用再反映一次。
twin-unfollow = 不再跟进
twin-unfollowed = 不再跟进 { $number }，以后不再通知您。
twin-file-anyway = 还是要单独反映
twin-mark = 【跟进】{ $line }
twin-count = { $count }人也遇到，答复他们也看得到
twin-label = 跟进
