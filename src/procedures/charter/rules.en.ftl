rule-yes = yes
rule-no = no
rule-list-separator = {", "}
rule-more-than = more than { $share }
rule-at-least = at least { $share }
rule-unit-share = { $share }
rule-unit-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
rule-unit-workingDays = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
  }
rule-unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }
rule-unit-minutes = { $n } minutes
rule-unit-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
  }
rule-unit-years = { $n } years
rule-unit-yearsOld = { $n } years of age
rule-unit-people = { $n }
rule-unit-households = { $n } households
rule-unit-places = { $n ->
    [0] no limit
   *[other] { $n }
  }
rule-unit-letters = { $n } letters
rule-unit-yuan = { $n } yuan
rule-unit-times = { $n ->
    [one] once
   *[other] { $n } times
  }
rule-unit-items = { $n }
rule-unit-percent = { $n }%
rule-option-affairs-supervision-committee = affairs supervision committee
rule-option-civil-affairs = civil affairs bureau
rule-option-department = departments
rule-option-district-office = district government
rule-option-party-organisation = Party organisation
rule-option-representatives-assembly = representatives' assembly
rule-option-residents-committee = residents' committee
rule-option-self-government-authority = authority that guides self-government
rule-option-street-office = street office
rule-option-working-committee = working committee
rule-option-again = another vote
rule-option-lot = by lot
rule-option-vote = the vote is held all the same
rule-option-extend = nominations are extended
rule-option-cast = those who take part
rule-option-voters = all voters
rule-option-households = one a household
rule-option-representatives = representatives
rule-option-people = residents of an area or people of a list
rule-option-organisations = organisations
rule-option-application = application
rule-option-first-assessment = first assessment
rule-option-incubation = incubation
rule-option-mid-term-assessment = mid-term assessment
rule-option-completion = completion
rule-option-expert = experts
rule-option-resident = residents
rule-option-poll = polls
rule-option-survey = surveys
rule-option-appraisal = appraisals
rule-option-resolution = resolutions
rule-option-election = elections
rule-option-recall = recalls
rule-option-raise-fund = raising repair funds
rule-option-rebuild = rebuilding
rule-option-common-parts = new use of common parts
