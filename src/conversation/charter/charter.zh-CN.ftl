charter-all = 【{ $place }自治章程】{ $own ->
        [yes] 第{ $version }版，有居民代表会议改过的条款
       *[no] 目前按全区统一的第{ $version }版
    }。想看哪一方面？也可以直接问，例如“罢免要多少人联名？”。全文和依据：{ $link }
    .brief = 【自治章程】想看哪一方面？也可以直接问，例如“罢免要多少人联名”。
charter-title = 【章程：{ $topic }】
charter-line = { $name }：{ $value }{ $source ->
    [usual] （惯例）
   *[other] {""}
  }
charter-clause = 依据：{ $clause }
charter-usual = 注明“惯例”的还没有法规条款依据，按它办的选举、罢免、表决等只是模拟，没有约束力。
    .brief = “惯例”没有条款依据，按它办的选举、罢免、表决只是模拟。
charter-by-law = 法律规定，社区不能改。
charter-by-district = 由区里统一规定，社区不能改。
charter-by-community = 可以由居民代表会议修改
charter-bounds = ，范围：{ $min }到{ $max }。
charter-none = 章程里没有找到这一条。请换个说法，或者从目录里看。
charter-unknown = 章程里没有这一条了，请重新从目录里看。
charter-topics = 章程目录
charter-propose = 提议修改这一条
charter-topic-proposals = 提案
charter-topic-interpellation = 质询与监督
charter-topic-recall = 罢免
charter-topic-elections = 选举与任期
charter-topic-appraisal = 民主评议
charter-topic-disclosure = 居务公开
charter-topic-assembly = 居民代表会议
charter-topic-meetings = 听证和其他会议
charter-topic-ballots = 投票
charter-topic-owners = 业主表决
charter-topic-charter = 修改章程
charter-topic-admission = 工作准入
charter-topic-consultation = 政策征求意见
charter-topic-requests = 诉求办理
charter-topic-notices = 通知
charter-topic-visits = 走访
charter-topic-organisations = 社会组织
charter-topic-community = 社区设置
charter-said-change = 修改章程|我要修改章程|提议修改章程|改章程
charter-not-yours = 修改章程由社区党组织、居民代表会议工作委员会，或者居民代表连同另外两名代表提出。您可以把想法告诉您的居民代表。
date-early = 太早了，最早{ $first }。{ $clause }。请写晚一些的日子。
rule-none = 章程里没有找到这一条。请说它的名字，例如“提案联署人数”。
rule-which = 是哪一条？
rule-fixed = 这一条社区不能改。依据：{ $clause }。请另选一条。
rule-standing = “{ $name }”现在是{ $value }。依据：{ $clause }
rule-bounds = 。可以改成{ $min }到{ $max }。
rule-value-kind = 没有看懂。请写一个数，例如“5”，比例写“1/5”。
rule-value-bounds = 只能在{ $min }到{ $max }之间，请重新写。
rule-value-same = 这就是现在的规定，请写另外的数。
field-rule = 条款
field-rule-value = 改成
