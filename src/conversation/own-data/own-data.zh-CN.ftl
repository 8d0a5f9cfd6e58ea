# 我的数据
mydata-button = 我的数据
mydata-what = { $joined ->
    [yes] 您可以看、导出、更正、删除。登记的住址和手机号：到您撤回同意或删除为止。
   *[no] 您可以看、导出、更正、删除。您没有登记住址和手机号。
 }
    .brief = 存着您的：
mydata-messages = · 收发的消息{ $count }条：保存{ $days }天
mydata-talks = · 与工作人员的对话{ $count }次：结束后保存{ $days }天
mydata-unfinished = · 没提交的内容{ $files ->
    [0] {""}
   *[other] 和照片、文件{ $files }个
 }：放{ $days }天没动就删
mydata-open = · 在办的事{ $count }件：办完后再保存{ $years }年
mydata-ended = · 办完的事{ $count }件：保存{ $years }年，最早一件到{ $first }
mydata-recorded = · 提案、联署、征求意见的回答、投票名册{ $count }项：随公开的记录保存
mydata-looks = · 谁看过您信息的记录{ $count }条：至少保存{ $years }年
mydata-to-correct = 更正
mydata-to-keeps = 保存期限和依据
mydata-to-looks = 谁看过
mydata-to-erase = 删除
mydata-keeps-why = 保存多久，照章程和法律：
mydata-correct = { $joined ->
    [yes] 住址和手机号，点下面改。
   *[no] 您没有登记住址和手机号。
 }姓名按身份证核实，错了请带身份证到{ $station }改。提交的事写错了，打开它点“补充说明”。别的错，请联系人工。
mydata-phone = 改手机号
mydata-looks-none = 还没有人看过您的手机号、事项、对话或打印页。有人看了，这里会记下。
mydata-erase-ask = 马上会删：登记的住址、手机号和姓名（身份要重新核实），收发过的消息，结束的对话，没写完的。删了找不回来。
    .brief = 马上会删：住址、手机号、姓名，消息，结束的对话，没写完的。找不回来。
mydata-stays = 按规定还要留着：
mydata-erase-sure-ask = 这个聊天的地址留着，好把没办完的事告诉您。真的要删吗？
    .brief = 真的要删吗？
mydata-erase-sure = 确认删除
mydata-erased = 能删的都删了。备份里的，随备份到期删掉。您照样可以反映和办事。
