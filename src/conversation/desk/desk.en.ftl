# The desk: templates, batches, cover, other numbers, printing
desk-template = Template: { $name }
desk-similar = As in { $number }: { $answer }
desk-drafted = Drafted by a computer: { $answer }
# What a drafted answer may use.
draft-phrases = Hello, we have received what you told us. Thank you for telling us. We will see to it; please watch for a notice. If it is not solved, you can have it reopened, or ask the community's service station.
desk-suggestion-gone = That answer is no longer there. Please write your own.
desk-template-save = Keep as a template
desk-template-saved = Kept as the template “{ $name }”. You can tap it when you write an answer.
desk-template-gone = There is no such template. It may have been removed; see the list.
desk-templates-button = Answer templates
desk-templates = Answer templates of your body: { $count }. Tap to read:
    .brief = { $count } templates of your body:
desk-templates-none = No templates yet. Finish a case and tap “Keep as a template”.
    .brief = No templates yet. After finishing a case reply “Keep as a template”.
desk-template-shown = { $name }
    { $text }
desk-template-remove = Remove this template
desk-template-removed = The template “{ $name }” was removed.

joint-label-lead = Led by
joint-line = Joint: { $body }, { $status }
joint-line-due = Joint: { $body }, { $status }, due { $due } ({ $left })
joint-open-lead = The case it belongs to
street-button = Cases in my street
street-state-open = Open
street-state-late = Overdue
street-state-over = Ended
street-title = { $street }, { $state }: { $total }{ $late ->
        [0] {""}
       *[other] , of which { $late } overdue
    }. Most urgent first:
street-none = { $street } has no cases here: { $state }. You can look at others.
street-line = { $left } { $number } { $status } { $about }
street-line-over = { $number } { $status } { $about }
street-not-yours = This is for officers of a street office. With a code for a seat, type “/join CODE”.

desk-batch-accept = Accept several
desk-batch-finish = Finish several
desk-batch-pass-on = Pass on several
desk-batch-name-accept = Accepted
desk-batch-name-finish = Finished
desk-batch-name-pass-on = Passed on
desk-batch-go-accept = Accept the { $count } chosen
desk-batch-go-finish = Finish the { $count } chosen
desk-batch-go-pass-on = Pass on the { $count } chosen
desk-batch-all = Choose all
desk-batch-none = Choose none
desk-batch-nothing = Nothing can be done together now. Please take the cases one by one.
desk-batch-choose = { $count } can be done together, { $chosen } chosen. Tap one to choose it or leave it out:
    .brief = { $count } can be done together, { $chosen } chosen. Reply with a number to choose or drop:
desk-batch-gone = This batch is done or out of date. Please begin again from “Waiting for me”.
desk-batch-number = { $number } and more, { $count } in all
desk-batch-done = { $action }: { $count }. Every resident has been told.
desk-batch-left = Left alone because they had changed ({ $count }): { $numbers }. Please look at each.

desk-cover-button = Leave cover
desk-seat = { $body }, { $role }
desk-cover-seat = For which seat do you need cover?
desk-cover-who = Who stands in?
desk-cover-person = { $name } ({ $body })
desk-cover-nobody = No colleague can stand in. Please ask the administrator.
desk-cover-long = For how long does { $name } stand in?
desk-span-today-1 = Today
desk-span-tomorrow-1 = Tomorrow
desk-span-tomorrow-3 = 3 days from tomorrow
desk-span-tomorrow-7 = 7 days from tomorrow
desk-span-tomorrow-15 = 15 days from tomorrow
desk-cover-done = From { $from } to { $until }, { $name } stands in for you at { $body }. You will not be disturbed; it ends by itself.
desk-cover-running = { $body }: somebody stands in for you from { $from } to { $until }.
desk-cover-end = End the cover
desk-cover-ended = The cover has ended; the work of { $body } comes to you again.
desk-cover-gone = This cover has ended, or the person chosen is no longer there. Send /cover to arrange it anew.
desk-told-cover = { $name } asks you to stand in at { $body } from { $from } to { $until }. What waits there comes to you.
desk-told-cover-end = The cover at { $body } has ended; { $name } is back. Thank you!

desk-print-button = Print
desk-print = The page of { $number } to print (for { $minutes } minutes, for you alone):
    { $link }
desk-other-numbers = Other numbers
