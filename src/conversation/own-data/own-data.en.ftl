# What is kept of somebody
mydata-button = All my data
mydata-what = { $joined ->
    [yes] You can read it, take it along, correct and delete it. Home and phone: until you withdraw consent or delete them.
   *[no] You can read it, take it along, correct and delete it. You have registered no home or phone.
 }
    .brief = Kept of you:
mydata-messages = · { $count } messages: kept for { $days } days
mydata-talks = · talks with the clerks, { $count }: kept for { $days } days after their end
mydata-unfinished = · what was not submitted{ $files ->
    [0] {""}
    [one] {" "}and one photo or file
   *[other] {" "}and { $files } photos or files
 }: deleted after { $days } days untouched
mydata-open = · open cases, { $count }: kept for { $years } years after their end
mydata-ended = · ended cases, { $count }: kept for { $years } years, the first until { $first }
mydata-recorded = · proposals, signatures, answers, rolls of voters, { $count }: kept with the public record
mydata-looks = · records of who looked at your data, { $count }: kept for at least { $years } years
mydata-to-correct = Correct
mydata-to-keeps = How long, and why
mydata-to-looks = Who looked
mydata-to-erase = Delete
mydata-keeps-why = How long it is kept, by the charter and the law:
mydata-correct = { $joined ->
    [yes] Home and phone: change them below.
   *[no] You have registered no home or phone.
 } Your name follows your identity card: if it is wrong, please bring the card to { $station }. Something wrong in a case: open it and press “Add something”. Anything else: please talk to a person.
mydata-phone = Change my phone
mydata-looks-none = Nobody has looked at your phone, your cases, your talks or a page to print. Who does will stand here.
mydata-erase-ask = Deleted at once: your home, phone and name (you would have to be verified again), your messages, ended talks, what is unfinished. It cannot be brought back.
    .brief = Deleted at once: home, phone, name, messages, ended talks, what is unfinished. For good.
mydata-stays = What has to be kept:
mydata-erase-sure-ask = The address of this chat stays, to tell you of what is not finished. Do you really want to delete it?
    .brief = Really delete?
mydata-erase-sure = Yes, delete
mydata-erased = What could be deleted is deleted. What is in backups goes when they expire. You can still report and get things done.
