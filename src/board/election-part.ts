import { html } from "hono/html";
import type { Charter } from "../city/index.ts";
import { formatDay, formatInstant } from "../foundation/index.ts";
import { electedTo, type Post, plannedDays, postName, posts, seatsOf } from "../procedures/elections/index.ts";
import { isRehearsalCase } from "../procedures/engine/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { Desk } from "./desk.ts";
import { type PublicElection, type PublicRecall, type PublicVote, voteState } from "./election-read.ts";
import type { Html } from "./shell.ts";

/** The rule of the charter behind each day of the calendar. */
const ruleOfDay: Record<(typeof plannedDays)[number], string> = {
  listAt: "election.listDays",
  objectUntil: "election.objectionDays",
  nominateAt: "election.objectionAnswerDays",
  nominateUntil: "election.nominationDays",
  candidatesAt: "election.candidatesDays",
  opensAt: "election.announceDays",
  closesAt: "election.voteHours",
};

const none = html``;

/** The part of a case's page that is about an election: from its calendar to the terms that begin. */
export function electionPart(desk: Desk, election: PublicElection): Html {
  const { say } = desk;
  const { row } = election;
  const charter = desk.city().charter(row.charterId);
  const seats = posts
    .filter((post) => seatsOf(row, post) > 0)
    .map((post) => say("elections-seats-of", { post: postName(charter, post), seats: seatsOf(row, post) }));
  return html`<section class="election">
<h2>${String(row.form.subject)}</h2>
${basisPart(desk, row, charter)}
<p>${say("elections-seats")}：${seats.join(say("compose-comma"))}</p>
${resultPart(desk, election, charter)}
<h3>${say("board-election-calendar")}</h3>
<ol class="way">${plannedDays.map((day) => dayItem(desk, election, charter, day))}</ol>
${listPart(desk, election)}
${candidatesPart(desk, election)}
${votesPart(desk, election.votes, (post) => postName(charter, post))}
</section>`;
}

const isRehearsal = ({ procedures, city }: Desk, row: Pick<PublicCase, "procedure" | "charterId">): boolean => {
  const procedure = procedures.get(row.procedure);
  return procedure !== undefined && isRehearsalCase(procedure, row, city()) === "yes";
};

/** By which clause it binds, or that it binds nobody. */
function basisPart(desk: Desk, row: Pick<PublicCase, "procedure" | "charterId">, charter: Charter): Html {
  const { say, reader } = desk;
  if (isRehearsal(desk, row)) return html`<p class="note"><strong>${say("board-election-rehearsal")}</strong></p>`;
  const { clause, clauseEn } = charter.rule("election.chatVoteAllowed");
  return html`<p class="note">${say("board-election-basis", { clause: reader.locale === "en" ? clauseEn : clause })}</p>`;
}

function dayItem(
  { say, clock, reader }: Desk,
  { row }: PublicElection,
  charter: Charter,
  day: (typeof plannedDays)[number],
): Html {
  const at = new Date(String(row.facts[day]));
  const { clause, clauseEn } = charter.rule(ruleOfDay[day]);
  const state = at <= clock.now() ? "is-gone" : "is-ahead";
  return html`<li class="${state}">${say(`elections-plan-${day}`, { at: formatInstant(at, reader.locale, clock.now()) })}<br><small>${reader.locale === "en" ? clauseEn : clause}</small></li>`;
}

