menu-home = Menu
menu-help = Help
menu-talk = Talk to a person
menu-report = Report something
menu-services = Service guide
menu-cases = My cases
menu-todo = Waiting for me
menu-language = Language
menu-continue = Continue unfinished
menu-file-again = Report anew with these words
welcome = Hello! I am Linli, the assistant of { $district }’s communities. Just say what it is about, for example “the street light below us has been out for three days”.
    中文请发 /language
    .brief = Hello, I am Linli, { $district }. Just say what is the matter.
welcome-back = Hello! You had not finished this:
welcome-member = Hello, { $name }. Tap “Waiting for me” for the cases that wait for you. You can also report something of your own.
    .brief = Hello { $name }. Reply “Waiting for me” for what waits for you, or just say your own matter.
help = You can:
    · just say it, for example “the street light is out”; I bring it to the body responsible
    · send photos
    · send a number to see where a case stands
    · tap “Service guide” for services and materials
    · use another phone or channel: say “Other channel” here for a code, then send the code there
    In danger call 110, 119 or 120 first. I never ask for money, passwords or verification codes.
    .brief = Just say what is wrong. Send a case number to see where it stands. To go on elsewhere reply “Other channel”.
    In danger call 110, 119, 120 first. I never ask for money or passwords.
help-contact = contact
help-member = You are { $seat }. Your work comes first; the rest is under “More”.
    Say your own matters as they are; send a number to see where a case stands. In danger call 110, 119 or 120 first.
    .brief = You are { $seat }. Reply “Waiting for me” for your work, say your own matters, send a number for a case.
help-organisation = You are { $seat }. Invitations and consultations come first; the rest is under “More”.
    Say your own matters as they are; send a number to see where a case stands. In danger call 110, 119 or 120 first.
    .brief = You are { $seat }. Reply “Meetings and votes” for invitations, say your own matters, send a number for a case.
help-more = More
help-more-text = You can also:

button-back = Back
button-skip = Skip
button-cancel = Cancel
button-submit = Confirm and submit
button-change = Change
button-done = Done
button-files-again = Send anew
page-before = Previous
page-more = More:
page-after = Next
case-open = Open

answer-now = (now: { $answer })
    .brief = (now { $answer })
summary-title = Is this right?
    .brief = Is this right?
summary-act = { $action } { $number }
summary-line = { $label }: { $value }
summary-answer = { $label }: { $value }
    .brief = { $value }
time-meant = { $said } ({ $at })
time-about = { $said } (since about { $at })
summary-because = { " " }({ $reason })
    .brief = {""}
summary-cut = ({ $length } characters in all, all are kept)
    .brief = ({ $length } characters)
# Of a language model: it has to be said.
summary-read = “{ $fields }” was read out of your words by a computer (a language model). Please check.
summary-read-between = ”, “
summary-drafted = The answer was drafted by a computer (a language model) from earlier ones. Please check every sentence and change what is wrong.
summary-ask = If so, tap “Confirm and submit”. If not, tap “Change”.
    .brief = {""}
summary-ask-photos = If so, tap “Confirm and submit”. If not, tap “Change”. You can also send photos now.
    .brief = {""}
summary-words = Add these words?
summary-question = Shall I look this up, or add it?
summary-place = Shall I change the community to { $place }?
summary-place-same = It is { $place } already.
    .brief = It is { $place } already.
summary-place-button = Change to { $place }
button-look-up = Look this up
change-which = Which one do you want to change?
field-again = { $label } { $n }
field-text = Words
field-choice = Choice
field-score = Score
field-whole = Number
field-money = Amount
field-date = Date
field-moment = Time
field-time = When
field-audience = To
field-files = Photos
field-list = Options
field-place = Community
field-body = Body
field-item = Service
text-too-short = That is very short, please say a little more.
text-too-long = Too long: { $length } characters, at most { $max }. Please send the main points; the rest can come as a photo or file.
text-joined = Added to your previous message.
number-unclear = A notice has just come, so it is not clear what this number answers; it was not counted. For the notice say “My cases”. To go on:
    .brief = A notice has just come: that number may be for either, so it did not count. To go on:
number-several = Several things wait for your answer, so it is not clear which this is for; it was not counted. Please reply with a code:
    .brief = Several things wait, so that did not count. Reply with a code:
number-one = If that answers this, reply with its code:
cancel-sure = To give it up reply “Cancel”. To go on:
cancel-whether = “{ $draft }” has not been sent. Drop it?
number-code-of = { $answers } ({ $title })
number-code = { $code } { $label }
number-more = For the rest say “My cases”.
number-late = This number answers something asked long ago; it was not counted. Say what you need, or “Menu”.
    .brief = That answers a question of long ago and did not count. Please say what you want.
number-late-of = The time to answer “{ $title }” is over; it was not counted. Say what you need, or “Menu”.
    .brief = The time to answer “{ $title }” is over, so that did not count. Just say what you want.
choice-none = That is not one of the choices. Please use the buttons.
    .brief = There is no such choice. Reply with a number.
score-range = Please choose { $from } to { $to }.
list-line = { $place }. { $text }
list-between = {"; "}
list-too-few = Please give at least { $min }, one to a line, or with / between them.
list-too-many = { $max } at most. Please put some together.
list-too-long = { $max } letters each at most. Please make it shorter.
list-yes-no = Yes/No/Abstain
list-twice = Two are the same. Please change one.
number-none = Please send a number such as 2.
number-too-large = At most { $max }.
money-too-large = At most { $max } yuan ({ $clause }).
number-too-small = At least { $min }.
date-none = Please send a date such as 2026-11-22.
place-which = Which one do you mean?
place-none = No such place found. Type the community’s or the courtyard’s name (for example “水井坊”), or choose its street.
    .brief = Not found. Reply with a community or a courtyard.
place-in-street = { $street } has these communities. Which one?
    .brief = Which community of { $street }?
body-which = Which one?
body-none = Not found. Please type part of the name.
item-which = Which one?
item-none = Not found. Please say it in other words, or open a category below.
    .brief = Not found. Say it otherwise, or reply with a number:
item-nearest = Nothing fits exactly. The nearest are:
time-only = Please say when it was, for example “last night at 10”.
files-only = Photos or files go here; your words were not kept.
    .brief = Photos cannot come by SMS. Reply “Skip”.
files-count = { $count }
files-kept = Received, { $count } in all.
files-words-added = Your words were added too.
files-more = { " " }Send more, or tap “Done”.
    .brief = When done reply “Done”.
files-dropped = All right, those you sent are dropped.
files-too-many = At most { $max }; the first { $max } are kept.
files-not-here = No photos here: this one was not kept.
files-what = Photo received. Tell me what it is about and I will report it.
files-which = Photo received. Does it belong to { $number } “{ $about }”? If it is about something else, tell me what.
files-to-case = Yes, add it to { $number }
files-speak = See the photo
photos-dropped = All right, those photos are dropped.
file-failed = The file did not arrive. Please send it again, or a smaller one.
file-strange = I cannot open this kind of file. Please send a picture (JPG, PNG) or a PDF.
file-too-large = The file is too large, at most 10 MB. Please send a smaller one.
too-many-files = Too many pictures and files within this hour: this one was not taken. Please send it again after { $at }; what you wrote is kept.
file-unreadable = This picture cannot be opened. Please send a screenshot, or a JPG.
skip-not = This one cannot be skipped.
back-first = This is the first step.
question-past = That was answered already. You can change it before you submit.
form-incomplete = Something is still missing. Tap “Continue unfinished”.
    .brief = Something is missing. Reply “Continue unfinished”.
draft-cancelled = Cancelled. Nothing was submitted.
draft-gone = That one was submitted or cancelled already.
draft-goes-on = What you began is still there; it goes on:
draft-oldest-gone = Too many unfinished ones: the oldest was dropped. If you want it, send it again. It said:
nothing-open = Nothing is being filled in right now.

report-this = Report this
words-report = Do you want to report this?
answer-from =
    { $answer }
    From:
    { $sources }
    (Put together from these by a computer, a language model. What counts is what they say.)
words-items = Do you need one of these? If not, you can report it.
    .brief = Is it one of these?
words-which = Do you want a service, or to report a problem? I have kept your words.
    .brief = Do you want a service, or to report something?
words-which-service = A service
words-which-report = Report a problem
words-near = Nothing fits exactly. The nearest are:
words-no-item = The service guide has nothing like that. Look by category, report it, or ask a person.
    .brief = The guide has no such item.
no-words = Please say in a sentence what it is about, such as: the street light has been broken for three days.
not-understood = I did not understand. Please say a little more, or use the buttons.
    .brief = I did not understand. Say a little more, or reply with a number:
