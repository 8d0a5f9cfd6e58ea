# 菜单
menu-home = 主菜单
menu-help = 帮助
menu-talk = 联系人工
menu-report = 我要反映
menu-services = 办事指南
menu-cases = 我的事项
menu-todo = 待办
menu-language = 语言
menu-continue = 继续没写完的
menu-file-again = 用这些话重新反映
welcome = 您好！我是邻里，{ $district }的社区助手。直接说您的事就行，例如“楼下路灯坏了三天”。
    For English send /language
    .brief = 您好，我是{ $district }社区助手，直接说您的事。English
welcome-back = 您好！接着上次没写完的：
welcome-member = 您好，{ $name }。点“待办”看等您处理的事项。您也可以直接说自己的事。
    .brief = 您好，{ $name }。回“待办”看等您处理的事项，自己的事直接说。
help = 您可以：
    · 直接说事情，例如“楼下路灯坏了三天”，我帮您交给负责的单位
    · 发照片
    · 发编号，看办到哪一步
    · 点“办事指南”查办事材料
    · 换手机或换渠道：先说“换渠道”拿号码，再到新渠道发这个号码
    有危险先打110、119、120。我不会向您要钱、密码或验证码。
    .brief = 直接说事，例如“路灯坏了三天”。发编号看进度。换手机或渠道，回“换渠道”。
    有危险先打110、119、120。我不会向您要钱或密码。
help-contact = 联系人
help-member = 您是{ $seat }。您的工作在前面，别的点“更多”。
    自己的事直接说；发编号，看办到哪一步。有危险先打110、119、120。
    .brief = 您是{ $seat }。回“待办”看要办的，自己的事直接说，发编号看进度。
help-organisation = 您是{ $seat }。会议邀请和征求意见在前面，别的点“更多”。
    自己的事直接说；发编号，看办到哪一步。有危险先打110、119、120。
    .brief = 您是{ $seat }。回“会议与投票”看邀请，自己的事直接说，发编号看进度。
help-more = 更多
help-more-text = 还可以：

# 通用按钮
button-back = 上一步
button-skip = 跳过
button-cancel = 取消
button-submit = 确认提交
button-change = 修改
button-done = 好了
button-files-again = 重新发
page-before = 上一页
page-after = 下一页
page-more = 还有：
case-open = 查看

# 填写
answer-now = （现在是：{ $answer }）
    .brief = （现在{ $answer }）
summary-title = 请看一下对不对
    .brief = 对不对？
summary-act = { $action } { $number }
summary-line = { $label }：{ $value }
summary-answer = { $label }：{ $value }
    .brief = { $value }
time-meant = { $said }（{ $at }）
time-about = { $said }（约从{ $at }起）
summary-because = （{ $reason }）
    .brief = {""}
summary-cut = （共{ $length }字，全部保留）
    .brief = （共{ $length }字）
# 由语言模型找出来的，按规定要写明。
summary-read = “{ $fields }”是电脑（语言模型）从您的话里找出来的，请核对。
summary-read-between = ”“
summary-drafted = 答复是电脑（语言模型）参照以前的答复拟的，请逐句核对，不对就改。
summary-ask = 对就点“确认提交”，不对就点“修改”。
    .brief = {""}
summary-ask-photos = 对就点“确认提交”，不对就点“修改”。有照片也可以现在发。
    .brief = {""}
summary-words = 这句话要加进去吗？
summary-question = 您是想查这个，还是加进去？
summary-place = 把社区改成{ $place }？
summary-place-same = 现在就是{ $place }。
    .brief = 现在就是{ $place }。
