-- Which kind a request is of is learnt beside whose job it is.
ALTER TABLE "HistoryExample" DROP CONSTRAINT kind_known;
ALTER TABLE "HistoryExample" ADD CONSTRAINT kind_known CHECK (kind IN ('handler', 'request-kind'));
ALTER TABLE "LearntModel" DROP CONSTRAINT kind_known;
ALTER TABLE "LearntModel" ADD CONSTRAINT kind_known CHECK (kind IN ('handler', 'request-kind'));
ALTER TABLE "HistoryExample" ADD CONSTRAINT request_kind_known
  CHECK (kind <> 'request-kind' OR label IN ('complaint', 'enquiry', 'suggestion'));
