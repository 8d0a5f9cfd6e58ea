sms-or-say = 也可回复：{ $labels }
sms-files = （有{ $count }个附件，请在网页上看）
sms-cut = ……（太长了，余下的请在网页上看）
sms-code = 回复{ $code }{ $label }
sms-opt-out = 回T退订
sms-more = 更多
