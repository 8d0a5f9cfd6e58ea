# 会议与投票
ballots-waiting = 有{ $count }件等您答{ $meetings ->
        [yes] ，还有您的会议：
       *[no] ：
    }
ballots-none-waiting = 没有等您答的。您参加过的{ $meetings ->
        [yes] 投票，和您的会议：
       *[no] ：
    }
ballots-preparing = 有{ $count }件正在公示名册{ $meetings ->
        [yes] ，还有您的会议：
       *[no] ：
    }
ballots-none-for-tellers = 现在没有在等您监票的投票。有的话会通知您，也会列在“会议与投票”里。
ballots-said-teller = 监票|监票人|我来监票|我要监票|我想监票|我愿意监票|当监票人|做监票人|我来当监票人|我要当监票人
ballots-line-roll = { $waits ->
        [key] 等您领钥匙
        [tellers] 等监票人{ $there }/3
       *[opening] 名册公示
    } { rehearsal-mark }{ ballot-kind }：{ $subject }
ballots-said-remind = 提醒未答的人|提醒没答的人|提醒未投的人|提醒没投的人|提醒没投票的人|提醒未投票的人|提醒一下没答的人|提醒一下没投的人|催一下没答的人|催一下没投的人
ballots-none-to-remind = 现在没有您可以提醒的征询或投票：没有正在进行的，还没有发出，或者今天已经提醒过。
ballots-remind-which = 提醒哪一个里没答的人？
ballots-line-remind = { rehearsal-mark }{ ballot-kind }：{ $subject }
ballots-line-waiting = 待答 { rehearsal-mark }{ ballot-kind }：{ $subject }
ballots-line-entrusted = 已委托 { rehearsal-mark }{ ballot-kind }：{ $subject }
ballots-line-answered = 已答 { rehearsal-mark }{ ballot-kind }：{ $subject }
ballots-line-over = 结果 { rehearsal-mark }{ ballot-kind }：{ $subject }
ballots-new-poll = 发起征询
ballots-new-resolution = 发起表决
ballots-new-owners-decision = 发起业主表决
ballots-new-appraisal = 发起评议
ballots-new-survey = 发起测评
ballots-not-yours = 发起征询和投票是单位成员的事，您现在没有这样的身份。您可以提建议，也可以直接说事情。
ballots-which-body = 以哪个单位的名义？
ballots-said-poll = 征询|意见征询|投票征询
ballots-sent = { $time ->
        [now] 已发出。
       *[other] 现在不打扰大家，{ $goes }发出。
    }下面会随时更新答了多少人。
ballots-prepared = 已开始。名册公示到投票开始；期间可以提异议。

# 投票
vote-how = { ballot-how }，{ ballot-secrecy }，{ $until }截止，截止前可以改。
    .brief = { ballot-how }，{ ballot-secrecy.brief }，{ $until }截止，截止前可以改。
vote-how-once = { ballot-how }，{ ballot-secrecy }，{ $until }截止。投了不能改。
    .brief = { ballot-how }，{ ballot-secrecy.brief }，{ $until }截止。投了不能改。
vote-how-typed = { $method ->
        [score] 请按上面的顺序一次回完分数，例如“5 4 3”。
        [ranking] 请一次回完先后，例如“2>1>3”。
       *[other] 请一次回完，例如“1 3”。
    }
vote-of-one = 请给“{ $text }”打分。
vote-score-of = { $text }：您打几分？5分最好。
vote-points = { $text }：{ $points }分
vote-counted = 已计入：{ $choice }。{ vote-until }
vote-changed = 已改为：{ $choice }。{ vote-until }
vote-stands = { $isSame ->
        [yes] 您选的就是：{ $choice }，已经计入。{ vote-until }
       *[no] 您选的是：{ $choice }，没有改。{ vote-until }
    }
vote-change-which = 您要改哪一个？点开以后按您的选择。
vote-numbers-few = 要给{ $items }项打分，您回了{ $said }个，先记下前{ $said }项。
vote-numbers-many = 只有{ $items }项，您回了{ $said }个，没有计入。请按顺序回{ $items }个{ $min }到{ $max }的数，例如“{ $example }”。
vote-numbers-range = 只能打{ $min }到{ $max }分。对的记下了，别的请再打。
vote-numbers-out = 只能打{ $min }到{ $max }分，没有计入。请再回一次。
vote-numbers-place = 选项只有1到{ $items }，没有计入。请再回一次。
vote-numbers-one = 没有计入：只能选一项。请回一个1到{ $items }的数。
vote-numbers-most = 没有计入：最多选{ $most }项，编号是1到{ $items }。请再一次回完，例如“1 2”。
vote-numbers-whole = 请一次回{ $items }个{ $min }到{ $max }的数，例如“{ $example }”。刚才的对不上，没有计入，也没有保存。
vote-counted-none = 已计入：一项也没选。{ vote-until }
vote-until = { $changes ->
        [yes] { $until }前可以改。
       *[no] {""}
    }
