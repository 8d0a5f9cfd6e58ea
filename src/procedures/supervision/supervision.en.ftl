# Supervision
supervision-name = Supervision

supervision-ask-body = In the name of which body?
supervision-ask-area = Which community?
supervision-ask-of = Which case?
supervision-ask-words = Why is it supervised? The handler will read it, for example “overdue, and the resident has asked twice”.
supervision-field-body = Supervised by
supervision-field-area = Community
supervision-field-of = Case supervised
supervision-field-words = Reason
supervision-field-urged = What to hurry
supervision-field-what = Papers wanted
supervision-field-finding = Finding
supervision-field-found = Report
supervision-field-photos = Photos
supervision-field-reason = Reason
supervision-option-finding-fine = Handled well
supervision-option-finding-slow = Handled too slowly
supervision-option-finding-wrong = Handled wrongly
supervision-filed = The supervision has begun ({ $number }), and the handler was told. The report is due { $due }.

supervision-step-open = Being supervised
supervision-outcome-reported = Reported
supervision-outcome-dropped = Given up

supervision-action-press = Press
supervision-action-ask = Ask for papers
supervision-action-report = Report
supervision-action-drop = Give up
supervision-ask-press-urged = What should be hurried? The handler and whoever filed the case will read it.
supervision-ask-ask-what = Which papers do you want? For example “what was done, with photos”. The handler answers in words or with photos.
supervision-ask-report-finding = How was it handled?
supervision-ask-report-found = What does the report say? Everybody will read it: no names, phones or addresses of persons.
supervision-ask-report-photos = Send photos if there are any, for the handler to see, or skip.
supervision-ask-drop-reason = Why is it given up? It will stand in the history of the case.
supervision-done-press = The handler was pressed, and it stands in the history of the case.
supervision-done-ask = The papers were asked for. You are told when they come.
supervision-done-report = The report is public. The handler and all whom the case concerns are told.
supervision-done-drop = { $number } is given up, and the handler was told.

supervision-told-opened = { $body } supervises { $of } from now on (supervision { $number }). Please work with them. Reason:
    .brief = { $body } supervises { $of }:
supervision-told-opened-own = { $body } supervises { $of } from now on ({ $number }); the report is due { $due }. Reason:
    .brief = Supervision of { $of } began, report due { $due }:
supervision-told-pressed = { $body } presses { $of }, please hurry:
supervision-told-papers-in = { $from } has handed over papers on { $of }:
supervision-told-due-soon = The report on { $number } ({ $of }) is due { $due }.
supervision-told-late = The report on { $number } ({ $of }) is overdue. Please make it at once.
supervision-told-late-above = { $body } has not reported in time on { $number } ({ $of }).
supervision-told-reported = { $body } has published its report on { $of }: { $finding ->
        [fine] handled well.
        [slow] handled too slowly.
       *[wrong] handled wrongly.
    } Report:
supervision-told-concerned = { $body } has supervised how { $number } was handled: { $finding ->
        [fine] handled well.
        [slow] handled too slowly.
       *[wrong] handled wrongly.
    } Report:
supervision-told-dropped = { $body } no longer supervises { $of }. Reason:

supervision-refusal-nobody = { $number } lies with no body now, so there is nothing to supervise. Come back when it does.
supervision-refusal-place = Only cases of your own community can be supervised. Please check the number.
supervision-refusal-self = This case is with your own body, which does not supervise itself. The affairs supervision committee or the street can look at it.
supervision-refusal-own = You filed this case yourself, so you do not supervise it. Ask a colleague to; you can hurry it.
supervision-refusal-second = This case is supervised already ({ $other }), by one at a time. Send { $other } to see it.
supervision-refusal-ended = This case has ended, so there is nothing to hurry. You can ask for papers, or report.
supervision-refusal-above = This case is handled further up, and bodies of the community do not supervise it. You can tell the street what you think.
