recall-motion-name = Recall of a committee member
recall-motion-ask-area = Which community?
recall-motion-ask-by = Who signs?
recall-motion-ask-name = Which member of the residents' committee? Their name.
recall-motion-ask-words = Why are they to be recalled? The whole community reads it, and they can reply.
recall-motion-field-area = Community
recall-motion-field-by = Signed by
recall-motion-field-name = To be recalled
recall-motion-field-words = Reasons
recall-motion-field-signed = Signed
recall-motion-field-needed = Needed
recall-motion-option-by-voters = voters
recall-motion-option-by-representatives = residents' representatives
recall-motion-filed = It is noted. People of the community sign it under "Meetings and votes"; with enough of them { $body } checks it.

# Steps
recall-motion-step-signing = gathers signatures
recall-motion-step-checking = signatures are checked
recall-motion-step-replying = waits for the reply
recall-motion-step-voting = is voted on
recall-motion-outcome-recalled = recalled
recall-motion-outcome-kept = not recalled
recall-motion-outcome-not-voted = not voted on
recall-motion-outcome-too-few = too few signed
recall-motion-outcome-refused = not valid
recall-motion-outcome-withdrawn = withdrawn

# Actions
recall-motion-action-sign = Sign
recall-motion-action-unsign = Take my signature back
recall-motion-action-edit = Change the reasons
recall-motion-ask-edit-wording = How is it to read? Write all of it. Everybody who signed is told and may leave.
recall-motion-field-wording = Now reads
recall-motion-told-changed = { rehearsal-mark }The recall motion { $number }, which you signed, was changed. If you do not agree you may take your signature back:
recall-motion-action-withdraw = Withdraw
recall-motion-action-confirm = Signatures are valid
recall-motion-action-refuse = Not valid
recall-motion-action-reply = Reply
recall-motion-ask-confirm-mode = How was this committee elected? The recall is voted on in the same way.
recall-motion-field-mode = Mode
recall-motion-option-mode-voters = all voters
recall-motion-option-mode-households = one of each household
recall-motion-option-mode-representatives = residents' representatives
recall-motion-ask-refuse-reason = Why is it not valid? Who put it reads this.
recall-motion-field-reason = Reason
recall-motion-ask-reply-reply = Please write your reply. It goes to everybody who has read the reasons.
recall-motion-field-reply = Reply
recall-motion-done-confirm = Confirmed. The community has the reasons; after the reply it is voted on.
recall-motion-done-reply = Your reply has gone to the community.
recall-motion-told-moved = { rehearsal-mark }{ $number } A recall of { $name } is moved and gathers signatures until { $until }:
recall-motion-told-too-few-signers = { rehearsal-mark }The recall { $number } “{ $about }”, which you signed, had too few signatures in time and has ended. A single matter can be reported: tap “Report something”.
    .brief = { rehearsal-mark }The recall { $number }, which you signed, had too few signatures.
recall-motion-told-withdrawn-signers = { rehearsal-mark }The recall { $number } “{ $about }”, which you signed, was withdrawn by who put it; signatures serve no longer. You may put one yourself.
    .brief = { rehearsal-mark }The recall { $number }, which you signed, was withdrawn.
recall-motion-told-refused-signers = { rehearsal-mark }The recall { $number } “{ $about }”, which you signed, is not valid. It can be put again once that is made good. The reason:
    .brief = { rehearsal-mark }The recall { $number }, which you signed, is not valid. The reason:
recall-motion-told-too-few = { rehearsal-mark }{ $number } Too few have signed in time; the motion is over. To move it anew, send “recall”; a single matter can be reported.
recall-motion-told-enough = { rehearsal-mark }{ $number } Enough have signed; { $body } checks it.
recall-motion-told-checking = { rehearsal-mark }{ $number } Enough have signed a motion of recall. Please check it against the voter list by { $due }.
recall-motion-told-late = { rehearsal-mark }{ $number } The check of a motion of recall is late. Please check it now.
recall-motion-told-late-above = { rehearsal-mark }{ $body } has not checked a motion of recall in time ({ $number }).
recall-motion-told-confirmed = { rehearsal-mark }{ $number } The signatures are valid; after the reply it is voted on.
recall-motion-told-refused = { rehearsal-mark }{ $number } The motion is not valid. You can put it again when that is mended:
recall-motion-told-reply = { rehearsal-mark }{ $number } A recall of you is moved. You can reply until { $until }; it goes to the same people.
recall-motion-told-vacancy = { $rehearsal ->
        [yes] { rehearsal-mark }{ $number } The rehearsed vote was for the recall; it does not count, and no seat is vacant.
       *[no] { $number } A member is recalled and a seat is vacant. Please see to the election for it.
    }

# What the community reads
recalls-notice-title = { rehearsal-mark }Recall: { $name } ({ $number })
    .brief = { rehearsal-mark }Recall: { $name }
recalls-notice-moved = The signatures are valid. A reply comes; it is voted on from { $opensAt }. The reasons:
    .brief = Signatures valid, vote from { $opensAt }. Reasons:
recalls-notice-reply = { $name } replies:
recalls-notice-recalled = { $rehearsal ->
        [yes] The rehearsed vote was for the recall. It does not count: { $name } stays in office.
       *[no] The recall has passed: { $name } is no longer a member of the committee, and the seat will be filled.
    }
recalls-notice-kept = The recall has not passed: { $name } stays in office.
recalls-notice-not-voted = The recall was not decided: nobody counted, or the vote was withdrawn. { $name } stays in office, and it may be put again at once.
