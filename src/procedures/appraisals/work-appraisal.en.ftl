work-appraisal-name = Appraisal of work

# Filling in
work-appraisal-ask-as = Yearly or occasional?
work-appraisal-ask-area = Which community?
work-appraisal-ask-subject = What is it called? Such as “How the handover went”.
work-appraisal-ask-why = Why is there an appraisal now? Residents read this.
work-appraisal-field-as = Kind
work-appraisal-field-area = Community
work-appraisal-field-subject = Title
work-appraisal-field-why = Why
work-appraisal-field-signed = Representatives who signed
work-appraisal-field-needed = Representatives needed
work-appraisal-field-electors = Asked
work-appraisal-field-cast = Took part
work-appraisal-field-bodies = Bodies
work-appraisal-field-secrecy = How
work-appraisal-field-persons = Persons
work-appraisal-field-text = Report
work-appraisal-field-meeting = Meeting
work-appraisal-field-said = Account
work-appraisal-option-as-yearly = Yearly
work-appraisal-option-as-occasional = Occasional
work-appraisal-option-as-asked = asked for by representatives
work-appraisal-option-bodies-committee = Residents' committee
work-appraisal-option-bodies-committee-station = Residents' committee/Service station
work-appraisal-option-secrecy-open = Open
work-appraisal-option-secrecy-secret = Secret
work-appraisal-filed = { $kind ->
        [asked] It is on the list, and the representatives are told. When enough sign, the working committee has to hold it.
       *[other] { $number } is there. “Begin” draws the residents and asks all who appraise.
    }

# Steps
work-appraisal-step-signing = Representatives sign
work-appraisal-step-due = to be begun
work-appraisal-step-voting = points are being given
work-appraisal-step-reporting = result to be reported
work-appraisal-step-hearing = to be heard by the assembly
work-appraisal-outcome-published = reported and published
work-appraisal-outcome-too-few = Too few signed
work-appraisal-outcome-withdrawn = Withdrawn
work-appraisal-outcome-heard = heard by the assembly

# Actions
work-appraisal-action-sign = Sign
work-appraisal-action-unsign = Take my signature back
work-appraisal-action-withdraw = Withdraw
work-appraisal-action-reply = Say something to it
work-appraisal-action-begin = Begin
work-appraisal-action-report = Report the result
work-appraisal-action-again = Begin anew
work-appraisal-action-heard = Note what was said
work-appraisal-ask-begin-bodies = Which bodies are appraised? One to a line, or tap below.
work-appraisal-ask-begin-secrecy = Points for bodies: open or secret? Persons are always appraised in secret. Secret takes 3 tellers.
work-appraisal-ask-begin-persons = Which persons too? One name to a line, or skip.
work-appraisal-ask-reply-said = What do you say to the result? It is published with it.
work-appraisal-ask-report-text = What do you report to the assembly? Representatives and residents read this.
work-appraisal-ask-heard-meeting = At which meeting of the assembly was it? Write the number or the day.
work-appraisal-ask-heard-said = What was said? This is published.
work-appraisal-done-begin = { $number }: the lot is drawn, and those who appraise are being asked.
work-appraisal-done-reply = { $number }: what you say has gone to the working committee and is published with the result.
work-appraisal-done-report = { $number } is reported to the assembly, and the result is published.
work-appraisal-done-again = { $number } begins anew.
work-appraisal-done-heard = { $number }: what was said is published.

# Notices
work-appraisal-told-to-sign = { $number }: a representative asks for the appraisal "{ $subject }". { $needed } representatives have to sign by { $until }. Why:
work-appraisal-told-enough = { $number } "{ $subject }": enough have signed, and the working committee has to hold the appraisal in time.
work-appraisal-told-too-few = { $number } "{ $subject }": too few signed in time, and it is closed. It can be asked for again.
work-appraisal-told-to-reply = { $counted ->
        [0] { $number } "{ $subject }": nothing was counted, so there is nothing to answer.
       *[other] { $number } "{ $subject }": the points are counted. Before the result is reported to the assembly you may say something to it.
    }
work-appraisal-told-replied = { $number } "{ $subject }": those appraised have said this, and the result can be reported:
work-appraisal-told-due = { $number } “{ $subject }” is due: representatives and residents drawn by lot give points. Please begin by { $due }.
work-appraisal-told-late = { $number } “{ $subject }” is late. Please begin now.
work-appraisal-told-late-over = “{ $subject }” of { $body } ({ $number }) is late.
work-appraisal-told-counted = { $counted ->
        [0] { $number } “{ $subject }”: nothing was counted. Please see why, and begin anew.
       *[other] { $number } “{ $subject }” is counted: { $electors } asked, { $cast } took part. Please report to the assembly by { $due }, once those appraised have said something to it or have had their days.
    }
work-appraisal-told-report-late = { $number } The result of “{ $subject }” has not been reported in time. Please report now.
work-appraisal-told-to-be-heard = “{ $subject }” ({ $number }) has a low result. By the charter you account for it in the assembly:
work-appraisal-told-published = The result of “{ $subject }” ({ $number }) is reported to the assembly and published:
work-appraisal-told-hear-late = { $number } “{ $subject }”: the account of a low result is late. Please have it heard in the assembly, and note it.
work-appraisal-told-heard = What was said about “{ $subject }” ({ $number }) is published:

# When it cannot be
work-appraisal-refusal-nobody = There is nobody to appraise: no representative, and no verified resident.
work-appraisal-refusal-representatives = Representatives sign this ({ $clause }). Tell your representative what you think, or press "Report something".
work-appraisal-refusal-replied = { $number }: something was said already; it is once an appraisal.
work-appraisal-refusal-reply = Those appraised have said nothing yet, and { $value } days are not over ({ $clause }). Please wait for it, or until then.
work-appraisal-refusal-uncounted = Nothing was counted, so there is nothing to report. Please tap “Begin anew”.
work-appraisal-refusal-counted = The points are counted. Please tap “Report the result”.