parked-gone = Those words were used already. Please say it again.
filed-title = Submitted { $number }
filed = It is with { $body }. You will hear by { $due } whether it is accepted, and at every step after that.
    .brief = { $body } has it and says by { $due } whether it accepts.
filed-already = It was submitted already as { $number }; nothing was doubled.
filed-from = (follows { $number })
danger-title = Danger: call first!
danger = Call { $first } now.
    Police 110 · Fire 119 · Ambulance 120
    Go on here when you are safe. I will wait.

cases-title = Your cases, newest first:
cases-none = You have not reported anything yet. To begin, tap Report something.
cases-line = { $number } { $status } { $about }
    .brief = { $about } { $status }
todo-title = { $total } waiting{ $late ->
        [0] {""}
       *[other] , { $late } overdue
    }, most urgent first{ $pages ->
        [1] {""}
       *[other] { " " }(page { $page }/{ $pages })
    }:
todo-next = The next ({ $place } of { $total }).
todo-none = Nothing waits for you; you are told when something does.
todo-no-seat = You hold no seat, so nothing waits here. Your own cases are under “My cases”.
todo-urgent = { $urgency ->
        [danger] DANGER:{" "}
        [utility] URGENT:{" "}
       *[other] {""}
    }
todo-line = { todo-urgent }{ $left } { $number } { $about }
time-left-days = { $days ->
        [one] 1 working day left
       *[other] { $days } working days left
    }
time-left-whole-days = { $days } days left
time-left-hours = { $hours } h left
time-left-minutes = under 1 h left
time-late-days = { $days } working days late
time-late-whole-days = { $days } days late
time-late-hours = { $hours } h late
time-late-minutes = just overdue
case-title = { $number } · { $status }
case-public-only = Only what is public is shown here.
case-label-body = Handled by
case-label-area = Community
case-label-filed = Filed
case-label-due = Due
case-label-until = Can be reopened until
case-label-ends = Ends
case-label-round = Round
case-due = { $due } ({ $left })
    .brief = by { $due }
case-due-paused = clock stopped, to be supplied by { $due } ({ $left })
    .brief = supply by { $due }
case-lines-before = … { $count } earlier
case-line = { $at } { $what }{ $words }
case-line-by = { $at } { $what } ({ $body }){ $words }
case-line-to = { $at } { $what } ({ $body } → { $to }){ $words }
case-line-words = : { $words }
case-line-stood-back = {" "}({ $name } stood back: { $why ->
    [acted] has acted for { $body }
    [signed] proposed or signed it
   *[sits] sits in { $body }
  })
case-line-photos = {" "}({ $count ->
        [one] 1 photo
       *[other] { $count } photos
    })
case-line-file = Filed
case-line-open = Opened
case-line-overdue = Overdue
case-line-superseded = Ended: the case it belongs to no longer waits for it
case-line-lapse = Ended by itself when the time was over
case-unknown = { $number } was not found. Check the number, or look under “My cases”.
case-moved = { $number } has changed meanwhile, so this had no effect. Please see how it stands.
    .brief = { $number } has changed, so that did not count. It is now:
case-moved-done = { $number } was dealt with by somebody else; this step is no longer needed. What you wrote was not sent:
case-not-now = That cannot be done with { $number } now. See “Waiting for me” or “My cases”.
    .brief = { $number } cannot do that now. Reply “My cases” to look.
case-not-yours = { $number } is not yours to handle now. What is yours is under “Waiting for me”.
case-two-sides = { $number }: you stand back, since you { $why ->
    [acted] have acted in this matter for { $body }
    [signed] proposed or signed it yourself
   *[sits] sit in { $body } and do not supervise it
  }. Another member does it, or the body above where there is none. By: { $clause }
case-done-already = { $number }: you have done that already; each person counts once.
case-recused = { $number } is your own: you are recused. A colleague has to handle it.
case-about-them = { $number } is a complaint about this body and cannot go to it. Please choose another one.
case-about-near = { $number } is a complaint about { $about } and can only go further up. { $body } is below it or beside it. Please choose a body above, or handle it yourself.
start-not-anonymous = A service is given to a known person and cannot be anonymous. Tap “Not anonymous”, or change the kind.
    .brief = A service cannot be anonymous. Reply “Not anonymous”, or change the kind.
case-words-unsent = This was not sent to anybody. To act on { $number }, use the buttons below.
    .brief = That was not sent. To act on { $number } reply with a number.