summary-place-button = 改成{ $place }
button-look-up = 查这个
change-which = 要改哪一项？
field-again = { $label }{ $n }
field-text = 内容
field-choice = 选择
field-score = 评分
field-whole = 数字
field-money = 金额
field-date = 日期
field-moment = 时间
field-time = 时间
field-audience = 发给
field-files = 照片
field-list = 选项
field-place = 社区
field-body = 单位
field-item = 事项
text-too-short = 太短了，请多说一点。
text-too-long = 太长了：{ $length }字，最多{ $max }字。请挑要紧的说，其余可以拍照或做成文件发来。
text-joined = 接着上一条，一起记下了。
number-unclear = 刚来了一条通知，不知道这个数字是答哪一条，没有算数。看通知请说“我的事项”；接着答：
    .brief = 刚来了一条通知，不知道这个数字答哪一条，没有算数。接着答：
number-several = 有几件事在等您回答，不知道这是答哪一件，没有算数。请回复编号：
    .brief = 有几件事在等您，没有算数。请回复编号：
number-one = 是回答这个的话，请回复编号：
cancel-sure = 不办了就回“取消”。接着办：
cancel-whether = “{ $draft }”还没有提交。不要了吗？
number-code-of = { $answers }（{ $title }）
number-code = { $code }{ $label }
number-more = 别的请说“我的事项”。
number-late = 这个编号是答很久以前的问题的，没有算数。请说您的事，或者说“主菜单”。
    .brief = 这是答很久以前的问题，没有算数。请说您的事。
number-late-of = “{ $title }”的回答时间已经过了，没有算数。有事请直接说，或者说“主菜单”。
    .brief = “{ $title }”回答时间已过，没有算数。有事请直接说。
choice-none = 没有这个选项，请点下面的按钮。
    .brief = 没有这个选项，请回编号。
score-range = 请选{ $from }到{ $to }。
list-line = { $place }. { $text }
list-between = ；
list-too-few = 请至少写{ $min }项，一行一个，或者用 / 隔开。
list-too-many = 最多{ $max }项，请合并一些再写。
list-too-long = 每项最多{ $max }个字，请写短一些。
list-yes-no = 是/否/弃权
list-twice = 有两项一样，请改一下。
number-none = 请写一个数字，例如 2。
number-too-large = 最多{ $max }。
money-too-large = 最多{ $max }元（{ $clause }）。
number-too-small = 最少{ $min }。
date-none = 请写日期，例如 2026-11-22。
place-which = 您说的是哪一个？
place-none = 没找到这个地方。请打社区名或小区名（例如“水井坊”），或点街道来选。
    .brief = 没找到，请回社区名或小区名。
place-in-street = { $street }有这些社区，是哪一个？
    .brief = { $street }哪个社区？
body-which = 是哪一个？
body-none = 没找到。请打单位名称里的几个字。
item-which = 是哪一项？
item-none = 没找到这一项。请换个说法，或者点下面的分类。
    .brief = 没找到，请换个说法，或回编号：
item-nearest = 没找到正好合适的，最接近的是：
time-only = 请写是什么时候的事，例如“昨晚十点”。
files-only = 这里收照片或文件，文字没有记下。
    .brief = 短信收不到照片，请回“跳过”。
files-count = { $count }个
files-kept = 收到，共{ $count }个。
files-words-added = 这句话也写进去了。
files-more = 还有就继续发，没有了点“好了”。
    .brief = 没有了就回“好了”。
files-dropped = 好，前面发的不要了。
files-too-many = 最多{ $max }个，只留了前{ $max }个。
files-not-here = 这里不收照片，这张没有存。
files-what = 照片收到了。说说是什么事，我帮您反映。
files-which = 照片收到了。是{ $number }“{ $about }”的照片吗？是另一件事，就说说是什么事。
files-to-case = 是，加到{ $number }
files-speak = 见照片
photos-dropped = 好，刚才的照片不要了。
file-failed = 这个文件没收到，请再发一次，或者拍小一点。
file-strange = 这种文件我打不开。请发照片（JPG、PNG）或PDF。
file-too-large = 文件太大了，最多10MB。请拍小一点再发。
too-many-files = 这一小时里发来的照片和文件太多了，这次的没有收。请在{ $at }以后再发，写好的都在。
file-unreadable = 这张照片打不开。请截图，或换成JPG格式再发。
skip-not = 这一项不能跳过。
back-first = 已经是第一步了。
question-past = 这一项已经答过了。提交前都可以改。
form-incomplete = 还有没填完的。请点“继续没写完的”。
    .brief = 还有没填完的，请回“继续没写完的”。
