# What those read who are asked
ballot-kind = { $kind ->
        [resolution] Vote
        [owners-decision] Owners' decision
        [appraisal] Appraisal
        [survey] Survey
        [election] Election
        [recall] Recall vote
       *[poll] Poll
    }
ballot-title = { rehearsal-mark }{ ballot-kind }: { $subject }
ballot-how = { $method ->
        [score] Give 1 to 5 points, 5 is best
        [multiple] { $isLimited ->
            [yes] Choose up to { $most }
           *[no] Choose one or more
        }
        [approval] Choose one or more
        [ranking] Choose in the order you like them
       *[other] Choose one
    }
ballot-secrecy = { $secrecy ->
        [secret] secret
        [among] with your name (whoever is on the roll sees who chose what)
       *[open] with your name
    }
    .brief = { $secrecy ->
        [secret] secret
       *[open] with your name
    }
ballot-text = { $body }: { ballot-how }, { ballot-secrecy }, until { $until }.
    .brief = { $body }: { $method ->
        [score] reply 1 to 5,{" "}
       *[other] {""}
    }{ ballot-secrecy.brief }, until { $until }.
ballot-text-again = { $body } reminds you: no answer from you yet. { ballot-how }, { ballot-secrecy }, until { $until }.
    .brief = { $body } reminds you: no answer from you yet. { ballot-how }, { ballot-secrecy.brief }, until { $until }.
ballot-line = { $place } { $text }
ballot-pick = { $text }
ballot-yes = For
ballot-no = Against
ballot-abstain = Abstain
ballot-none = None of them
ballot-begin = Begin
ballot-text-careful = { ballot-text }
    Voting in a chat: somebody may look over your shoulder, and who runs a messenger or an SMS line can see what passes.
    .brief = { ballot-text.brief } The SMS company can see what you send.
ballot-roll-told = { $body } holds a vote ({ ballot-kind }). You are on the roll. It is public until { $opens }, for objections; then votes are cast until { $until }.
ballot-withdrawn = { $body } has withdrawn this ({ ballot-kind }); nothing is counted. Just say it if you want to add something. Reason:
ballot-result-title = { rehearsal-mark }Result of { ballot-kind }: { $subject }
ballot-outcome = { $outcome ->
        [passed] Passed.{" "}
        [rejected] Not passed.{" "}
        [elected] Chosen.{" "}
        [short] Too few are elected.{" "}
        [tie] A tie.{" "}
        [no-quorum] Too few took part: void.{" "}
        [no-majority] No option has what is needed.{" "}
       *[counted] {""}
    }
ballot-result = { $number } { ballot-outcome }{ $cast } of { $electors } took part.
ballot-result-held = { $number } is counted; { $cast } of { $electors } took part. Those appraised may respond first; the result is published with the report, and you will be told.
ballot-line-votes = { $text }: { $votes }
ballot-line-score = { $text }: { $mean } on average ({ $n } answers)
ballot-look = Open
ballot-refusal-audience = That is not an area of this body, or the list or the register of flats is gone. Please choose somebody else to ask; what waits for you to agree, please return.
ballot-refusal-past = The closing time has passed: it cannot go out. Please set a later one; what waits for you to agree, please return.
ballot-refusal-reminded = One reminder a day. Please remind again tomorrow.
ballot-refusal-not-sent = It has not gone out yet: it goes at { $when }. There is nobody to remind now.
ballot-sure-close = { $goes ->
        [now] { $done } of { $all } have answered. Once it is closed nobody can answer any more, and it cannot be opened again. Are you sure?
       *[other] It has not gone out yet: it goes at { $goes }, and nobody can have answered. Closed now it has no result; you may withdraw it instead. Are you sure?
    }
