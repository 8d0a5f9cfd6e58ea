# Signatures: who may give one, how many there are, leaving, passing it on
signing-word = { $procedure ->
        [nomination] Signed
        [recall-motion] Signed
       *[other] Signed
    }
signing-count-of = { $bar } { $count } of { $needed }{ $own ->
        [yes] {" "}(you too)
       *[no] {""}
    }
    .brief = { $count } of { $needed }
signing-count = { $count }{ $isShort ->
        [yes] {" "}({ $needed } are needed)
       *[no] {""}
    }{ $own ->
        [yes] {" "}(you too)
       *[no] {""}
    }
    .brief = { $count }
signing-rate = Signed by day: { $days }
    Verified { $freshDays } days or fewer before: { $fresh } of { $all }
signing-rate-day = { $day } { $signed }
signing-mark = [Signed] { $line }
signing-done-sign = { $isEnough ->
        [yes] You have signed { $number }, and that is enough.
       *[no] You have signed { $number }: { $signed } of { $needed }.
    }
signing-done-unsign = You have taken your signature back: { $number } has { $signed } of { $needed }.
signing-done-withdraw = { $number } is withdrawn; everybody who signed is told.
signing-done-edit = Changed. Everybody who signed is told.
signing-refusal-place = Only verified residents of { $area } may. In your own community you may propose, ask and sign.
signing-refusal-age = One may sign and propose from { $value } on ({ $clause }). To report a problem, tap “Report something”.
signing-refusal-twice = You have signed { $number } already; once each.
signing-refusal-judged = You have examined or supervised { $number } and cannot sign it; others can. By: { $clause }
signing-refusal-sms = One cannot sign by text message here ({ $clause }). Please do so on the web or in another chat, or ask at the community service station.
signing-refusal-sms-off = Signing by text message is switched off for this person. Please sign on the web or in another chat; it is switched on there too, under “My data”.
signing-refusal-not-signed = You have not signed { $number }, so there is nothing to take back. Send its number to see it.
signing-refusal-closed = { $closed ->
        [enough] { $number } has enough signatures and goes on: signing is over, and signatures can neither be given nor taken back.
        [too-few] { $number } had too few signatures in time: signing is over, and signatures can neither be given nor taken back{ $days ->
            [by-rule] { " " }({ $clause })
           *[other] { "" }
        }.
        [withdrawn] { $number } was withdrawn: signing is over, and signatures can neither be given nor taken back.
       *[other] { $number } is closed: signing is over, and signatures can neither be given nor taken back.
    } Send its number to see where it stands.
signing-text-first = Please read it first. If you agree, tap to sign below.
    .brief = Please read it first, then sign.
signing-text-changed = It was changed since you read it, and you have not signed. Please read it again; if you agree, tap again.
    .brief = It was changed; you have not signed. Please read it again.
signing-sure-withdraw = Withdrawn, { $number } ends: signatures serve no longer, and everybody who signed is told. Withdraw it?
    .brief = Withdrawn, { $number } ends and signatures serve no longer. Withdraw it?
signing-share-button = Link and QR code
signing-about = { $procedure ->
        [petition] The wish for a meeting ({ $subject })
        [nomination] The nomination of { $subject }
        [recall-motion] The recall of { $subject }
        [charter-change] The change of the charter ({ $subject })
       *[other] “{ $subject }”
    }
signing-share-open = Pass these words and the picture on to your neighbours:
    { $about } is being co-signed: { $signed } of { $needed }. If you agree, see { $link } , or send the number { $number } here to sign.
    .brief = { $number } is being signed, { $signed } of { $needed }: { $link }
signing-share = { $about } ({ $number }): see where it stands at { $link }
    .brief = { $number }: { $link }
signing-share-picture = { $procedure ->
        [proposal] { $needed ->
            [0] Scan to see the proposal
           *[other] Scan to see and sign ({ $signed } of { $needed })
        }
       *[other] Scan to see and sign ({ $signed } of { $needed })
    }
signing-who = { $count } persons are known with this phone. Which of you is it that signs or leaves { $number }? Each counts for themselves.
signing-spoken = { $name }: { $done }
signing-told-spoken = { rehearsal-mark }On a phone that you share, somebody has in your name { $action ->
        [sign] signed { $number }
       *[other] taken your signature under { $number } back
    }. If you did not mean it, undo it below:
    .brief = { rehearsal-mark }On a phone you share, somebody { $action ->
        [sign] signed
       *[other] left
    } { $number } in your name. To undo:
