meeting-question-name = Questions and statements to a meeting
meeting-question-ask-as = A question or a statement?
meeting-question-ask-words = Please write what you want to say. Those who meet see it, without your name.
meeting-question-field-as = Kind
meeting-question-field-words = Words
meeting-question-field-answer = Answer
meeting-question-field-reason = Reason
meeting-question-option-as-question = Question
meeting-question-option-as-statement = Statement
meeting-question-step-asked = waits for an answer
meeting-question-step-noted = noted
meeting-question-outcome-answered = answered
meeting-question-outcome-declined = not answered, with a reason
meeting-question-outcome-withdrawn = withdrawn
meeting-question-outcome-kept = noted for the meeting
meeting-question-action-answer = Answer
meeting-question-action-decline = Say why there is no answer
meeting-question-action-withdraw = Withdraw
meeting-question-ask-answer-answer = Please write the answer. Who asked and who supports it will read it, and so will the minutes.
meeting-question-ask-decline-reason = Why is there no answer? Who asked and who supports it will read it, and so will the minutes.
meeting-question-filed = { $kind ->
        [statement] Your statement is with { $body }; the meeting sees it, and it is in the minutes.
       *[question] Your question is with { $body }; there will be an answer, or a reason why there is none. What many support stands first.
    }
meeting-question-told-answered = Your question { $number } "{ $about }" has an answer:
meeting-question-told-answered-others = The question { $number } that you support has an answer:
meeting-question-told-declined = Your question { $number } "{ $about }" is not answered this time. The reason:
meeting-question-told-declined-others = The question { $number } that you support is not answered this time. The reason:
meeting-question-told-late = The question { $number } "{ $about }" for the meeting has no answer yet. Please answer it, or say why not.
meeting-question-told-late-own = Your question { $number } "{ $about }" has no answer yet. { $body } has been reminded.
