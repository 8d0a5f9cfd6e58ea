sms-or-say = Or reply: { $labels }
sms-files = ({ $count } { $count ->
    [one] attachment
   *[other] attachments
  }: see the web page)
sms-cut = … (too long: see the rest on the web page)
sms-code = Reply { $code }{ $label }
sms-opt-out = Reply T to stop these
sms-more = more
