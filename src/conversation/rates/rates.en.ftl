# Three rates
menu-rates = Three rates
rates-title = Three rates · { $body } · { $month }
rates-response = Response
rates-resolution = Resolution
rates-satisfaction = Satisfaction
rates-line-response = Response { $percent }%: { $part } of { $of } cases were taken up in time
rates-line-resolution = Resolution { $percent }%: { $part } of { $of } rated answers solved it
rates-line-satisfaction = Satisfaction { $percent }%: { $part } of { $of } rated answers got 4 or 5
rates-line-none = { $name }: nothing to count this month yet
rates-against-response = Not taken up in time: { $count }
rates-against-resolution = Not solved: { $count }
rates-against-satisfaction = Not satisfied: { $count }
rates-cases-response = { $body }, { $month }, not taken up in time ({ $count }):
rates-cases-resolution = { $body }, { $month }, not wholly solved ({ $count }):
rates-cases-satisfaction = { $body }, { $month }, rated below 4 ({ $count }):
rates-cases-not-yours = Only this body and those above it can open the cases. The figures are for everybody.
rates-before = Month before
rates-after = Next month
rates-under = Bodies under it: { $count }
rates-beside = Bodies beside it
rates-under-title = Three rates · bodies under { $body } · { $month }
rates-under-text = { $count } bodies in the directory’s order; this is no ranking. Response, resolution, satisfaction in %:
rates-under-line = { $body } { $response }/{ $resolution }/{ $satisfaction }
rates-back = Back to the rates
rates-none = There is no body to look at yet. Once cases are closed and rated they stand here.
rates-how-button = How they are counted
rates-how = Response: of the cases that reached the body, the share it first acted on in time.
    Resolution: of the answers that residents judged, the share they call solved and did not reopen.
    Satisfaction: of the same answers, the share rated 4 or 5.
    Bodies are counted, never persons.
