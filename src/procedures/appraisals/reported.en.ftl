# What representatives read
work-appraisals-reported = “{ $subject }” is counted: { $electors } asked, { $cast } took part. The working committee reports:
