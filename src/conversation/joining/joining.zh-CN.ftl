# 我的信息
menu-me = 我的信息
field-phone = 电话
phone-none = 这不像电话号码。请写11位手机号，例如 13800001111。
phone-no-mobile = 核实要用收得到短信的国内手机号，例如 13800001111。没有的话，换一种办法也行。
address-telegram = Telegram
address-web = 网页
address-sms = 短信
address-terminal = 终端

me-title = 我的信息
me-guest = 您还没有登记，也能反映和办事。
    登记住址后，我知道您在哪个社区，少问一步。核实身份后，还能办要实名的事。
    .brief = 您还没有登记，也能反映和办事。
me-name = 姓名
me-home = 住址
me-verified = 身份
me-phones = 手机
me-seats = 任职
me-addresses = 渠道
me-consent = 同意
me-looks = 谁看过您的信息：
me-none = 还没有
me-verified-roster = 已核实（住户名册和手机）
me-verified-clerk = 已核实（社区站窗口）
me-verified-code = 已核实（核实信）
me-verified-demo = 已核实（演示）
me-verified-not = 还没核实
me-phone-said = { $phone }（没验证）
me-look = · { $at } { $who }，看了{ $what }
me-administrator = 系统管理员
me-named = 事项指定的人
me-look-case = 您的事项
me-look-found = 您的姓名和住处（按姓名或手机号查找）
me-look-seats = 您的姓名和任职
me-look-numbers = { $numbers }{ $isCut ->
    [yes] 等{ $count }件
   *[no] {""}
 }
me-look-and = 、
me-look-phone = 手机号
me-look-talk = 与工作人员的对话
me-look-print = 事项打印页
me-look-verify = 住户名册和身份证件（核实身份）
me-look-letter = 住户名册（开核实信）
me-look-notice = 通知没送到您，看了您的姓名和门牌
me-consent-old = { $at }（说明已更新，请再看一次）
me-join = 登记
me-set-home = 设置住址
me-verify = 核实身份
me-link = 换渠道
me-withdraw = 撤回同意
me-consent-again = 看新的说明
me-seat = 换身份办事
me-sms-signing = 短信联署
me-sms-signing-off = 已关闭
sms-signing-stop = 关闭短信联署
sms-signing-start = 打开短信联署
sms-signing-off = 短信联署关了：拿着手机发短信的人，不能再以您的名义联署、联名。您自己可以在网页或别的聊天里签，要打开也在那里的“我的信息”。
    .brief = 短信联署关了。要打开，请在网页或别的聊天里的“我的信息”。
sms-signing-on = 短信联署打开了，可以发短信联署、联名。
sms-signing-not-here = 短信里不能打开：发短信的可能不是您本人。请在网页或别的聊天里的“我的信息”打开。

# 同意
consent-title = 登记前，请看一看
consent-words = 记什么：您的姓名、住址、手机号，和您办过的事。手机号加密保存。
    为什么记：把您的事交给对的社区，办好了通知您。
    谁能看：经办您这件事的工作人员和本社区窗口。看一次完整的手机号，就留一次记录，您能查到。
    记多久：到您撤回为止。撤回后删掉住址和手机号；办过的事存档到期再删，期限在“我的数据”里。
    怎么撤回：在“我的信息”里点“撤回同意”，随时都行。
    不要身份证号，不收钱。不同意也能反映和办事。
    .brief = 记什么：您的姓名、住址、手机号（加密），和您办过的事。
        为什么记：把您的事交给对的社区，办好了通知您。
        谁能看：经办人和本社区窗口。看一次完整的手机号，就留一次记录，您能查到。
        记多久：到您撤回为止，随时可回“撤回同意”。撤回后删掉住址和手机号；办过的事存档到期再删。
        不要身份证号，不收钱。不同意也能反映和办事。
consent-agree = 同意
consent-not = 先不登记
consent-declined = 好的，不登记。您照样可以反映和办事。
consent-language = 谢谢，记下了。以后用哪种语言？
withdraw-ask = 撤回后，会删掉您的住址和手机号，身份要重新核实。已经提交的事还会办完，照样通知您。
    真的要撤回吗？
withdraw-sure = 确认撤回
withdraw-done = 已撤回，住址和手机号都删了。您照样可以反映和办事，也可以随时再登记。
withdraw-seats = 您的任职是公开信息，姓名和任职还在。

