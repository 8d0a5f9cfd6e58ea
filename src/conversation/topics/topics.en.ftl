# One word alone: what it is, and what can be done today
topic-four-meetings = A community holds four kinds of meeting: open talks, to listen; hearings, before something is decided; the residents’ representatives, who vote; appraisals of bodies. You are told when you are invited.
    .brief = Four meetings: open talk, hearing, representatives, appraisal. You are told when invited.
topic-elections = Elections of the residents’ committee are held by the election committee; one cannot stand or vote here. For dates, rules and the voter list ask the station.
    .brief = Elections are not held here. For dates and lists ask the station:
topic-recall = To recall a committee member residents sign a written demand, and then there is a vote; that is not done here. You can report what happened, and the body above looks into it; ask the station how to sign.
    .brief = A recall is demanded in writing, not here. Report what happened; the body above looks into it:
topic-proposals = Proposals are made in writing by the residents’ representatives, not here. Write your suggestion under “Report something”: it goes to who is responsible, with a number and an answer.
    .brief = Representatives make proposals, not here. Suggestions: reply “Report something”:
topic-charter = The charter is what the residents of a community have agreed on. Its text is not here: ask the station for it. How each matter is handled, and how long it takes: { $link }
    .brief = The charter is not here: ask the station for it.
topic-published = What is public is at { $link }: where cases stand, services, results of meetings and votes. The community’s accounts are on its notice board; if not, ask the station.
    .brief = What is public: { $link }
topic-print = The public page of a case can be printed: give its number at { $link }. For stamped papers see “Service guide”. Without a printer take the number to the station’s counter.
    .brief = Stamped papers: reply “Service guide”. To print a case take its number to the station.