ballot-refusal-tellers = There are enough tellers, or the vote is open and needs none.
ballot-refusal-minor = This person is under 18 and cannot be put on a roll.
ballot-no-tellers = There are not enough tellers: this vote of { $body } does not open. If it is started anew, a new notice follows.
ballot-uncounted = The tellers did not give the key in time: this vote of { $body } cannot be counted and is void. If it is started anew, a new notice follows.
ballot-called-off = { $body } has stopped this election; nothing is counted.
ballot-tellers-wanted = { rehearsal-mark }{ $number } "{ $subject }" is a secret vote. It needs three tellers who each keep a share of the key; two of them open the count. Please come forward.
ballot-needs-days = First the roll is public and open to objections; votes are cast from { $opens } until { $until }; then two tellers give their keys and it is counted.
ballot-needs-tellers = It needs three tellers who each keep a key. { $from ->
        [own] Your own members are asked to come forward.
        [others] { $body } has only { $count }: members of { $others } are asked too.
        [roll] { $body } and the bodies that watch over it have only { $all } members together: verified residents of the roll are asked too.
       *[too-few] But { $body } and the bodies that watch over it have only { $all } members together: it cannot be held. Make it an open vote, or have an administrator enter the members of the working committee or the affairs supervision committee first.
    }{ $from ->
        [too-few] {""}
       *[other] {" "}Without three of them it does not open.
    }
ballot-refusal-teller-roll = A teller stands on the roll, and you are not on this one.
ballot-refusal-teller-stands = The vote is about you, so you cannot be a teller. Somebody else may come forward.
ballot-refusal-few-tellers = A secret vote needs three tellers, and this body and those that watch over it have fewer than three members. Please make it an open vote; for an appraisal of persons ask the administrator to enter the members of those bodies first.
ballot-refusal-no-paper = Nobody votes on paper here; there is nothing to enter.
ballot-refusal-paper-name = The roll has no "{ $name }" who can vote on paper: no such name, two of them, or they have voted already or named a proxy. Please look at the roll.
ballot-refusal-paper-counts = Please give { $count } numbers in that order and, last, the papers that cannot be read, such as "12 3 1 0".
ballot-refusal-paper-way = These papers are entered in another way: please press "Enter the papers" again and do as it says.
ballot-refusal-paper-line = Line { $n }, "{ $line }", cannot be read. Papers that are alike in a line each, such as "1 3 = 5"; "blank" and "invalid" as words.
ballot-paper-said-blank = blank|empty|abstain
ballot-paper-said-invalid = invalid|spoilt|spoiled
ballot-refusal-option = There is no such option, or it is the only one left. Please write its name as it stands.
ballot-option-left-early = { $body }: "{ $option }" has withdrawn and cannot be chosen. Votes are cast from { $opens }.
ballot-option-left = { $body }: "{ $option }" has withdrawn; votes for it count for none. The others can still be chosen, until { $until }.

# Owners' decisions
ballot-papers-wanted = { rehearsal-mark }{ $number } "{ $subject }" is closed, and some vote on paper: please have two members enter it, each by themselves, and a third one witness; then it is counted.
ballot-needs-notice = First the roll of owners is public and open to objections; votes are cast from { $opens } until { $until }. Owners whom no chat leads to vote on paper.
ballot-owners-called = { $body } calls its owners to decide. The roll is public until { $opens }, then votes are cast until { $until }. The residents' committee is told as the property management regulations want it.
ballot-no-papers = The papers were not entered in time: this vote of { $body } cannot be counted and is void. If it is started anew, a new notice follows.
ballot-owners-share = { $sign ->
        [least] at least { $share }
       *[more] more than { $share }
    }
ballot-owners-reached = { $reached ->
        [both] both reached
        [heads] owners reached, area not
        [area] area reached, owners not
       *[none] neither reached
    }
ballot-owners-took-part = Took part: { $heads } of { $allHeads } owners, { $area } of { $allArea } m²; { ballot-owners-share } of both needed: { ballot-owners-reached }
ballot-owners-agreed = For: { $heads } of { $allHeads } owners who took part, { $area } of { $allArea } m²; { ballot-owners-share } of both needed: { ballot-owners-reached }
ballot-owners-line = { $text }: { $heads ->
        [one] one owner
       *[other] { $heads } owners
    }, { $area } m²
ballot-refusal-owner-unknown = The property register has no owner called "{ $name }" who is not known in chat yet. Please have an administrator correct the register first, or let them vote on paper.
ballot-refusal-owner-counts = For, against and abstaining, in that order: owners and square metres each, six numbers, and last the papers that cannot be read.
ballot-roll-nameless = { rehearsal-mark }{ $subject }: { $count } on the roll have no name recorded; they may vote all the same. Please ask them to press "Object to the roll", "I was left out" and give their name.
ballot-papers-awaited = { rehearsal-mark }{ $number } "{ $subject }" is closed. Some vote on paper: it is counted when { $body } has entered the papers.
