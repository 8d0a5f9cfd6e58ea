# What its readers see
audience-of = { $to ->
        [residents] residents of { $name }
        [members] members of the bodies below { $name }
        [body] members of { $name }
       *[list] the list "{ $name }"
    }
sent-kind = { $kind ->
        [meeting] Meeting
        [statutory] Statutory notice
        [emergency] Emergency
       *[information] Notice
    }
sent-title = { sent-kind }: { $subject }
sent-title-corrected = Correction: { $subject }
sent-why = { $kind ->
        [statutory] The law wants everybody to be told, so it cannot be turned off.
        [emergency] Please answer "Received" at once.
       *[other] {""}
    }
sent-text = { $body } to { audience-of }. { sent-why }
    .brief = { $body } to { audience-of }. { $kind ->
        [statutory] By law, it cannot be turned off.
        [emergency] Please answer "Received" at once.
       *[other] {""}
    }
sent-text-corrected = { $body } corrects what it sent to { audience-of } on { $at }; this one counts. { sent-why }
sent-line = { $text }
sent-line-time = Time: { $at }
sent-line-venue = Place: { $text }
sent-line-how = How to take part: { $text }
sent-received = Received
sent-stop = No more of this kind
