# What its readers see
audience-of = { $to ->
        [residents] residents of { $name }
        [owners] owners in { $name }
        [doors] residents of { $name }
        [members-below] members of the bodies below { $name }
        [members] members of the bodies in { $name }
        [role] { audience-role } in { $name }
        [organisations] { audience-field } organisations in { $name }
        [followers] those who reported or follow { $name }
        [body] members of { $name }
       *[list] the list "{ $name }"
    }
audience-unit = { $unit ->
        [residents-group] residents' groups
        [subcommittee] subcommittees
        [courtyard-body] courtyard bodies
        [residents-committee] residents' committees
        [service-station] service stations
        [party-organisation] party organisations
        [representatives-assembly] assemblies of representatives
        [working-committee] working committees
        [affairs-supervision-committee] affairs supervision committees
        [street-office] street offices
        [department] departments
       *[other] bodies
    }
audience-role = { $role ->
        [representative] residents' representatives
        [clerk] clerks
        [street-officer] street officers
        [zone-officer] zone officers
        [head] { $unit ->
            [residents-group] heads of residents' groups
           *[other] heads of { audience-unit }
        }
        [secretary] secretaries of { audience-unit }
        [director] directors of { audience-unit }
        [chair] chairs of { audience-unit }
        [officer] officers of { audience-unit }
       *[member] members of { audience-unit }
    }
audience-field = { $field ->
        [service] service
        [affairs] affairs
        [activity] activity
        [charity] charity
        [rights] rights
       *[other] { $field }
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
sent-text-corrected = { $body } corrects what it sent to { audience-of } on { $at }. Changed: { $changed }. This one counts. { sent-why }
    .brief = { $body } corrects its notice of { $at }: { $changed }. This one counts.{ $kind ->
        [emergency] {" "}Reply “Received” at once.
       *[other] {""}
    }
sent-line = { $text }
sent-line-time = Time: { $at }
sent-line-time-new = Time: { $before } → { $at }
sent-line-venue = Place: { $text }
sent-line-venue-new = Place: { $before } → { $text }
sent-line-how = How to take part: { $text }
sent-received = Received
sent-stop = No more of this kind