# 住址
join-later = 以后再说
join-later-done = 好的，不急。想设住址或核实身份，随时点“我的信息”。
    .brief = 好的，不急。以后回“我的信息”就行。
home-ask = 您住在哪个社区？打社区名或小区名，点街道，或者发位置都行。
    .brief = 您住在哪个社区？回名字或编号。
home-now = 现在登记的是{ $place }。
home-moving = 您的住址核实过。改了以后，身份要重新核实。
home-courtyard = { $community }里，您住在哪个小区？
home-whole = 都不是
home-done = 记下了，您住在{ $place }。
home-same = 没有变，还是{ $place }。
home-verify-next = 要不要顺便核实身份？以后办要实名的事不用再跑。
    .brief = 要不要顺便核实身份？
home-near = 离您最近的社区是这些，您住在哪一个？
home-far = 这个位置不在{ $district }。请打社区名或小区名，或点街道来选。
    .brief = 这个位置不在{ $district }。请回社区名或小区名。
place-what = 位置收到了。想反映这里的事，请说说是什么事。

# 核实
verify-ways = 核实身份，就是确认您住在登记的地方。不用身份证号。选一种办法：
    .brief = 核实您住在登记的地方，不用身份证号。选一种：
verify-by-phone = 用手机号
verify-by-counter = 到社区站当面核实
verify-by-letter = 我有核实信
verify-already = 您的身份已经核实过了。
verify-phone-ask = 请发您的手机号，例如 13800001111。
verify-phone-other = 换一个手机号
verify-contact-strange = 这是别人的号码，不能用来核实。请发您自己的。
phone-kept = 记下了您的手机号 { $phone }。
verify-sms-none = 这里还不能发短信验证码。可以到社区站当面核实，或者用核实信：
verify-sms-failed = 短信没有发出去。请过几分钟再试，或者到社区站当面核实。
verify-sms-many = 验证码要得太多了。请一小时后再试，或者到社区站当面核实。
verify-sms-words = 邻里验证码 { $code }，{ $minutes }分钟内有效。不要告诉别人。
verify-code-sent = 验证码发到 { $phone } 了，{ $minutes }分钟内有效。请把6位数字发给我。
verify-code-shown = （演示）演示里不发短信，验证码直接给您看：{ $code }
    真正使用时会发到 { $phone }。请把6位数字发给我，{ $minutes }分钟内有效。
verify-code-wrong = 验证码不对、用过了或过期了。请看清楚再发，或者重新要一个。
verify-code-again = 重新要一个
verify-which = 用 { $phone } 登记的有这几位。您是哪一位？
verify-not-listed = 都不是
verify-roster-none = 住户名册里没有 { $phone }。请到{ $station }当面核实，带上身份证，几分钟就好。
verify-taken = 这一位已经由别人核实了。如果是您本人，请带身份证到{ $station }，工作人员帮您改过来。
verify-choose-again = 重新选
verify-gone = 这一步已经过期。请在“我的信息”里重新点“核实身份”。
    .brief = 这一步已过期。请重新回“核实身份”。
verify-done = 核实好了，{ $name }。您的住址是{ $place }。
verify-counter = 请带身份证到{ $station }，把这个码给窗口看：{ $code }
    { $minutes }分钟内有效，用一次就作废。
verify-letter-ask = 请把核实信上的字母码发给我。
verify-letter-wrong = 核实码不对、用过了或过期了。请核对信上的码，或者到社区站当面核实。
verify-told = { $body }刚刚当面核实了您的身份。您的住址是{ $place }。不是您本人的话，请马上联系{ $body }。
code-tries = 错得太多了，请一小时后再试。着急的话，请到社区站当面办。

# 窗口
counter-verify = 核实居民
counter-letter = 发核实信
counter-code-ask = 请输入居民手机上的6位数字。没有手机的，可以发核实信。
counter-code-wrong = 这个码不对、用过了或过期了。请居民重新点“到社区站当面核实”。
    .brief = 这个码不对、用过了或过期了。请居民重新选“到社区站当面核实”。
counter-only-clerks = 只有社区站的窗口工作人员能核实居民。
counter-not-self = 不能核实自己，请同事来办。
counter-elsewhere = 这位居民登记的住址归{ $station }。请到那里核实，或者请居民先改住址。
counter-already = 这位居民已经核实过了，不用再核实。
counter-subject = 居民：{ $name }
    登记的住址：{ $place }
