early-warning-name = Early warning

# Content
early-warning-ask-subject = What kind of matter?
early-warning-ask-area = Which community?
early-warning-field-subject = Matter
early-warning-field-area = Area
early-warning-field-heat = Heat
early-warning-field-people = People
early-warning-field-how = Taken up by
early-warning-field-words = In words
early-warning-field-reason = Reason
early-warning-option-how-together = handling the cases together
early-warning-option-how-meeting = a meeting
early-warning-option-how-notice = a notice to residents
early-warning-option-how-visit = visits
early-warning-option-how-other = something else

# Steps
early-warning-step-open = Waiting to be taken up
early-warning-step-taken = Taken up, cooling
early-warning-outcome-cooled = Cooled, ended
early-warning-outcome-dismissed = Not one matter, ended

# Actions
early-warning-action-take-up = Take it up
early-warning-action-note = Note progress
early-warning-action-dismiss = Not one matter
early-warning-action-grow = Hotter again
early-warning-action-cool = Cooled
early-warning-ask-take-up-how = What will be done?
early-warning-ask-take-up-words = What exactly, and when? All who got the warning will read it.
early-warning-ask-note-words = How far has it come?
early-warning-ask-dismiss-reason = Why is it not one matter? All who got the warning will read it.
early-warning-done-take-up = You have taken up early warning { $number }; all who got it know. It ends by itself once it has cooled.
early-warning-done-note = Noted ({ $number }); all who got the warning can read it.
early-warning-done-dismiss = Early warning { $number } is ended. It is given again only once it is hotter by half.

# Notices
early-warning-told-warned = { $round ->
        [1] Early warning { $number }: { $people } people in { $area } report “{ $about }”, heat { $heat }; mostly with { $body }. Please take it up by { $due } and say what will be done.
       *[other] Hotter again ({ $number }): “{ $about }” in { $area }, now { $people } people, heat { $heat }. Please look again and take it up anew by { $due }.
    }
early-warning-told-late = Nobody has taken up early warning { $number }, “{ $about }”, by { $due }. Please do it at once.
early-warning-told-late-over = Early warning { $number }, “{ $about }”, was not taken up in time (mostly with { $body }).
early-warning-told-taken = { $by } has taken up early warning { $number }, “{ $about }”, by { $how ->
        [together] handling the cases together
        [meeting] a meeting
        [notice] a notice to residents
        [visit] visits
       *[other] other means
    }:
early-warning-told-noted = Progress of early warning { $number }, “{ $about }” ({ $by }):
early-warning-told-dismissed = { $by } finds that early warning { $number }, “{ $about }”, is not one matter; it is ended. Reason:
early-warning-told-cooled = Early warning { $number }, “{ $about }”, has cooled and is ended.
