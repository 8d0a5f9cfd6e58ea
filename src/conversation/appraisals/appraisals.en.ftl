# Appraisals of work
work-appraisals-button = Appraisals
work-appraisals-new = Begin an occasional appraisal
work-appraisals-ask = Ask for an appraisal
work-appraisals-list = Appraisals in { $community }, the newest first:
work-appraisals-none = { $community } has no appraisal yet. The yearly one comes to the working committee in its month.
work-appraisals-line = { $status }: { $subject }
work-appraisals-not-yours = Only the working committee begins an appraisal, and representatives can ask for one. Residents can ask with “Report”.
work-appraisals-lot = By lot: { $count } drawn from { $pool } residents, besides the representatives.
work-appraisals-tag = Your lot number: { $tag }{ $drawn ->
        [yes] {" "}(drawn)
       *[no] {" "}(not drawn)
    }
work-appraisals-ballot-bodies = Points for bodies
work-appraisals-ballot-persons = Points for persons
work-appraisals-report = The working committee reports: { $text }
work-appraisals-reply = Those appraised say: { $text }
work-appraisals-heard = Said in the assembly ({ $meeting }): { $said }
work-appraisals-open = The appraisal
