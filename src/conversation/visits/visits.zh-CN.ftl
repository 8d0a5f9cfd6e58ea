# 走访
visits-word = 走访
visits-button = 我的走访
visits-coverage-button = 走访覆盖
visits-plan-button = 定走访计划
visits-plan-open = 走访计划 { $number }
visit-plan-filed = 走访计划 { $number } 开始了，已告诉居委会成员。发“我的走访”，看轮到谁去哪几户。
visits-next = 轮到您走访的有{ $total }户{ $isAll ->
        [yes] {""}
       *[no] ，先去这{ $shown }户
    }。去过了，点那一户：
visits-door = { $door } { $last }
visits-all-done = 现在没有轮到您的。轮到了会出现在这里。也可以发“走访”加门牌，例如：走访 2-1-301
visits-no-plan = 现在没有走访计划。计划由居委会主任或副主任定。
visits-no-plan-yet = 现在没有走访计划。点“定走访计划”，住户会按院落平均分给居委会成员。
visits-never = 从未走访
visits-last = { $days ->
        [0] 今天走访过
       *[other] { $days }天前走访过
    }
visits-home-ask = 去过了吗？
visits-home-no-plan = 住户同意的话，可以设为关爱户，居委会会多去看看。
visits-result-home = 去过，有人在
visits-result-absent = 去过，没人在
visits-result-declined = 不愿接待
visits-result-moved = 已搬走
visits-heard-ask = { $door }：记下了。听到什么要办的？直接写，或点一个。没有就点“没有要办的”。
visits-nothing = 没有要办的
visits-topic-repair = 设施要修
visits-topic-clean = 环境卫生
visits-topic-neighbours = 邻里矛盾
visits-topic-hardship = 生活困难
visits-topic-words-repair = 走访时说：院落或楼道的公共设施坏了，要修
visits-topic-words-clean = 走访时说：院落或楼道的环境卫生要有人管
visits-topic-words-neighbours = 走访时说：和邻居有矛盾，请社区来调解
visits-topic-words-hardship = 走访时说：家里生活有困难，请社区上门了解
visits-file-ask = 要替住户提交去办吗？请当面问：谁同意，就用谁的名义。不提交，这些话就不留下。
visits-file-nobody = 名册里没有这户成年人的姓名，不能替他们提交。请住户自己在这里反映，或到窗口登记。
visits-file-for = { $name }同意，提交
visits-file-not = 不提交
visits-unfinished = { $door } 还有一件没提交
visits-unfinished-line = 走访听到的，还有{ $count }件没提交。点开接着办，或者点“不提交”。
visits-own-asked = 您请过居委会上门：{ $number }（{ $status }）。
visits-undo = 记错了
visits-undone = 已取消这次记录。
visits-noted-home = 记好了。
visits-noted-absent = { $door }：记下了，没人在，{ $days }天后再轮到。
visits-noted-declined = { $door }：记下了，{ $days }天内不再上门。
visits-noted-moved = { $door }：记下了，不再走访，已请社区站核对名册。
visits-already = { $door } { $at } 已经记过了，不用再记。
visits-back-home = 回到这户
visits-phones = 看电话
visits-phones-none = 名册里没有这户的电话。
visits-care = 设为关爱户
visits-care-end = 不再是关爱户
visits-care-line = 关爱户，到{ $day }为止
visits-care-ask-how = 关爱户会多走访几次。要住户同意才能设，原因不用写，也不会留下。住户怎么同意的？
visits-care-ask-months = 设多久？到期自动取消。
visits-care-months = { $n }个月
visits-care-set = 记下了，到{ $day }为止，居委会会多去看看。只有居委会看得到。
visits-care-ended = 好的，按一般住户走访。
visits-find-which = 是哪一户？
visits-find-none = 名册里没有“{ $door }”。请核对门牌，例如：走访 2-1-301
visits-coverage-title = 走访覆盖
visits-coverage-total = 共{ $total }户：已走访{ $visited }，轮到{ $due }，超期{ $overdue }，不愿接待{ $declined }。
visits-coverage-line = { $name }：共{ $total }户，已走访{ $visited }，轮到{ $due }，超期{ $overdue }，不愿接待{ $declined }
visits-coverage-how = “超期”是过了规定间隔还没走访到。这里只看住户，不比较谁走得多。
visits-coverage-none = 现在没有走访计划。计划由居委会主任或副主任定。
visits-state-visited = 已走访
visits-state-due = 轮到
visits-state-overdue = 超期
visits-told-moved = 走访时发现 { $door } 已搬走，请核对名册。

visits-about = 走访是社区居民委员会的成员上门看望住户、听大家的意见，不收费，不用准备什么。
    { $own }
    想请他们来，点“请居委会上门”。
    .brief = 走访是居委会成员上门听意见。{ $own }想请他们来，回“请居委会上门”。
visits-own-due = 您家这段时间会有人来。
visits-own-visited = 您家已经走访过，下次在{ $day }以后。
visits-own-declined = 您家记的是不用上门，{ $day }以后会再问一次。
visits-own-none = 现在您家不在走访计划里。想请居委会来，就说一声什么事。
visits-own-unknown = 核实住址后，这里能看到您家什么时候轮到。
    .brief = {""}
visits-request = 请居委会上门
visits-request-words = 建议居委会上门走访

# 不能办
visits-not-yours = 走访由社区居民委员会的成员来做。您有事，点“我要反映”就行。
visits-only-coverage = 走访由居委会成员来做。您可以发“走访覆盖”看走访得怎么样。
visits-gone = 这一户不在走访计划里了：可能已经搬走，或计划已结束。请发“我的走访”看新的名单。
visits-visit-gone = 这次走访已经取消，或不是您记的。请发“我的走访”。
visits-undo-late = 已经过了当天，或已经提交去办，不能再取消。
visits-filed-already = 这次走访听到的已经提交过了。还有别的事，请点“帮别人办”。
visits-member-gone = 这个人不在这户的名册里了，不能替他提交。请住户自己在这里反映，或到窗口登记。
visits-plan-not-yours = 走访计划由居委会主任或副主任定。发“我的走访”看轮到您的。
