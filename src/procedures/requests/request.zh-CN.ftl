request-name = 诉求/办件

# 填写
request-ask-words = 请说说是什么事：什么情况、从什么时候开始、希望怎么解决。可以直接发照片。
    .brief = 请说说是什么事、从什么时候开始、希望怎么解决。
request-ask-area = 这件事在哪个社区？打社区名或小区名，点街道，或者发位置都行。
    .brief = 在哪个社区？回名字或编号：
request-ask-kind = 这属于哪一类？
request-ask-item = 要办哪一项？可以打名称、说情况，或者点分类。
    .brief = 要办哪一项？回名称或编号：
request-ask-about = 反映的是哪个单位的人或做法？打单位名字。不是反映单位，就点“跳过”。
    .brief = 反映的是哪个单位？回单位名字，不是就回“跳过”。
request-ask-about-staff = 是反映工作人员吗？点他的单位，或者打单位名字。不会交给他们，由上级来查。
    .brief = 是反映工作人员吗？回编号或单位名字。不会交给他们。
request-skip-about-staff = 不是，是别的事
request-ask-handler = 由哪里办理？
request-ask-handler-among = 这件事归哪里管，我拿不准。您觉得是哪一家？不知道也没关系。
    .brief = 归哪里管？拿不准。回编号：
request-handler-unknown = 不知道
request-ask-where = 具体在什么位置？例如“3栋2单元门口”。
request-ask-time = 什么时候的事？例如“昨晚十点”“每天早上六点”。
request-ask-affected = 影响到多少人？例如“整栋楼三十多户”。
request-ask-contact = 想怎么联系您？例如“晚上七点后打电话”。不要写电话号码。
request-ask-photos = 请发照片或文件，最多6个。
request-field-words = 内容
request-field-area = 社区
request-field-kind = 类别
request-field-item = 事项
request-field-about = 反映对象
request-field-handler = 办理单位
    .brief = 交给
request-field-where = 位置
request-field-time = 时间
request-field-affected = 影响
request-field-contact = 联系
request-field-photos = 照片
request-field-body = 转给
request-field-joint = 协办单位
request-field-task = 要做什么
request-field-reason = 原因
request-field-clause = 依据
request-field-what = 需要补充
request-field-answer = 答复
request-field-system = 外部系统
request-field-otherNumber = 外部编号
request-field-urgency = 缓急
request-field-solved = 是否解决
request-field-score = 评分
request-option-solved-yes = 解决了
request-option-solved-partly = 部分解决
request-option-solved-no = 没解决
request-option-system-12345 = 12345热线
request-option-system-other = 其他系统
request-option-kind-complaint = 投诉
request-option-kind-enquiry = 咨询
request-option-kind-suggestion = 建议
request-option-kind-service = 办件
request-option-urgency-danger = 危险
request-option-urgency-utility = 停水停电等急事
request-option-urgency-complex = 情况复杂
request-where-strange = { $place }没有登记{ $building }，写错了可以改
request-because-words = 因为说到“{ $words }”，属于“{ $duty }”
request-because-learnt = 以前类似的事由这里办结
request-kind-because-learnt = 以前这样说的都归这一类
request-because-station = 没有认出专门的部门，先由社区站接手，不对再转
request-because-item = 服务事项由社区站一个窗口受理
request-about-kept = 不会交给他们，也看不到您是谁；由{ $body }来查

# 环节
request-step-received = 待受理
request-step-incomplete = 待补正
request-step-handling = 办理中
request-step-answered = 已办结，等评价
request-step-rated = 已办结，已评价
request-outcome-closed = 已结案
request-outcome-refused = 不予受理
request-outcome-withdrawn = 已撤回
request-outcome-lapsed = 没有补充，已终止

# 操作
request-action-accept = 受理
request-action-ask-more = 补正
request-action-pass-on = 转办
request-action-send-back = 退回
request-action-refuse = 不予受理
request-action-press = 督办
request-action-joint = 协办
request-action-go-on = 不等协办
request-action-note-number = 记外部编号
request-action-add = 补充说明
request-action-hurry = 催一下
request-action-withdraw = 撤回
request-action-supply = 补充材料
request-action-finish = 办结
request-action-forward = 报送部门
request-action-extend = 延长办理
request-action-rate = 评价
request-action-reopen = 没解决，重新办理

