# What those read who are asked
consultations-notice-title = Consultation: { $subject }
consultations-notice = { $body } would like to hear you: { $count ->
        [one] one question
       *[other] { $count } questions
    }, until { $until }. No names are published.
    .brief = { $body } would like to hear you, until { $until }.
consultations-draft = { $text }
    .brief = { $short }
consultations-line = { $n }. { $text }
consultations-answer = Answer
consultations-extended = { $body } consults on “{ $subject }” until { $until } now. Who has not answered can, and answers can be changed:
consultations-called-off = { $body } no longer consults on “{ $subject }”. You can still just say what you think. Reason:
consultations-told = What you said about “{ $subject }” is in the theme “{ $theme }”. Result: { $response ->
        [adopted] adopted
        [partly] adopted in part
       *[declined] not adopted
    }. The reason:
