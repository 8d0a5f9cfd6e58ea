# Consultations
consultations-button = Consultations
consultations-said = consultation|policy consultation|policy consultations
consultations-new = Consult ({ $body })
consultations-list = Consultations{ $open ->
        [0] : none waits for your answer.
       *[other] : { $open } wait for your answer.
    } All: { $link }
    .brief = Consultations:
consultations-none = No consultation at present. You will be told of the next one.
consultations-line-of = { $status }: { $subject }{ $said ->
        [0] {""}
       *[other] {" "}(you answered { $said } of { $of })
    }
consultations-not-yours = Only the body that consults can do that. To answer, send “consultations”.
consultations-not-asked = { $number } is not asked where you live. If you have something to say, tap “Report”.
consultations-not-verified = To answer you have to be verified first. Please tap “Verify” in “My data”; it takes a few minutes.
    .brief = To answer you have to be verified first. Please reply "Verify".
consultations-not-yet = “{ $subject }” is not open yet.
consultations-late = “{ $subject }” closed on { $closed } and cannot be answered any more. Tap “Open” for the responses.
    .brief = “{ $subject }” closed on { $closed } and cannot be answered any more.
consultations-title = Consultation: { $subject }
consultations-question = Question { $n } of { $count }: { $text }
consultations-skip = Skip this one
consultations-stop = Stop for now
consultations-go-on = Go on
consultations-stopped = Good. { $count } of { $of } are kept. You can go on until { $until }.
consultations-kept = Your answer to question { $n } is kept.
consultations-changed = Your answer to question { $n } is changed.
consultations-too-long = At most { $max } letters: it was not kept. Please send a shorter one.
consultations-said-until = You have answered { $count }; you can change that until { $until }.
consultations-said-line = { $n }. { $text }
    { $has ->
        [yes] You: { $answer }
       *[no] (no answer yet)
    }
consultations-change = Change { $n }
consultations-answer-one = Answer { $n }
consultations-own = My answers
consultations-closes = Closes: { $at }
consultations-counts = { $people ->
        [one] 1 resident
       *[other] { $people } residents
    } and { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    } so far, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }.
consultations-waiting = Without a theme: { $count }.
consultations-theme = ▪ { $name } ({ $count }): { $status }{ $mine ->
        [yes] , yours among them
       *[no] {""}
    }
consultations-reason = { $reason }
consultations-theme-count = Answers: { $count }
consultations-answer-line = { $of ->
        [yes] { $text } ({ $organisation })
       *[no] { $text }
    }{ consultations-files-of }
consultations-files-of = { $files ->
        [0] {""}
        [one] {" "}(with a file)
       *[other] {" "}(with { $files } files)
    }
consultations-with-files = { $text }{ consultations-files-of }
consultations-files-words = Please write an answer to it, and they are kept together.
consultations-no-files = No files
consultations-files = Files of { $n } ({ $count })
consultations-sort-back = Go on gathering
consultations-answer-gone = This answer has just been written anew. Please look at the list again.
consultations-sort = Sort ({ $count })
consultations-sort-theme = Move to another theme
consultations-open-theme = Theme: { $name }
consultations-back = The consultation
consultations-choose = Tap numbers to choose answers, then put them to a theme. { $waiting } have none yet.
consultations-all-sorted = Nothing is left to sort here.
consultations-to-sort = { $chosen ->
        [yes] ✓
       *[no] {""}
    }{ $n }. (question { $question }) { $answer }{ $has ->
        [yes] {" "}- like “{ $like }”
       *[no] {""}
    }
consultations-pick = { $chosen ->
        [yes] ✓{ $n }
       *[no] { $n }
    }
consultations-pick-alike = { $n } and { $count } alike
consultations-put = { $likely ->
        [yes] Put to (alike): { $name }
       *[no] Put to: { $name }
    }
consultations-new-theme = New theme ({ $count })
consultations-put-done = { $count } put to “{ $name }”. { $left ->
        [0] All are sorted.
       *[other] { $left } have no theme yet.
    }
consultations-theme-made = The theme “{ $name }” is made, with { $count }. { $left ->
        [0] All are sorted.
       *[other] { $left } have no theme yet.
    }
consultations-gone = { $count } were changed by their writers just now and not put: please look again.
consultations-theme-gone = That theme was given up. Please choose another.
case-line-answers-put = answers put here