draft-cancelled = 已取消，没有提交。
draft-gone = 这一份已经提交或取消了。
draft-goes-on = 上次没写完的还在，接着写：
draft-oldest-gone = 没写完的太多，最早的一份放弃了，还要就再发一遍。里面写的是：
nothing-open = 现在没有正在填写的内容。

# 反映
report-this = 我要反映这件事
words-report = 您是要反映这件事吗？
answer-from =
    { $answer }
    来源：
    { $sources }
    （以上由电脑（语言模型）按来源整理，以来源为准。）
words-items = 您是要办这些吗？不是的话，可以作为诉求反映。
    .brief = 您是要办这些吗？
words-which = 您是想办事，还是想反映问题？您的话我记着。
    .brief = 您是想办事，还是反映问题？
words-which-service = 想办事
words-which-report = 想反映问题
words-near = 没找到正好合适的事项，最接近的是：
words-no-item = 办事指南里没找到这一项。可以按分类找，也可以反映或问工作人员。
    .brief = 办事指南里没有这一项。
no-words = 请用一句话说是什么事，例如：楼下路灯坏了三天。
not-understood = 我没听懂这句话。您可以再说具体一点，或者点下面的按钮。
    .brief = 没听懂。请说具体一点，或回编号：
parked-gone = 那段话已经用过了。请再说一遍。
filed-title = 已提交 { $number }
filed = 交给{ $body }，{ $due } 前告诉您是否受理。每走一步都会通知您。
    .brief = 交给{ $body }，{ $due }前答复是否受理。
filed-already = 已经提交过了，编号 { $number }，不会重复。
filed-from = （接 { $number }）
danger-title = 有危险，请先打电话！
danger = 现在就打 { $first }。
    报警110 · 火警119 · 急救120
    到安全的地方再继续，我在这里等您。

# 事项
cases-title = 您的事项，最近的在前：
cases-none = 您还没有反映过事情。有事就说“我要反映”。
cases-line = { $number } { $status } { $about }
    .brief = { $about } { $status }
todo-title = 待办{ $total }件{ $late ->
        [0] {""}
       *[other] ，超期{ $late }件
    }，最急的在前{ $pages ->
        [1] {""}
       *[other] （第{ $page }/{ $pages }页）
    }：
todo-next = 下一件（第{ $place }件，共{ $total }件）。
todo-none = 没有等您处理的事项，有了会通知您。
todo-no-seat = 您没有任职，这里没有待办。您自己的事项在“我的事项”。
todo-urgent = { $urgency ->
        [danger] 【危险】
        [utility] 【急】
       *[other] {""}
    }
todo-line = { todo-urgent }{ $left } { $number } { $about }
time-left-days = 剩{ $days }个工作日
time-left-whole-days = 剩{ $days }天
time-left-hours = 剩{ $hours }小时
time-left-minutes = 不到1小时
time-late-days = 超期{ $days }个工作日
time-late-whole-days = 超期{ $days }天
time-late-hours = 超期{ $hours }小时
time-late-minutes = 刚超期
case-title = { $number } · { $status }
case-public-only = 这里只显示公开的部分。
case-label-body = 办理单位
case-label-area = 社区
case-label-filed = 提交
case-label-due = 时限
case-label-until = 可重新办理至
case-label-ends = 到期
case-label-round = 办理次数
case-due = { $due }（{ $left }）
    .brief = { $due }前
case-due-paused = 已暂停，最迟 { $due } 补充（{ $left }）
    .brief = { $due }前补充
case-lines-before = ……前面还有{ $count }条
case-line = { $at } { $what }{ $words }
case-line-by = { $at } { $what }（{ $body }）{ $words }
case-line-to = { $at } { $what }（{ $body }→{ $to }）{ $words }
case-line-words = ：{ $words }
case-line-stood-back = （{ $name }回避：{ $why ->
    [acted] 这件事已以{ $body }的身份办过
    [signed] 自己提出或签了名
   *[sits] 是{ $body }的成员
  }）
