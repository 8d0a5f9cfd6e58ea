# What representatives and those who gave points read
work-appraisals-reported = “{ $subject }” is counted: { $electors } asked, { $cast } took part.
work-appraisals-reported-text = The working committee reports: { $text }
