telegram-description = 这里是社区的对话窗口：反映问题、办事、查进度，直接说就行。中文、English 都可以。

telegram-command-start = 打开主菜单
telegram-command-report = 反映问题、提诉求
telegram-command-services = 看看能办哪些事
telegram-command-for = 帮别人办：家人、邻居的事
telegram-command-cases = 我的事项和进度
telegram-command-todo = 等我处理的事
telegram-command-meetings = 会议与投票
telegram-command-notice = 写通知（单位成员）
telegram-command-me = 我的信息：住址、核实、同意
telegram-command-mydata = 我的数据：看、导出、更正、删除
telegram-command-language = 换语言 / Language
telegram-command-link = 关联另一个聊天或网页
telegram-command-help = 怎么用
telegram-command-cancel = 放弃正在填的内容

telegram-group-text = 群里不处理个人事项。请点下面的按钮，私下跟我说。
telegram-group-button = 打开私聊

telegram-ask-contact = 不用打字，点屏幕下方的按钮，就把您自己的号码发给我：
telegram-ask-button-contact = 发送我的号码
telegram-ask-location = 不用打字，点屏幕下方的按钮，就把您在的位置发给我：
telegram-ask-button-location = 发送我的位置