case-line-photos = （照片{ $count }个）
case-line-file = 提交
case-line-open = 建立
case-line-overdue = 超期
case-line-superseded = 所属事项不再等它，随之结束
case-line-lapse = 到期，自动结束
case-unknown = 没有找到 { $number }。请核对编号，或在“我的事项”里看。
case-moved = { $number } 情况已经变了，这次点的没有生效。请看现在的情况。
    .brief = { $number } 情况已经变了，没有生效。现在是：
case-moved-done = { $number } 别人已经处理过了，您这一步不用做了。您写的没有发出：
case-not-now = { $number } 现在不能这样操作。请点“待办”或“我的事项”看现在的情况。
    .brief = { $number } 现在不能这样操作。请回“我的事项”看情况。
case-not-yours = { $number } 现在不归您办，您不能操作。归您办的在“待办”里。
case-two-sides = { $number } 您要回避：{ $why ->
    [acted] 这件事您已经以{ $body }的身份办过
    [signed] 这件事您自己提出或签了名，不再由您审查、监督
   *[sits] 您是{ $body }的成员，不监督它的事
  }。由其他成员办理，没有其他成员的由上级办理。依据：{ $clause }
case-done-already = { $number } 您已经做过这一步了，一个人只算一次。
case-recused = { $number } 是您自己提交的，您要回避，请由同事办理。
case-about-them = { $number } 反映的就是这个单位，不能交给它。请选别的单位。
case-about-near = { $number } 反映的是{ $about }，只能往上交。{ $body }在它下面，或者和它同级，不能接。请选更上一级的单位，或者自己办。
start-not-anonymous = 办件要核对是谁，不能匿名。请点“不匿名”，或改类别。
    .brief = 办件不能匿名。请回“不匿名”，或改类别。
case-words-unsent = 这句话没有发出去。要办 { $number }，请点下面的按钮。
    .brief = 这句话没有发出去。要办 { $number }，请回编号。
case-others = { $number } 不是您提交的，不能往里补充。您也遇到同样的事，可以另外反映。
case-closed-words = { $number } 已结束，不能再补充。您的话还在，可以重新反映。
case-words-which = 关于 { $number }，您是要：
follow-hurried = 今天已经替您催过了，明天还没动静可以再催。
follow-hurry = 正在{ $body }办，{ $due } 前要有回音，到时没动会提醒他们和上级。有新情况就点“补充说明”。
    .brief = 正在{ $body }办，{ $due }前要有回音。有新情况回“补充说明”。
follow-hurry-late = 已经超时，上级也收到了提醒，{ $body }要尽快办。有新情况就点“补充说明”。
    .brief = 已经超时，上级也收到了提醒，{ $body }要尽快办。有新情况回“补充说明”。
follow-hurry-yours = 现在等您这一步，请看下面的按钮。
    .brief = 现在等您这一步，请回编号。
follow-which-hurry = 您有几件在办，要催哪一件？
follow-which-withdraw = 要撤回哪一件？
follow-which-correct = 这句话是说哪一件的？我帮您补充进去。
follow-which-progress = 您说的是哪一件？
follow-nothing = 您在这里还没有反映过事情，没有可以{ $wants ->
        [hurry] 催
        [withdraw] 撤回
        [correct] 改
       *[progress] 查
    }的。在别处反映过，就发编号给我。
    .brief = 您还没有反映过事情。有编号就发来。
follow-none-withdraw = 没有可以撤回的事项。办到哪一步，在“我的事项”里看。
act-sure = 确认{ $action }
act-done = { $number }：{ $action }，已办好。
start-verified-only = 这件事要先核实身份才能办。请在“我的信息”里点“核实身份”，几分钟就好。
    .brief = 这件事要先核实身份。请回“核实身份”。