counter-code-none = 这里等居民手机上的6位数字，刚才的不是。没有手机的，点“发核实信”。
counter-door-odd = 这不像门牌，没有记。门牌要有数字，例如 2栋1单元301。
counter-door-ask = 请看身份证和房产证或租房合同，输入门牌，例如 2栋1单元301。
counter-no-name = （第一次核实）
counter-gone = 这一步已经过期。请重新点“核实居民”。
    .brief = 这一步已过期。请重新回“核实居民”。
counter-letter-door = 信寄给哪一户？请输入门牌，例如 2栋1单元301。
counter-door-none = 名册里没有“{ $door }”。请核对门牌，或者新建这一户。
counter-door-which = 是哪一户？
counter-door-new = 新建 { $place }{ $door }
counter-name-ask = { $place }{ $door }。是哪一位？点选，或按身份证输入姓名。不用输入身份证号。
    .brief = { $place }{ $door }。是哪一位？回编号，或按身份证回姓名。不用身份证号。
counter-name-odd = 这不像姓名。请按身份证上的姓名输入。
counter-name-taken = { $name }已经由别人核实了。如果身份证没错，请管理员查一下。
counter-phone-ask = 居民的手机号？可以跳过。
counter-summary = 姓名：{ $name }
    住址：{ $place }{ $door }
counter-summary-new = 名册里没有这一位，会一起加上。
counter-summary-ask = 证件看过、人对得上，就点“确认核实”。
    .brief = 证件看过、人对得上，就回“确认核实”。
counter-confirm = 确认核实
counter-confirm-letter = 发出核实信
counter-verified = 核实好了：{ $name }，{ $place }{ $door }。已经告诉居民。
counter-letter-issued = 请把下面的话印出来，放进信封，寄到或送到这一户：

    { $name }：您好。要在“邻里”核实身份，请打开它，发“/verify { $code }”。
    { $days }天内有效，只能用一次，不要给别人。{ $station }

# 换渠道
link-both-verified = 两边核实的是不同的人，不能合在一起。如果弄错了，请到社区站，工作人员帮您改过来。
link-incompatible = 两边的任职，法律不允许同一个人兼：{ $body }和{ $other }。{ $clause }。请联系管理员。

# 任职
seat-now = 现在的身份：{ $seat }
seat-which = 您有几个任职。“待办”里看哪一个的？办事也用这个身份。
seat-all = 全部都看
seat-set = 好的，现在的身份是{ $seat }。
seat-set-all = 好的，“待办”里全部都看。碰到两个身份都能办的事，会先问您。
seat-gone = 您已经没有这个任职了。
seat-one = 您没有几个任职可以换。
seat-ask = 这件事您有几个身份可以办。用哪一个？办理记录里会写明。
seat-other = 您现在的身份是{ $seat }，这件事归另一个身份办。用下面的身份办吗？

# 看电话
look-label = 电话
look-button = 看完整电话
look-shown = { $number } 的联系电话：
look-line = { $label }：{ $phone }
look-recorded = 这次查看已记录，居民能看到。请只为办这件事使用。
look-not-yours = 只有办这件事的人和本社区窗口能看电话。
look-none = 这件事没有留电话。

# 身份证号
identity-hidden = 不需要身份证号，我已经遮住了，没有保存。请不要在这里发证件号码。

# 短信发来的6位码
fresh-code-ask = 为防冒用号码，要{ $what }，请回复这6位数字：{ $code }，{ $minutes }分钟内有效。不是您要的就别回。
fresh-code-wrong = 这6位数字不对，请看清楚再回一次。
fresh-code-over = 验证码不对或过期了，没有办。要办请重新说一次。
fresh-code-export = 导出您的信息
fresh-code-erase = 删除您的信息
fresh-code-link = 和另一个渠道合在一起

# 导出
me-export = 导出我的信息
export-link = 打开下面的网址，看或下载我这里存的您的全部信息。{ $minutes }分钟内有效，各能用一次，不要给别人：
    { $link }
    .brief = 下载您的信息（{ $minutes }分钟内，一次）：{ $link }
place-alone = 您是说，您住{ $place }吗？
place-alone-home = 设为我的住址
place-alone-is-home = 您登记的住处就是{ $place }。要办什么？
