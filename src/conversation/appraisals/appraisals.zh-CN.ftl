# 民主评议
work-appraisals-button = 民主评议
work-appraisals-new = 发起临时评议
work-appraisals-ask = 要求临时评议
work-appraisals-list = { $community }的民主评议，最新的在前：
work-appraisals-none = { $community }还没有民主评议。年度评议到月份自动提醒工作委员会。
work-appraisals-line = { $status }：{ $subject }
work-appraisals-not-yours = 只有工作委员会可以发起评议，居民代表可以联署要求。居民可以点“我要反映”提要求。
work-appraisals-lot = 抽签：从{ $pool }位居民里抽{ $count }位，和居民代表一起打分。
work-appraisals-tag = 您的签号：{ $tag }{ $drawn ->
        [yes] （抽中）
       *[no] （没抽中）
    }
work-appraisals-ballot-bodies = 单位的打分
work-appraisals-ballot-persons = 个人的打分
work-appraisals-report = 工作委员会报告：{ $text }
work-appraisals-reply = 被评议的说明：{ $text }
work-appraisals-heard = 在居民代表会议上的说明（{ $meeting }）：{ $said }
work-appraisals-open = 看民主评议
