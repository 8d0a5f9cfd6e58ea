charter-all = Charter of { $place }, { $own ->
        [yes] version { $version }, with rules that its assembly changed
       *[no] version { $version } of the district's
    }. Which part do you want to see? You can also ask, such as "How many must sign a recall?" All of it, with the sources: { $link }
    .brief = The charter: which part? You can also ask, such as "How many must sign a recall?"
charter-title = The charter: { $topic }
charter-line = { $name }: { $value }{ $source ->
    [usual] {" "}(usual practice)
   *[other] {""}
  }
charter-clause = By: { $clause }
charter-usual = What is only usual practice rests on no clause of the law yet: elections, recalls and decisions by it are rehearsals and bind nobody.
    .brief = Usual practice rests on no clause: what is decided by it is a rehearsal.
charter-by-law = The law fixes it; a community cannot change it.
charter-by-district = The district sets it for all; a community cannot change it.
charter-by-community = The representatives' assembly may change it
charter-bounds = , from { $min } to { $max }.
charter-none = The charter has no such rule. Please say it in other words, or look at its parts.
charter-unknown = The charter does not have that rule any more. Please look at its parts.
charter-topics = Parts of the charter
charter-propose = Propose to change this
charter-topic-proposals = Proposals
charter-topic-interpellation = Interpellation, supervision
charter-topic-recall = Recall
charter-topic-elections = Elections and terms
charter-topic-appraisal = Appraisal
charter-topic-disclosure = Disclosure
charter-topic-assembly = Assembly
charter-topic-meetings = Hearings, other meetings
charter-topic-ballots = Votes
charter-topic-owners = Owners' votes
charter-topic-charter = Changing the charter
charter-topic-admission = Admission of work
charter-topic-consultation = Consultations
charter-topic-requests = Requests
charter-topic-notices = Notices
charter-topic-visits = Visits
charter-topic-organisations = Organisations
charter-topic-community = The community
charter-said-change = change the charter|amend the charter
charter-not-yours = A change of the charter is proposed by the Party organisation, the working committee, or a representative with two more. You can tell your representative what you have in mind.
date-early = That is too early: { $first } is the first day. { $clause }. Please write a later one.
rule-none = The charter has no such rule. Please say its name, such as "co-signers of a proposal".
rule-which = Which one?
rule-fixed = A community cannot change this one. By: { $clause }. Please choose another.
rule-standing = "{ $name }" is { $value } now. By: { $clause }
rule-bounds = . It may be from { $min } to { $max }.
rule-value-kind = We could not read that. Please write a number, such as "5"; a share as "1/5".
rule-value-bounds = It may only be from { $min } to { $max }. Please write it again.
rule-value-same = That is what stands now. Please write another.
field-rule = Rule
field-rule-value = New value