case-others = { $number } is not yours, so nothing can be added to it. If you have the same trouble you can report it too.
case-closed-words = { $number } has ended and takes no more words. Yours are kept: you can report anew with them.
case-words-which = About { $number }, do you want to:
follow-hurried = They were told today; you can ask again tomorrow.
follow-hurry = { $body } has it and must move by { $due }; if not, they and the body above are reminded. Anything new? Tap “Add a note”.
    .brief = { $body } has it, an answer is due by { $due }. For news reply “Add something”.
follow-hurry-late = It is overdue; the body above has been told, and { $body } must act soon. Anything new? Tap “Add a note”.
    .brief = It is late, the body above knows, { $body } has to hurry. For news reply “Add something”.
follow-hurry-yours = It is waiting for you now: see the buttons below.
    .brief = It waits for you now. Reply with a number.
follow-which-hurry = You have several open. Which one is it?
follow-which-withdraw = Which one do you want to withdraw?
follow-which-correct = Which one is this about? I will add it there.
follow-which-progress = Which one do you mean?
follow-nothing = You have reported nothing here so far, so there is nothing to { $wants ->
        [hurry] hurry
        [withdraw] withdraw
        [correct] correct
       *[progress] look up
    }. If it has a number from elsewhere, send it.
    .brief = You have reported nothing so far. If it has a number, send it.
follow-none-withdraw = There is nothing to withdraw. “My cases” shows where each stands.
act-sure = Yes: { $action }
act-done = { $number }: done ({ $action }).
start-verified-only = You have to be verified for this. Press “Verify me” in “My data”; it takes a few minutes.
    .brief = This needs a verified identity. Reply “Verify me”.
start-not-yours = You cannot start this.
start-under-case = One watches over one case at a time. Open that case first (or send me its number), then press “Supervise this”.
city-unknown = That no longer exists. Please start again from the menu.

services-title = { $count } services. Open a category, or just say what happened, for example “I lost my job”:
    .brief = Services: reply with a number, or say it:
services-category = { $name } ({ $count })
    .brief = { $name }
services-category-title = { $name }: { $count }. Open one to see materials and steps:
    .brief = { $name }, { $count } items:
services-all = All categories
services-other = Other
services-none = There is no service to choose yet. You can say "talk to a person" and ask.
item-who = Who may apply
item-materials = Materials
item-steps = Steps
item-time-limit = Time limit
item-fee = Fee
item-where = Where and when
item-basis = Basis
item-decides = Who decides
item-delegated = the community station itself
item-passed-on = accepted at the community station, decided by { $body }
item-apply = Apply now
item-more = … { $count } in all; ask the station for the rest
item-unfilled = Materials and steps are not published yet; please ask the station.
item-demo = (Demonstration data; what your station publishes is what counts.)

# whose job
whose-job = That is the job of { $body } (because of “{ $words }”). If you want to report it, I will bring it there.
whose-job-learnt = That is the job of { $body }: they settled similar requests before. If you want to report it, I will bring it there.
whose-job-among = I am not sure whose job that is; it may be { $bodies }. If you report it you choose then, or say that you don’t know.
whose-job-items = You may be asking about these services. Open one to see who decides:
    .brief = You may mean:
whose-job-unknown = I could not tell whose job that is. You can report it to { $station }, who will pass it to the right body, or ask a person.
whose-job-what = What is it about? Please say it together, for example “whose job is a broken street light”.

language-own = English
language-which = 请选择语言。Please choose.
language-set = All right, English from now on.
join-how = Please send “/join CODE”. The administrator gives you the code.
join-done = You now serve in { $body } as { $role }.
join-already = You already serve in { $body }. The code can still be used by somebody else.
join-incompatible = You sit in { $other }, so you cannot also sit in { $body }. { $clause }. Please ask the administrator.
join-code-wrong = That code is wrong, used or too old. Ask the administrator for a new one.
link-code = In the other channel send: { $code }
    It is good for { $minutes } minutes. Both become one person, with drafts and cases. Tell it to nobody.
    .brief = In the other channel send: { $code }
        Good for { $minutes } minutes. Both become one person. Tell it to nobody.
link-sms = To go on by SMS send it to { $number }.
link-done = Done, both are one person now, with drafts and cases.
    .brief = Done, both are one person now.
link-code-wrong = That code is wrong, used or too old. Get another in the first channel: say “Other channel”.
link-same = That code is for here. Send it in the other channel.
link-told = { $way } has just been connected to your account. If this was not you, tap “Disconnect”.
    .brief = { $way } was just connected to your account. Not you? Reply “Disconnect”.
