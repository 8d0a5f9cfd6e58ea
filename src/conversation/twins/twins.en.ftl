# The same problem
twin-title = Something like this was reported nearby lately. Is it the same?
twin-line = · { $number } { $status } ({ $body }, { $filed })
twin-shared = also says: { $words }
twin-follow = Follow { $number }
twin-follow-for = Follow { $number } for them
twin-own = See mine, { $number }
twin-not = It is different, go on
twin-not-for = It is different, file it
twin-followed = You follow { $number } and will be told how it goes; no need to report it again.
twin-unfollow = Stop following
twin-unfollowed = You no longer follow { $number } and will not be told any more.
twin-file-anyway = Report it all the same
twin-mark = [Following] { $line }
twin-count = { $count } more have it; they see the answer too
twin-label = Followers
