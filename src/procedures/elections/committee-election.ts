import { writeAddressed } from "../../city/index.ts";
import { electionRules } from "../../instruments/index.ts";
import {
  type Answers,
  audienceBy,
  bodyOf,
  choice,
  form,
  memberOf,
  moment,
  procedure,
  text,
  type World,
  whole,
} from "../engine/index.ts";
import { calendarOf } from "./calendar.ts";
import { steps } from "./election-steps.ts";
import { dayLies, hasSeats, isFarEnough } from "./guards.ts";
import { announcement, residents, seatArgs, tellMany } from "./notices.ts";

const charterOf = ({ body }: Answers, { city, now }: Pick<World, "city" | "now">) =>
  city.charterFor(city.body(String(body)).areaId, now);

/**
 * 换届选举: the election committee elects a residents' committee, or fills a vacancy in it, by one of the law's modes: voter
 * list with objections, nominations, candidates, a ballot for each post with further rounds, objections to the result, terms.
 */
export const committeeElection = procedure("committee-election", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(["election-committee"], { fixed: true }),
    subject: text({ min: 4, max: 40 }),
    scope: choice(["whole", "vacancy"]),
    mode: choice(["voters", "households", "representatives"]),
    director: whole({ min: 0, max: 1 }),
    deputy: whole({ min: 0, max: 4 }),
    member: whole({ min: 0, max: 9 }),
    day: moment(),
    to: audienceBy("body", { found: true, fixed: true }),
  }),
  finds: ({ body }, { city }) => ({
    answers: { to: writeAddressed({ to: "residents", id: city.body(String(body)).areaId }) },
    reasons: {},
  }),
  earliest: (answers, world) => ({ day: dayLies(charterOf(answers, world), "election.announceDays", world.now) }),
  sends: {
    to: "to",
    message: announcement,
    shows: ["body", "subject", "mode", "director", "deputy", "member", "day"],
    // Everything of it lies open for weeks before anybody votes.
    alone: () => true,
    needs: (answers, world) => {
      const days = charterOf(answers, world).number("election.listDays");
      return [{ key: "elections-needs-days", args: { days } }];
    },
  },
  binds: electionRules,
  rules: [
    ...["election.announceDays", "election.listDays", "election.objectionDays", "election.objectionAnswerDays"],
    ...["election.nominationDays", "election.nominationSigners", "election.eligibilityDays", "election.candidatesDays"],
    ...[
      "election.voteHours",
      "election.statementLetters",
      "election.proxiesMost",
      "election.proxyDays",
      "election.posts",
    ],
    ...["election.secondRoundDays", "election.uncontested", "election.moreCandidatesThanSeats", "committee.termYears"],
    ...["election.termBeginsDays", "election.nomineeLeavesCommittee"],
  ],
  guards: [isFarEnough, hasSeats],
  firstStep: "announced",
  begins: (answers, world) => {
    const { mode, scope, day } = answers;
    const calendar = calendarOf(charterOf(answers, world), new Date(String(day)));
    // Candidates stand in an order drawn from it, which nobody can choose: it is there before any of them.
    const seed = world.ids.secret(16).toString("hex");
    const facts = { mode, scope, ...seatArgs(answers), ...calendar, seed, rounds: 1 };
    return { handlerId: String(answers.body), facts };
  },
  steps,
  outcomes: {
    completed: {},
    failed: {},
    annulled: { effect: tellMany("elections-notice-annulled", residents) },
    "called-off": {},
  },
  discloses: ["mode", "scope"],
});
