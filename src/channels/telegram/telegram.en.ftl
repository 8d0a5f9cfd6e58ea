telegram-description = Talk to your community office here: report a problem, use a service, follow its progress. Just write. 中文 and English.

telegram-command-start = Open the main menu
telegram-command-report = Report a problem or ask for help
telegram-command-services = See what can be arranged here
telegram-command-for = File for somebody else: family, a neighbour
telegram-command-cases = My matters and their progress
telegram-command-todo = What waits for me
telegram-command-meetings = Meetings and votes
telegram-command-notice = Write a notice (members of bodies)
telegram-command-me = My data: home, verification, consent
telegram-command-mydata = All my data: read, take along, correct, delete
telegram-command-language = Change language / 换语言
telegram-command-link = Link another chat or the web page
telegram-command-help = How this works
telegram-command-cancel = Discard what I am filling in

telegram-group-text = I do not handle personal matters in groups. Please tap the button and write to me privately.
telegram-group-button = Open private chat

telegram-ask-contact = No typing needed: the button at the bottom of the screen sends me your own number.
telegram-ask-button-contact = Send my number
telegram-ask-location = No typing needed: the button at the bottom of the screen sends me where you are.
telegram-ask-button-location = Send my place