link-undo = Disconnect
link-undone = Disconnected. The other side can no longer use your account, and codes not yet used are void. Look at “My cases”: if something is not yours, talk to a person.
    .brief = Disconnected. If something under “My cases” is not yours, talk to a person.
link-undone-before = That connection has been undone already.
link-undo-none = There is nothing to disconnect.
link-undo-not = It can no longer be undone here. Tap “Talk to a person”, and the station will see to it.
    .brief = It can no longer be undone here. Reply “Talk to a person”.
role-clerk = clerk
role-head = head
role-officer = officer
role-secretary = secretary
role-street-officer = street officer
role-zone-officer = zone officer
role-member = member
role-director = director
role-deputy = deputy
role-chair = chair
role-representative = representative

too-fast = That was too fast: I have not read what came after in this minute. Please send it again in a minute. In danger call 110, 119 or 120 at once.
too-many-acts = Too many steps within this hour: this one was not taken. Please go on after { $at }; what you wrote is kept.
too-many-filed = At most { $most } cases may be filed in a day: this one is not filed yet, and what you wrote is kept. Please press “Confirm and submit” after { $at }; if it is urgent, talk to a person.
cannot-take = { $what ->
        [sticker] I cannot read stickers
        [voice] I cannot listen to voice messages
        [video] I cannot take videos
        [location] I cannot read locations yet
        [contact] I take no contact cards
        [too-large] That file is too large, 10 MB at most
        [unreadable] This picture cannot be opened; a screenshot or a JPG will do
        [file-type] I cannot open that kind of file
        [too-many-files] That is too many pictures and files within an hour: this was not taken, please send it again in an hour
       *[other] I cannot take that
    }. You can write, or send photos or a PDF.
rewritten = { $into ->
        [english] In English:
       *[other] In plain words:
    }
    { $text }
    (Written by a computer, a language model. What counts is the text above, and its buttons still work.)
rewritten-by-rules =
    In everyday words:
    { $text }
    (Words of offices exchanged for everyday ones. What counts is the text above, and its buttons still work.)
rewritten-not = { $into ->
        [english] I have no English version of this text. Say “talk to a person” and somebody will explain it.
       *[other] I cannot say this more plainly. Say “talk to a person” and somebody will explain it.
    }
voice-heard =
    I heard:
    { $text }
    Is that right?
voice-right = Yes, that is it
voice-wrong = No, I will type
voice-write = The voice message does not count. Please type it, or say it again.
voice-too-long = That is too long to listen to: at most { $minutes } minutes. Please say it in parts, or type the main points.
voice-not-heard = I could not make out this voice message. Please type it, for example “the street light below us has been out for three days”.
button-strange = That button is not yours or no longer works. Please use those below.
    .brief = That answer is no longer valid. Reply with a number.
fault = Something went wrong and this step was not done; what you filled in is kept. Please try again. If it goes on, tell your station the code { $code }.

who-am-i = I am Linli, the assistant of { $district }’s communities: a program, not a person. I bring reports to the right body, look up services and tell you how your case stands. For a person, tap “Talk to a person”.
    .brief = I am the assistant of { $district }, a program. For a person reply “Talk to a person”.
thanks-welcome = You are welcome. Tell me any time.
thanks-unfinished = You are welcome. This is not finished yet:
person-any-station = the service station of your community
button-append = Add them
report-other = Report this separately
still-asked = This is still needed:
whose-words = { $takes ->
        [answer] Is this for “{ $draft }”, or about something else?
        [more] “{ $draft }” is not finished; it waits for: { $field }. Shall I add this, or is it something else?
       *[none] “{ $draft }” is not finished; it waits for: { $field }. Is this about something else?
    }
whose-place = The place is { $place }
elsewhere = “{ $draft }” is not finished. Go on with it, or put it aside for what you have just said?
elsewhere-button = Put it aside for that
label-which = Several can be done so (“{ $label }”). Which one?
label-where = “{ $label }” is done in a case. Send its number, or find it here:
    .brief = “{ $label }” is done in a case: send its number.
draft-left = You have something unfinished: { $draft }.
draft-left-cancel = Drop what is unfinished
place-near = There is no such name. Did you mean:
danger-suicide-title = Please do not carry this alone
danger-suicide = You can call 12356 now, the mental health line, at any hour. In danger call { $first } at once.
    I am only an assistant and cannot help with this, but somebody will listen.
