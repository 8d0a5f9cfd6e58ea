menu-meetings = Meetings and votes
# What people type for it, whole messages only.
meetings-said = vote|i want to vote|how do i vote|meeting|meetings|hearing|survey|poll
meeting-said-call = call a meeting|call a hearing|i want to call a meeting|i want to call a hearing
meeting-said-attend = i want to take part in the hearing|i want to attend the hearing|attend the hearing|i want to attend the meeting
meeting-said-ask = i want to ask a question|i have a question|ask a question|i want to ask
meeting-ask-which = Which meeting do you want to ask?
petition-said = i want a meeting to be called|i want a meeting|i want a hearing
meetings-list = Your meetings:
meetings-none = You are not invited to any meeting now.
meetings-none-ask = You are told when a meeting or a vote is for you. To have a meeting held, tap “Ask for a meeting”.
    .brief = You are told when one is for you. To have one held, reply “Ask for a meeting”.
meetings-none-unverified = You are not invited to any meeting now, and there is no vote for you. Rolls list people whose home is verified: press “Verify me” first, and you will be told of votes to come.
    .brief = No meeting and no vote for you now. Rolls need a verified home.
meetings-line = { $at } { $subject } ({ $status })
meeting-call = Call a meeting ({ $body })
meeting-which = Which kind of meeting does { $body } call?
petition-begin = Ask for a meeting
meeting-filed = It is called, and the invitations are going out. Below you see who comes.
meeting-answers = { $invite ->
        [organisations] Invited { $invited } social organisations
       *[people] Invited { $invited }
    }: { $attending } attend, { $declined } decline{ $proxy ->
        [0] {""}
       *[other] , { $proxy } send somebody
    }{ $waiting ->
        [0] {""}
       *[other] , { $waiting } wait for a place
    }{ $replaced ->
        [0] {""}
       *[other] , { $replaced } replaced by the next of the draw
    }{ $slots ->
        [0] {""}
       *[other] {" "}(places: { $slots })
    }
meeting-organisation = { $name }: { $state ->
        [here] is there
        [attending] attends
        [waiting] waits for a place
        [declined] declined
        [proxy] sends somebody
       *[invited] has not answered
    }
meeting-organisations-more = and { $count } more; see the roll when it is held
meeting-mine-organisation = You stand for { $name }.
meeting-roll-organisation = { $organisation } ({ $name })
meeting-code = Check-in code: { $code }
meeting-present = Present: { $present }{ $needed ->
        [0] {""}
       *[other] , needed: { $needed }{ $short ->
            [1] {" "}(1 more)
            [2] {" "}(2 more)
            [3] {" "}(3 more)
           *[other] {""}
        }
    }
meeting-by-proxy = { $count } sent somebody who is there; by the charter ({ $clause }) they { $counts ->
        [yes] count as present
       *[no] do not count as present
    }
meeting-heard = First, questions that the committee answers once more:
meeting-heard-open = Question { $number }
meeting-before = What the last meeting decided:
meeting-item = Item { $n } now: { $text }
meeting-asked = Questions: { $asked } ({ $open } without an answer), statements: { $stated }
meeting-decided = Decided now:
meeting-decided-count = Decisions: { $count }
meeting-poll = Hands: { $question }
    for { $for }, against { $against }, abstain { $abstain }
meeting-mine = { $state ->
        [invited] You have not said yet whether you come.
        [attending] You attend.
        [waiting] You wait for a place; you are told when there is one.
        [declined] You do not attend.
        [proxy] You send { $proxy }.
        [here] You have checked in.
        [replaced] Your place went to the next of the draw; you can ask questions and make statements in writing.
       *[none] You are not on the list of those invited; you can ask questions and make statements in writing.
    }
meeting-whom = { $way ->
        [representatives] Representatives
        [organisations] Social organisations: { $field }
        [lot] { $name }, { $draw } by lot
       *[people] { $name }
    }
meeting-whom-count = { $lot ->
        [yes] { $who }: { $draw } drawn by lot from { $pool }.
       *[no] { $who }: { $people ->
            [0] nobody has registered yet; choose others, or invite others too.
            [one] 1 person.
           *[other] { $people } people.
        }
    }
meeting-whom-all = { $people } invited in all, each person once.
meeting-moving = A move waits for somebody to agree: { $at }, { $venue }
meeting-lot = Drawn by lot from { $pool }; the public page says how to check it
meeting-lot-sealed = The seed of the lot is fixed; its hash is { $hash }
meeting-too-late = Too few days are left before it: it can no longer be agreed to and needs another time.
meeting-tag = Your tag in the lot is { $tag }; find it in the list on the public page
meeting-minutes = Minutes
meeting-roll = Roll
meeting-questions = Questions ({ $count })
meeting-calendar = Add to calendar
meeting-check-in = Check in
meeting-ask = Ask in writing
meeting-state = Make a statement
meeting-answered = { $state ->
        [attending] Noted: you attend "{ $subject }": { $at }, { $venue }.
        [waiting] All places are taken; you wait for one. You are told at once when somebody gives one up.
        [proxy] Noted: you send { $proxy } to "{ $subject }": { $at }, { $venue }.
        [replaced] Noted: you do not attend "{ $subject }"; the next of the draw is invited.
       *[declined] Noted: you do not attend "{ $subject }".
    }