vote-sealed = 已计入。回执 { $code }，请自己记下。{ vote-until }
vote-sealed-again = 已改，最后这次算数。新回执 { $code }，旧的作废。{ vote-until }
vote-press-again = 请按下面的按钮投。
vote-for = 替{ $name }投
vote-for-other = 这是替{ $name }投的。
vote-late = { $closed } 已截止，您的消息在那以后才到，没有计入。
vote-option-left = 您选的已经退出，请另选一项。
vote-gone = 没有这次投票，可能已撤回。请到“会议与投票”里看。
vote-not-on-roll = 您不在这次的投票人名册上，所以不能投。未满18周岁的不在册。认为应该在，可以提异议。
vote-not-on-roll-now = 您不在这次的投票人名册上，所以不能投。未满18周岁的不在册。名册异议期已过，结果出来后可以看。
vote-unread = 没看懂，请按按钮或回数字。刚才的话没有保存；要说别的事，请先说“主菜单”。
    .brief = 没看懂，请回数字。刚才的话没有保存；说别的事先回“主菜单”。

# 一次投票
ballot-by = 发起
ballot-matter = 类别
ballot-to = 范围
ballot-number = 编号
ballot-state = 进度
ballot-opens = 开始
ballot-goes = 发出
ballot-closes = 截止
ballot-roll = 名册
ballot-paper-entered = { $state ->
        [one] { $again ->
            [yes] 您已经录过了，和这次一样，不用再录。还差另一位成员也录一次
           *[no] 已录入。要另一位成员也录一次
        }{ ballot-paper-who }，一致后由第三位确认。
        [agree] { $again ->
            [yes] 您已经录过了，和这次一样，不用再录。
           *[no] 已录入。
        }和{ $other }录的一致，还差第三位成员点“监票确认”{ ballot-paper-who }。
       *[differ] 已录入，和{ $other }录的不一样。请一起再数一遍，录错的人再录一次。
    }
ballot-paper-who = { $isAnybody ->
        [yes] （{ $who }可以）
       *[no] {""}
    }
ballot-people = { $count }人
ballot-owners-roll = { $count }人，一共{ $area }平方米
ballot-owners-so-far = 聊天里已投{ $done }人；{ $paper }人用纸质选票
ballot-yours = 您的
ballot-yours-sealed = 已投，内容谁也看不到
ballot-rule-label = 规则
ballot-rule-quorum = { $share }的人参加才有效
ballot-rule-majority = { $of ->
        [chosen] 表态的人里{ $share }赞成才通过
       *[cast] 参加的人里{ $share }赞成才通过
    }
ballot-rule-owners = 人数和面积都要：{ $quorum }参加，参加的里{ $majority }同意
ballot-share-more = 超过{ $share }
ballot-share-least = 至少{ $share }
ballot-cast = { $bar } 已答{ $done }/{ $all }人
ballot-held = 已计票。被评议的先作说明，结果和报告一起公布。
ballot-line-bar = { $bar } { $text } { $votes }票
ballot-invalid = 无效{ $count }票
ballot-warning-small-electorate = 人数很少，从结果可能猜出谁投了什么。
ballot-warning-few-papers = 纸质票很少，从结果可能猜出用纸的人投了什么。
ballot-warning-unanimous = 结果一致，等于公开了每个人投的。
ballot-manage = 管理
ballot-chart = 看图
ballot-roll-button = 看名册
ballot-object = 对名册有异议
ballot-tellers = 监票人
ballot-tellers-of = { $count }/3人
ballot-share = 领取钥匙
ballot-share-kept = 我已抄好
ballot-share-shown = 这是您那份钥匙，请抄在纸上收好，不要拍照转发：
    { $share }
    抄好以后按“我已抄好”，这里就不再保存。计票时发回来。
ballot-share-done = 好的，这里已经不再保存您那份。计票时请发回来。
ballot-share-none = 您的那份已经领走，或者这次不需要。
ballot-share-given = 收到“{ $subject }”的第{ $n }份钥匙。{ $there ->
        [1] 再来一份就计票。
       *[other] 两份到齐，马上计票。
    }
ballot-share-hand = 交钥匙
ballot-share-ask = 请把您那份“{ $subject }”的钥匙发在这里：LS-开头，后面{ $characters }位。两份到齐就计票，现在有{ $there }份。这里不保存。
ballot-share-misread = 这份钥匙读不出来：{ $length ->
        [short] 应有{ $characters }位，少了几位（收到{ $n }位）。
        [long] 应有{ $characters }位，多了几位（收到{ $n }位）。
       *[right] 有字母抄错了。
    }钥匙里只有数字0到9和除I、L、O、U以外的字母。请照抄下的再发一次；实在不对，另外两份也能计票。没有保存。
