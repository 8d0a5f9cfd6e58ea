disclosure-name = Disclosure of affairs

# Form
disclosure-ask-as = Which kind?
disclosure-ask-area = Which community?
disclosure-ask-subject = What is disclosed? A title.
disclosure-ask-text = What exactly? Everybody can read it: no phone numbers or addresses of persons.
disclosure-ask-photos = Send pictures or tables if there are any; everybody can see them. You may skip this.
disclosure-field-as = Kind
disclosure-field-area = Community
disclosure-field-subject = Title
disclosure-field-text = Content
disclosure-field-income = Income (yuan)
disclosure-field-spent = Spent (yuan)
disclosure-field-balance = Balance (yuan)
disclosure-field-photos = Pictures, files
disclosure-title-decided = Decided by the representatives' assembly: { $question }
disclosure-field-reason = Reason of the correction
disclosure-field-finding = Result of the check
disclosure-field-words = What is wrong
disclosure-field-corrected = Corrections
disclosure-option-as-general = General
disclosure-option-as-money = Money
disclosure-option-as-work = Work for the government
disclosure-option-as-major = Major matter
disclosure-option-finding-fine = It is right
disclosure-option-finding-wrong = Something is wrong
disclosure-filed = Disclosed ({ $number }): everybody can read it now.

# Steps
disclosure-step-at-once = due at once
disclosure-step-due = To be disclosed
disclosure-step-published = Disclosed, open to objections
disclosure-step-settling = Disclosed, objections being answered
disclosure-outcome-archived = Disclosed, in the archive

# Actions
disclosure-action-publish = Disclose
disclosure-action-nothing = Nothing this time
disclosure-action-press = Press for it
disclosure-action-correct = Correct
disclosure-action-check = Check
disclosure-ask-publish-text = What is disclosed? Everybody can read it: no phone numbers or addresses of persons.
disclosure-ask-publish-photos = Send pictures or tables if there are any; everybody can see them. You may skip this.
disclosure-ask-publish-income = How much came in? A number, in yuan.
disclosure-ask-publish-spent = How much was spent? A number, in yuan.
disclosure-ask-publish-balance = How much is left? A number, in yuan.
disclosure-ask-correct = What is wrong? What stood before stays to be seen.
disclosure-ask-correct-text = How does it read, corrected? Write all of it.
disclosure-ask-correct-photos = Send all the pictures and files as they should be.
disclosure-ask-correct-income = Corrected, how much came in? A number, in yuan.
disclosure-ask-correct-spent = Corrected, how much was spent? A number, in yuan.
disclosure-ask-correct-balance = Corrected, how much is left? A number, in yuan.
disclosure-ask-correct-reason = Why is it corrected? Residents will read it.
disclosure-ask-check-finding = What did the check find?
disclosure-ask-check-words = What is wrong? The committee will read it.
disclosure-sure-nothing = { $number }: disclose that there was nothing this time?
disclosure-done-publish = { $number } is disclosed: everybody can read it now.
disclosure-done-nothing = { $number }: disclosed that there was nothing this time.
disclosure-done-correct = { $number } is corrected; what stood before can still be seen.
disclosure-done-check = The committee knows the result of the check ({ $number }).
disclosure-done-press = The committee is pressed to disclose it ({ $number }).

# Notices
disclosure-told-at-once = "{ $subject }" ({ $number }) is a major matter and is due at once, by { $due }.
disclosure-told-remind = “{ $subject }” ({ $number }) has to be disclosed by { $due }.
disclosure-told-late = “{ $subject }” ({ $number }) should have been disclosed by now. Please do it at once.
disclosure-told-late-over = { $body } has not disclosed “{ $subject }” ({ $number }) in time. Open it to press for it.
    .brief = { $body } has not disclosed “{ $subject }” ({ $number }) in time.
disclosure-told-pressed = The affairs supervision committee presses for “{ $subject }” ({ $number }). Please disclose it at once.
disclosure-told-published = { $body } has disclosed “{ $subject }” ({ $number }). Please check it.
disclosure-told-corrected = { $body } has corrected “{ $subject }” ({ $number }). Reason:
disclosure-told-checked = The affairs supervision committee has checked “{ $subject }” ({ $number }): { $finding ->
        [fine] it is right.
       *[wrong] something is wrong; please look and correct it:
    }
disclosure-told-correct-now = You have agreed with an objection to “{ $subject }” ({ $number }). Please correct it now.

# Refusals
disclosure-refusal-same = That is what stands already; there is nothing to correct. Please write what is to change.
disclosure-refusal-money = Of money the figures are disclosed each time, be they 0. Tap Disclose.
disclosure-refusal-listed = What is on the list comes up by itself when it is due: open Disclosure and tap it there. Here only major matters are published.
    .brief = Of money the figures are disclosed each time, be they 0.