/** How many stand on the voter list, and what was changed in it since it was published. */
function listPart({ say, clock, reader }: Desk, { list }: PublicElection): Html {
  if (!list) return none;
  const lines = list.changes.map(({ at, kind, name }) =>
    say("board-election-list-changed", { kind, name, day: formatDay(at, reader.locale, clock.now()) }),
  );
  return html`<h3>${say("elections-list")}</h3>
<p>${say("board-election-list", { electors: list.electors, open: list.open, rejected: list.rejected })}</p>
${lines.length > 0 ? html`<p>${say("board-election-list-changes")}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : none}`;
}

/** Those who stand, with what they say of themselves, in drawn order. */
function candidatesPart({ say }: Desk, { candidates }: PublicElection): Html {
  if (candidates.length === 0) return none;
  const item = ({ name, postName: post, statement }: PublicElection["candidates"][number]) =>
    html`<li><strong>${name}</strong>（${post}）<br>${statement}</li>`;
  return html`<h3>${say("elections-candidates")}</h3><p>${say("elections-candidates-text", { count: candidates.length })}</p><ol>${candidates.map(item)}</ol>`;
}

/** Each vote with who took part and what came out, further rounds by their number. */
function votesPart({ say }: Desk, votes: readonly PublicVote[], nameOf: (post: Post) => string): Html {
  if (votes.length === 0) return none;
  const item = (vote: PublicVote) => {
    const { number, post, round, lines } = vote;
    const title = say("board-election-vote", { post: post ? nameOf(post) : "", round, state: voteState(say, vote) });
    return html`<li><a href="/public/cases/${number}">${title}</a>${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : none}</li>`;
  };
  return html`<h3>${say("board-election-votes")}</h3><ul>${votes.map(item)}</ul>`;
}

/** Who is elected, what is said against it, and from when they serve. */
function resultPart(desk: Desk, { row, children, terms }: PublicElection, charter: Charter): Html {
  const { say, clock, reader } = desk;
  const elected = posts.flatMap((post) =>
    electedTo(children, post).map(({ form }) =>
      say("elections-elected-line", { name: String(form.name), post: postName(charter, post) }),
    ),
  );
  const objections = children.filter(({ procedure }) => procedure === "result-objection");
  const of = (outcome: string | null) => objections.filter((one) => one.outcome === outcome).length;
  const counts = { count: objections.length, open: of(null), upheld: of("upheld"), rejected: of("rejected") };
  const day = (at: Date) => formatDay(at, reader.locale, clock.now());
  const term = ({ name, post, startsAt, endsAt }: PublicElection["terms"][number]) =>
    say("board-election-term", {
      ...{ name, post: postName(charter, post), from: day(startsAt), until: endsAt ? day(endsAt) : "none" },
    });
  const isAnnulled = row.outcome === "annulled";
  if (elected.length === 0 && objections.length === 0) return none;
  return html`<h3>${say("board-election-result")}</h3>
${isAnnulled ? html`<p><strong>${say("elections-notice-annulled")}</strong></p>` : html`<ul>${elected.map((line) => html`<li><strong>${line}</strong></li>`)}</ul>`}
${objections.length > 0 ? html`<p>${say("board-election-objections", counts)}</p>` : none}
${terms.length > 0 ? html`<ul>${terms.map((one) => html`<li>${term(one)}</li>`)}</ul>` : none}`;
}

/** Of what nobody votes on yet only that it is a rehearsal: by which clause one votes comes with the vote. */
const unvotedPart = (desk: Desk, row: PublicRecall["row"]): Html =>
  isRehearsal(desk, row) ? html`<p class="note"><strong>${desk.say("board-recall-rehearsal")}</strong></p>` : none;

/** The part of a case's page that is about a motion of recall: signatures, reasons and reply, the vote, the vacant seat. */
export function recallPart(desk: Desk, recall: PublicRecall): Html {
  const { say, city } = desk;
  const { row, name, reasons, reply, votes, isVacant } = recall;
  const [signed, needed] = [Number(row.facts.signed), Number(row.facts.needed)];
  const isSigning = row.step === "signing" && !row.outcome;
  const said = (key: string, text: string | undefined) =>
    text === undefined ? none : html`<h3>${say(key)}</h3><p>${text}</p>`;
  return html`<section class="election proposal">
${name === undefined ? html`<p>${say("board-recall-unnamed")}</p>` : html`<h2>${say("recalls-notice-title", { name, number: row.number, rehearsal: "no" })}</h2>`}
${name === undefined ? unvotedPart(desk, row) : basisPart(desk, row, city().charter(row.charterId))}
<p>${say("board-recall-signed", { signed, needed, by: String(row.facts.by) })}${isSigning ? html`<br><progress max="${needed}" value="${Math.min(signed, needed)}"></progress>` : none}</p>
${said("board-recall-reasons", reasons)}
${said("board-recall-reply", reply)}
${row.outcome ? html`<p><strong>${say(`recall-motion-outcome-${row.outcome}`)}</strong>${isVacant ? html`<br>${say("board-recall-vacant")}` : none}</p>` : none}
${votesPart(desk, votes, () => "")}
</section>`;
}
