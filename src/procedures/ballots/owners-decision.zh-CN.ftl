owners-decision-name = 业主表决

# 填写
owners-decision-ask-body = 以哪个单位的名义召集？
owners-decision-ask-matter = 表决哪一类事？分类照《民法典》第二百七十八条。
owners-decision-ask-question = 表决什么？一句话写明决定，例如“同意续聘现在的物业公司两年”。
owners-decision-ask-to = 哪个小区的业主？
owners-decision-ask-until = 到什么时候截止？例如“{ $example }”。
owners-decision-field-body = 召集
owners-decision-field-matter = 类别
owners-decision-field-question = 事项
owners-decision-field-to = 谁表决
owners-decision-field-until = 截止
owners-decision-field-reason = 原因
owners-decision-option-matter-rules = 议事规则
owners-decision-option-matter-covenant = 管理规约
owners-decision-option-matter-committee = 业主委员会
owners-decision-option-matter-manager = 聘、换物业
owners-decision-option-matter-use-fund = 用维修资金
owners-decision-option-matter-raise-fund = 筹维修资金
owners-decision-option-matter-rebuild = 改建、重建
owners-decision-option-matter-common-parts = 改共有部分用途
owners-decision-option-matter-other = 其他重大事项

# 环节
owners-decision-step-roll = 名册公示
owners-decision-step-open = 正在投票
owners-decision-step-counting = 正在计票
owners-decision-outcome-passed = 通过
owners-decision-outcome-rejected = 没有通过
owners-decision-outcome-no-quorum = 参加的不够，无效
owners-decision-outcome-cancelled = 已撤回
owners-decision-outcome-uncounted = 纸质票没有录入，无法计票

# 操作
owners-decision-action-roll-ready = 名册定下，投票开始
owners-decision-action-remind = 提醒未答的人
owners-decision-action-cancel = 撤回
owners-decision-action-to-paper = 登记用纸质选票
owners-decision-action-paper = 录入纸质票
owners-decision-action-witness = 监票确认
owners-decision-action-ballot-passed = 计票：通过
owners-decision-action-ballot-rejected = 计票：没有通过
owners-decision-action-ballot-no-quorum = 计票：参加的不够
owners-decision-ask-cancel-reason = 为什么撤回？名册上的人会看到。
owners-decision-ask-to-paper-name = 谁用纸质选票？请照名册写姓名，有同名的写门牌。登记后这位不再在聊天里投。
owners-decision-ask-paper-counts = 请按同意、反对、弃权的顺序，各写人数和平方米，最后可加无效票张数，例如“同意12人1034.5平方米，反对3人250平方米，弃权0人0平方米”。没有纸质票写六个0。由两个人各录一次，要一致。
owners-decision-field-name = 业主
owners-decision-field-counts = 纸质票
owners-decision-done-remind = 已提醒还没答的人。
owners-decision-done-cancel = { $number } 已撤回。
owners-decision-done-to-paper = 已登记，这位用纸质选票。
owners-decision-done-witness = 已确认，纸质票一起计入。