start-not-yours = 这件事不能由您发起。
start-under-case = 监督总是针对一件具体的事。请先打开那件事项（把编号发给我也行），再点“监督这件事”。
city-unknown = 这一项已经不在了。请从主菜单重新开始。

# 办事指南
services-title = 办事指南，共{ $count }项。点一类看看，或者直接说您的情况，例如“我失业了”：
    .brief = 办事指南，回编号或直接说：
services-category = { $name }（{ $count }）
    .brief = { $name }
services-category-title = { $name }，共{ $count }项。点开看材料和步骤：
    .brief = { $name }，共{ $count }项：
services-all = 全部分类
services-other = 其他
services-none = 暂时没有可办的事项。可以说“联系人工”问。
item-who = 谁可以办
item-materials = 要带的材料
item-steps = 怎么办
item-time-limit = 多久办好
item-fee = 收费
item-where = 在哪办
item-basis = 依据
item-decides = 谁来定
item-delegated = 社区站直接办理
item-passed-on = 社区站受理，{ $body }决定
item-apply = 现在办
item-more = ……共{ $count }项，其余请问社区站
item-unfilled = 材料和步骤还没有公布，请问社区站。
item-demo = （演示数据，请以社区站公布的为准）

# 归谁管
whose-job = 这归{ $body }管：属于“{ $duty }”（因为说到“{ $words }”）。要反映的话，我帮您交过去。
whose-job-learnt = 这归{ $body }管：以前类似的事由这里办结。要反映的话，我帮您交过去。
whose-job-among = 说不准归哪里管，可能是{ $bodies }。要反映的话，交的时候您来选，不知道也可以。
whose-job-items = 您问的可能是这些事项，点开看由谁办：
    .brief = 您问的可能是：
whose-job-unknown = 没认出归哪个部门。可以先反映给{ $station }，由他们转到该管的地方；也可以问工作人员。
whose-job-what = 您问的是什么事？请一起说，例如“路灯坏了归谁管”。

# 身份与渠道
language-own = 中文
language-which = 请选择语言。Please choose.
language-set = 好的，以后用中文。
join-how = 请发“/join 邀请码”。邀请码由管理员给您。
join-done = 您现在是{ $body }的{ $role }。
join-already = 您已经在{ $body }任职，不用再加入。邀请码还能给别人用。
join-incompatible = 您已在{ $other }任职，不能同时在{ $body }任职。依据：{ $clause }。请联系管理员。
join-code-wrong = 邀请码不对、用过了或过期了。请向管理员要一个新的。
link-code = 在另一个渠道发：{ $code }
    { $minutes }分钟内有效。两边会变成同一个人，没写完的和事项都在。不要把它告诉别人。
    .brief = 在另一个渠道发：{ $code }
        { $minutes }分钟内有效。两边会变成同一个人。不要告诉别人。
link-sms = 用短信接着办：把它发到 { $number }。
link-done = 好了，两边是同一个人了。没写完的和事项都在。
    .brief = 好了，两边是同一个人了。
link-code-wrong = 号码不对、用过了或过期了。请在原来的渠道再要一个：说“换渠道”。
link-same = 这个号码就是这里的。请到另一个渠道去发。
link-told = 您的账号刚连接了{ $way }。不是您本人操作，请点“断开”。
    .brief = 您的账号刚连接了{ $way }。不是您本人操作，请回“断开”。
link-undo = 断开
link-undone = 已断开。那边再也用不了您的账号，没用过的验证号码也作废了。请看看“我的事项”，有不是您办的就找人工。
    .brief = 已断开，那边再也用不了您的账号。看看“我的事项”，有不是您办的请找人工。
link-undone-before = 这个连接已经断开了。
link-undo-none = 没有能断开的渠道。
link-undo-not = 现在不能在这里断开了。请点“联系人工”，请社区的工作人员处理。
    .brief = 现在不能在这里断开了。请回“联系人工”。
role-clerk = 窗口工作人员
role-head = 负责人
role-officer = 经办人
role-secretary = 书记
role-street-officer = 街道工作人员
role-zone-officer = 功能区工作人员
role-member = 成员
role-director = 主任
role-deputy = 副主任
role-chair = 主席
role-representative = 居民代表