meeting-already = { $state ->
        [waiting] You wait for a place already; you are told when there is one.
        [declined] You have said already that you do not attend "{ $subject }".
        [replaced] Your place at "{ $subject }" went to the next of the draw. You can still ask and state in writing.
       *[attending] You have said already that you attend "{ $subject }": { $at }, { $venue }.
    }
meeting-answer-late = { $outcome ->
        [cancelled] This meeting has been called off; no answer is needed.
        [held] The meeting has begun; in the room, please tap "Check in".
       *[other] This meeting is over; no answer is needed.
    }
meeting-answer-moved = The time or place has changed, so that was not counted. Please look at the new one and answer again:
meeting-proxy-ask = Whom do you send? Please write the name.
meeting-proxy-again = Please write a name of 2 to 40 letters.
meeting-not-invited = You are not on the list of those invited to { $number }. You can ask questions and make statements in writing; the meeting sees them.
meeting-calendar-file = { $isCancelled ->
        [yes] Open this file to take the meeting out of your calendar: { $link }
       *[no] Open this file to put the meeting into your calendar: { $link }
    }
meeting-question-line = { $n }. { $as ->
        [statement] (statement) { $words }
       *[question] { $words } (supported by { $supporters }){ $outcome ->
            [open] {""}
            [answered] {" "}Answer: { $answer }
           *[declined] {" "}No answer: { $answer }
        }
    }
meeting-questions-list = Questions to "{ $subject }", most supported first:
    { $lines }
meeting-questions-none = Nobody has asked anything of "{ $subject }" yet. To ask one, write it on the card of the meeting.
meeting-question-open = No. { $n }
meeting-support = Support { $n }
meeting-supported = You support it.
meeting-roll-title = Present: { $present } of { $invited }{ $needed ->
        [0] {""}
       *[other] , needed: { $needed }
    }. Tap a name to check that person in.
meeting-roll-line = { $state ->
        [here] ✓ { $name }
        [declined] { $name } (declined)
        [proxy] { $name } (sends { $proxy })
       *[other] { $name }
    }
meeting-hand-taken = Noted: { $choice ->
        [for] for
        [against] against
       *[abstain] abstain
    }{ $named ->
        [named] {" "}(with your name)
       *[counted] {" "}(without names)
    }. You can change it while hands are raised.
check-in-ask = Please type the 6-digit code that is shown in the room.
check-in-done = You are checked in: { $subject }.
check-in-done-before = You are checked in already.
check-in-wrong = That is not the code; you can try { $left } more times. Please look at the 6 digits in the room.
check-in-tries = Three wrong codes. Please ask somebody of the staff in the room to check you in.
check-in-not-now = { $number } takes no check-in now: it has not begun, or it is over.
move-nothing = Please change the time or the place.
meeting-refusal-nobody = This invites nobody. Please choose others.
meeting-refusal-quorum = { $present } are here and { $needed } are needed: nothing can be dealt with or decided. Wait for more, or tap "Too few are here: call again".
meeting-refusal-question = A question has neither an answer nor a reason: { $number } "{ $words }". Please answer it first, then confirm the minutes.
meeting-refusal-chair = { $name }, who called the meeting, confirms the minutes first; then you can. If they have not by { $due }, you can go first.
meeting-refusal-same = You have confirmed already; another member has to.
meeting-refusal-over = { $number } is over and takes no more questions. If there is something else, just say it.
meeting-refusal-answered = This question has been dealt with already.
meeting-refusal-own = This is your own question.
meeting-refusal-absent = Only who is present at { $number } can raise a hand. Please check in first.
meeting-refusal-poll-over = This show of hands is over.
# Minutes
minutes-head = { rehearsal-mark }{ $subject }
    { $kind }, { $at }, { $venue }, called by { $body }
    { $invited } invited, { $present } present{ $proxy ->
        [0] {""}
       *[other] , { $proxy } sent somebody who was there ({ $counts ->
            [yes] counted as present
           *[no] not counted as present
        })
    }
minutes-organisations = Social organisations present:
minutes-lot = Residents were drawn by lot from { $pool }; the public page says how to check it
minutes-before = What became of the last decisions:
minutes-heard = Questions to the committee:
minutes-heard-line = { $number } { $question } ({ $state })
minutes-items = Items:
minutes-statements = Written statements:
minutes-questions = Questions and answers:
minutes-polls = Shows of hands:
minutes-decisions = Decisions:
minutes-line = { $n }. { $text }
minutes-question = { $words } (supported by { $supporters }) { $outcome ->
        [open] To be answered in writing
        [answered] Answer: { $answer }
       *[declined] No answer: { $answer }
    }
minutes-poll = { $question }: for { $for }, against { $against }, abstain { $abstain }
minutes-poll-names = For: { $for }; against: { $against }; abstain: { $abstain }
minutes-between = ,{" "}
minutes-nobody = nobody
minutes-decision = { $words } ({ $body }, until { $due }, { $state }) { $answer }