request-ask-ask-more-what = 需要居民补充什么？请写清楚，居民会原样看到。
request-ask-pass-on-body = 转给哪个单位？可以打名称查找。
request-ask-pass-on-reason = 为什么转办？居民和接手单位都会看到。
request-ask-send-back-reason = 为什么退回？居民和对方单位都会看到。
request-ask-refuse-reason = 为什么不予受理？该找哪里？居民会原样看到。
request-ask-refuse-clause = 依据哪一条？例如“《信访工作条例》第…条”。
request-ask-joint-joint = 请哪个单位协办？可以打名称查找。
request-ask-joint-task = 请他们做什么？协办单位和居民都会看到。
request-ask-go-on-reason = 为什么不等协办？居民会看到。协办单位会收到“不用再办”。
request-ask-press-words = 要怎么督促？办理单位和居民都会看到。
request-ask-note-number-system = 是哪个系统的编号？
request-ask-note-number-otherNumber = 请打那边的编号。
request-ask-add-words = 要补充什么？
request-ask-add-photos = 有照片就发来，没有就跳过。
request-ask-withdraw-reason = 为什么撤回？可以跳过。
request-ask-supply-words = 请写要补充的内容。
request-ask-supply-photos = 有照片就发来，没有就跳过。
request-ask-finish-answer = 怎么办结的？请写给居民的答复。
request-ask-finish-answer-anonymous = 怎么办结的？请写给居民的答复。这件是匿名的，跟进的人也会看到答复：不要写是谁反映的，也不要写别人的姓名。
request-ask-finish-photos = 有现场照片就发来，没有就跳过。
request-ask-extend-reason = 为什么需要延长？居民会看到。
request-ask-rate-solved = 问题解决了吗？
request-ask-rate-score = 您满意吗？5分最满意，1分最不满意。
request-ask-rate-words = 还想说点什么？可以跳过。
request-ask-reopen-words = 哪里没有解决？
request-ask-reopen-photos = 有照片就发来，没有就跳过。

# 做完以后告诉操作的人
request-done-accept = 已受理 { $number }，{ $due } 前办结。
request-done-ask-more = 已请居民补充 { $number }，办理时限暂停。
request-done-pass-on = { $number } 已转给{ $body }，居民也知道了。
request-done-send-back = { $number } 已退回{ $body }，居民也知道了。
request-done-refuse = { $number } 不予受理，原因和依据已告诉居民。
request-done-joint = { $number } 已请协办，您还是主办，时限照算。还要请别的单位，再点“协办”。
    .brief = { $number } 已请协办，您还是主办，时限照算。还要请别的单位，再回“协办”。
request-done-go-on = { $number } 不再等协办，协办单位也知道了。现在可以办结。
request-done-press = 已督办 { $number }，{ $body }马上能看到。
request-done-add = { $number } 已补充，{ $body }马上能看到。
request-done-hurry = 已替您催了：{ $number }，{ $body }马上能看到，{ $isLate ->
        [yes] 已经超时，上级也收到了提醒。
       *[no] { $due } 前要有回音。
    }
    .brief = { $number } 已替您催了{ $body }，{ $isLate ->
        [yes] 已经超时，上级也收到了提醒。
       *[no] { $due }前要有回音。
    }
request-done-withdraw = { $number } 已撤回，不再办理。
request-done-supply = { $number } 已补充，接着办理，{ $due } 前给您消息。
request-done-finish = { $number } 已办结，答复已发给居民。
request-done-forward = { $number } 已报送{ $body }。
request-done-extend = { $number } 已延长到 { $due }，居民也知道了。
request-done-rate = 谢谢您评价 { $number }。{ $solved ->
        [yes] 以后又出问题，可以重新办理。
       *[other] 没解决的话，可以重新办理。
    }
    .brief = 谢谢评价 { $number }。{ $solved ->
        [yes] 又出问题可重新办理。
       *[other] 没解决可重新办理。
    }
request-done-reopen = { $number } 重新办理，这是第{ $round }次，{ $due } 前答复您。

# 通知
request-urgent = { $urgency ->
        [danger] 【危险】
        [utility] 【急】
       *[other] {""}
    }
request-told-arrived = { request-urgent }新来一件：{ $number }（{ $area }）。请在 { $due } 前受理。
request-told-accepted = { $number }“{ $about }”已受理，由{ $body }办理，{ $due } 前答复您。
    .brief = { $number }“{ $about }”已受理，{ $body }{ $due }前答复您。
request-told-asked = { $number }“{ $about }”还要您补充一点，{ $due } 前发来就行，这段时间不算办理时间。要补充的是：
    .brief = { $number }“{ $about }”请在{ $due }前补充：
