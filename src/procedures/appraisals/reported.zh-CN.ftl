# 居民代表和评议人读到的
work-appraisals-reported = “{ $subject }”有结果了：评议人{ $electors }人，参加{ $cast }人。
work-appraisals-reported-text = 工作委员会报告：{ $text }