# 不能与出错
too-fast = 您发得太快了，这一分钟里后面发的我没有看。请过一分钟再发一次。有危险请马上打110、119、120。
too-many-acts = 这一小时里办得太多了，这一步没有办。请在{ $at }以后接着办，写好的都在。
too-many-filed = 一天最多提交{ $most }件，这一件还没有提交，写好的都在。请在{ $at }以后再点“确认提交”；急事请联系人工。
cannot-take = { $what ->
        [sticker] 表情我看不懂
        [voice] 语音我听不了
        [video] 视频我收不了
        [location] 位置我还看不懂
        [contact] 名片我不收
        [too-large] 文件太大了，最多10MB
        [unreadable] 这张照片打不开，请截图或换成JPG格式
        [file-type] 这种文件我打不开
        [too-many-files] 这一小时里发来的照片和文件太多了，这次的没有收，请过一小时再发
       *[other] 这个我收不了
    }。您可以打字、发照片或PDF。
rewritten = { $into ->
        [english] 英文大意：
       *[other] 简单说：
    }
    { $text }
    （这是电脑（语言模型）改写的，以上面的原文为准。上面的按钮照样能用。）
rewritten-by-rules =
    换成平常的话：
    { $text }
    （按常用词对照改的，以上面的原文为准；上面的按钮照样能用。）
rewritten-not = { $into ->
        [english] 这段话我没有英文翻译（No English version of this text）。要人讲给您听，说“联系人工”。界面换英文：/language
       *[other] 这段话没有更简单的说法了。要人讲给您听，说“联系人工”。
    }
voice-heard =
    我听到的是：
    { $text }
    对吗？
voice-right = 对，就是这样
voice-wrong = 不对，我打字
voice-write = 好的，刚才的语音不算。请打字说，或者再说一遍。
voice-too-long = 语音太长了，最多{ $minutes }分钟。请分开说，或者打字说要紧的。
voice-not-heard = 这条语音我没听出来。请打字说，例如“楼下路灯坏了三天”。
button-strange = 这个按钮不是给您的，或者已经失效。请用下面的。
    .brief = 这个回答已经失效。请重新回编号。
fault = 出了点问题，这一步没有做成，前面填的都在。请再试一次。还不行就到社区站，告诉他们代码 { $code }。

who-am-i = 我是邻里，{ $district }的社区助手，是程序，不是真人。我能帮您反映事情、查办事材料、看办到哪一步；要找真人，点“联系人工”。
    .brief = 我是{ $district }的社区助手，是程序，不是真人。要找真人，回“联系人工”。
thanks-welcome = 不客气。有事随时说。
thanks-unfinished = 不客气。刚才的还没写完：
person-any-station = 您所在社区的服务站
button-append = 加进去
report-other = 另外反映这件事
still-asked = 还差这一项：
whose-words = { $takes ->
        [answer] 这句话是写进“{ $draft }”的，还是另外的事？
        [more] “{ $draft }”还没写完，这一步等的是{ $field }。这句话要加进去，还是另外的事？
       *[none] “{ $draft }”还没写完，这一步等的是{ $field }。您说的是另一件事吗？
    }
whose-place = 地点是{ $place }
elsewhere = “{ $draft }”还没写完。接着写，还是先放一边，办您刚说的？
elsewhere-button = 先放一边，办刚说的
label-which = 有几件可以“{ $label }”，是哪一件？
label-where = “{ $label }”要在那件事里点。发那件事的编号，或者从这里找：
    .brief = “{ $label }”要在那件事里办，请发编号。
draft-left = 您还有没写完的：{ $draft }。
draft-left-cancel = 不要没写完的
place-near = 没有这个名字。您是不是说：
danger-suicide-title = 请您先别一个人扛着
danger-suicide = 现在就可以打 12356 心理援助热线，全天有人接听。有危险马上打 { $first }。
    我只是一个助手，帮不了这个忙，但有人愿意听您说。