request-told-passed = { $number }“{ $about }”由{ $previous }转到{ $body }办理，您不用再跑一趟。原因：
request-told-passed-here = { request-urgent }{ $previous }转来 { $number }（{ $area }），请在 { $due } 前受理。原因：
request-told-sent-back = { $number }“{ $about }”退回{ $body }重新处理，您不用再跑一趟。原因：
request-told-sent-back-here = { request-urgent }{ $number } 被退回，请在 { $due } 前处理。原因：
request-told-refused = { $number }“{ $about }”不予受理。依据：{ $clause }。不同意，可以找区信访局。原因：
request-told-pressed = { $by }督办 { $number }“{ $about }”，请尽快办理：
request-told-pressed-for = { $number }“{ $about }”，{ $by }已督促{ $body }尽快办理。
request-told-part-answered = { $number }“{ $about }”：{ $from }的协办答复来了：
request-told-part-declined = { $number }“{ $about }”：{ $from }不能协办。原因：
request-told-hurried = { $number }“{ $about }”，居民来催了，请尽快办。
request-told-added = { $number } 居民又补充：
request-told-withdrawn = { $number }“{ $about }”居民已撤回，不用再办。
request-told-supplied = { $number } 居民已补充，时限接着算，请在 { $due } 前办：
request-told-answered = { $number }“{ $about }”办好了（{ $body }）。没解决的话，{ $until } 前可以重新办理。答复：
    .brief = { $number }“{ $about }”办好了（{ $body }）。没解决，{ $until }前可重新办理。答复：
request-told-forwarded = { $number }“{ $about }”材料已收齐，报送{ $body }决定，{ $due } 前答复您。
request-told-forwarded-here = { $previous }报送 { $number }（{ $area }），请在 { $due } 前办结。
request-told-extended = { $number }“{ $about }”情况复杂，延长到 { $due } 前答复您。原因：
request-told-asked-to-rate = { $number }“{ $about }”办得怎么样？请点“评价”。没解决也请告诉我们。
    .brief = { $number }“{ $about }”办得怎么样？没解决也请告诉我们。
request-told-rated = { $number }“{ $about }”居民评价：{ $score }分。
request-told-reopened = { $number } 居民说没解决，现在是第{ $round }次办理，请在 { $due } 前办结：
request-told-reopened-above = { $number }（{ $body }）居民说没解决，现在是第{ $round }次办理：
request-told-due-soon = { request-urgent }快到期了：{ $number }“{ $about }”，请在 { $due } 前办。
request-told-overdue = { request-urgent }已超期：{ $number }“{ $about }”，时限是 { $due }。请马上处理。
request-told-overdue-head = { request-urgent }您单位的 { $number }“{ $about }”已超期，时限是 { $due }。
request-told-overdue-above = { request-urgent }{ $body }的 { $number }“{ $about }”已超期，时限是 { $due }。可以督办。
request-told-supply-soon = { $number }“{ $about }”还等您补充。过了 { $due } 会自动终止。
request-told-lapsed = { $number }“{ $about }”没有等到补充，已终止。需要时可以重新反映。
request-told-lapsed-here = { $number }“{ $about }”居民没有补充，已自动终止。

# 不能
request-refusal-same-body = { $number } 现在就在这个单位，不用转。请选别的单位，或直接办理。
request-refusal-nobody-there = { $body }现在没有人，{ $number } 交过去也没有人办。请换一个单位，或者自己办结。
request-refusal-nobody-before = { $number } 不是别处转来的，不能退回。可以转办给对的单位。
request-refusal-no-department = { $number } 不需要报送部门。请直接办结。
request-refusal-not-joint = { $number } 不能请这个单位协办：它就是主办单位，或者反映的是它、它的上级或同级。请选别的单位。
request-refusal-parts-out = { $number } 还有协办单位没答复，现在不能办结。请等他们答复；不等的话，先点“不等协办”。
    .brief = { $number } 还有协办单位没答复，不能办结。不等的话，先回“不等协办”。
request-refusal-parts-in = { $number } 没有在等的协办，可以直接办结。
request-refusal-hurried = { $number } 今天已经替您催过了，明天还没动静可以再催。
request-refusal-extended = { $number } 已经延长过，或属于紧急事项，不能再延长。
request-refusal-age = 您不满{ $value }周岁（{ $clause }）。请监护人来反映，或者陪您到社区窗口。有危险马上打110、119、120。
request-refusal-nobody-above = 没有找到管这个单位的上级。请改“反映对象”，或点“联系人工”。
    .brief = 没有找到管这个单位的上级。请改“反映对象”，或回“联系人工”。

# 跟进
request-told-closed = { $number }“{ $about }”已结案。没解决的话，请重新反映，写上这个编号。
request-told-followed-accepted = 您跟进的 { $number } 已受理，由{ $body }办理。
request-told-followed-answered = 您跟进的 { $number } 办好了（{ $body }）。您那里没解决的话，可以另外反映。答复：
request-told-followed-reopened = 您跟进的 { $number } 没解决，正在重新办理。
request-told-followed-ended = 您跟进的 { $number } 结束了，没有办理。您还需要的话，请自己反映一次。