ballot-share-early = 这是“{ $subject }”的钥匙，没错，但投票还没截止。请{ $closes }以后再发。没有保存，请收好。
ballot-share-over = 这是“{ $subject }”的钥匙，那次已经结束，不用再交了。没有保存。
ballot-share-wrong = 这份钥匙和“{ $subject }”发出去的不一样，用不了。请照抄下的再发一次；另外两份仍然能计票。没有保存。
ballot-share-unknown = 这份钥匙不属于这里的任何一次投票。请看看是不是拿错了。没有保存。
ballot-roll-list = 投票人名册，{ $size }（第{ $page }页）：
    { $lines }
ballot-roll-struck = { $name }（已划去）
ballot-roll-proxy = { $name }（由{ $proxy }代投）
ballot-roll-on-paper = { $name }（{ $doors }，{ $area }平方米，用纸质选票）
ballot-roll-vote = { $name }：{ $choice }
ballot-roll-not-yours = 名册给名册上的人、召集单位的成员和本社区的居民看。觉得该有您，请问社区工作人员。
ballot-roll-waits = 名册正在生成，请过一会儿再看。
ballot-roll-closed = 名册的异议期已过。结果出来后，对结果有异议可以直接说。
ballot-chart-share = 占参加人数
ballot-chart-points = 平均分（满分5）
ballot-check = 结果文件可以下载核对：{ $link }
vote-code = 投票{ $rehearsal ->
        [yes] （模拟）
       *[no] {""}
    }
vote-withdrawn = 这次投票已经撤回，不计票，您不用再投。

# 回执
receipt-waiting = “{ $subject }”：您这一票已收到，{ $closes }截止，计票后到这里核对：{ $link }
receipt-counted = 这个回执在“{ $subject }”公布的名单里，已经计入。它选的是：{ $choice }。全部名单：{ $link }
receipt-counted-only = 这个回执在“{ $subject }”公布的名单里，已经计入。这类投票只公布回执，不公布谁选了什么。全部名单：{ $link }
receipt-none-chosen = 一项也没选
receipt-unknown = 公布的名单里没有这个回执。请对照抄下的再发一次（没有字母I、L、O、U）；改投过的，只有最后一张算数。确实没抄错，请联系人工。
receipt-unknown-open = 公布的名单里还没有这个回执。没截止的投票，计票以后才能查；改投过的，只有最后一张算数。也请看看抄错没有。如果是连接或邀请码，请写“/link 码”或“/join 码”。

# 委托
ballot-proxy = 委托别人投
ballot-proxy-ask = 委托谁替您投？请写名册上的姓名。
ballot-proxy-which = 名册上有同名的，是哪一位？
ballot-proxy-which-one = { $name }（{ $place }）
ballot-proxy-same-name = 名册上有同名的，这里分不清是哪一位。请写另一位的姓名，或到社区办理。
ballot-proxy-sure = 委托{ $name }替您投“{ $subject }”？名册上会公布；投出以前可以撤回。
ballot-proxy-confirm = 确认委托
ballot-proxy-other = 换一个人
ballot-proxy-done = 已委托{ $name }替您投，已经通知对方。投出以前可以撤回。
ballot-proxy-take-back = 撤回委托
ballot-proxy-ended = 已撤回委托，请您自己投，或者委托别人。
ballot-proxy-decline = 不接受
ballot-proxy-refused = 好，您不替{ $name }投了，已经通知对方。
ballot-proxy-none = 这份委托已经没有了。
ballot-proxy-no-line = 您不在这次的投票人名册上，没有票可以委托。
ballot-proxy-told = { $name }委托您替他（她）投票，名册上会公布。投票开始后按“查看”替他（她）投；不愿意可以不接受。
ballot-proxy-taken-back = { $name }撤回了委托，您不用替他（她）投了。
ballot-proxy-declined = { $name }不接受您的委托。请您自己投，或者委托别人。
ballot-yours-proxy = 由{ $name }代投
case-line-proxy-given = 委托别人投（委托人、受托人）
case-line-proxy-taken-back = 撤回委托（委托人、受托人）
case-line-proxy-declined = 不接受委托（委托人、受托人）
proxy-code = 委托投票{ $rehearsal ->
        [yes] （模拟）
       *[no] {""}
    }
ballot-roll-unnamed = （没有登记姓名）
ballot-waits-paper = 已截止，等录入纸质票，然后计票。
