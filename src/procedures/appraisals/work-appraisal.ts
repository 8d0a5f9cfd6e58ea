import {
  again,
  applicant,
  body,
  byAnswer,
  children,
  choice,
  days,
  end,
  form,
  handler,
  list,
  place,
  procedure,
  signs,
  stay,
  street,
  tell,
  text,
  to,
  until,
  workingDays,
} from "../engine/index.ts";
import { beginsBy, closesAt, openBallots, publish } from "./effects.ts";
import {
  hasNotReplied,
  isCounted,
  isHeard,
  isLow,
  isOfAssembly,
  isUncounted,
  outcomeOfAll,
  shareOf,
} from "./guards.ts";

const committee = body("residents-committee");
const workingCommittee = body("working-committee");
const assembly = body("representatives-assembly");

/** What representatives ask for is signed by them alone, at the charter's share. */
const asked = signs({ by: assembly, guards: [isOfAssembly], reached: to("due") });

/**
 * 民主评议: representatives and residents drawn by lot give points to the community's bodies and, in secret, to persons. The
 * yearly one is opened by the clock as a duty of the working committee, an occasional one by the committee itself or, at the
 * charter's share of them, by the representatives. Those appraised may say something to the result before it is reported to
 * the assembly and public; the assembly hears those whose result is low where the charter says so.
 */
export const workAppraisal = procedure("work-appraisal", {
  release: 1,
  startedBy: byAnswer("as", { yearly: workingCommittee, occasional: workingCommittee, asked: assembly }),
  form: form({
    as: choice(["yearly", "occasional", "asked"], { fixed: true }),
    area: place({ fixed: true }),
    subject: text({ min: 2, max: 40, noTime: true }),
    why: text({ min: 2, max: 300, when: ["as", "occasional", "asked"] }),
  }),
  rules: [
    ...["appraisal.month", "appraisal.openDays", "appraisal.drawnResidents", "appraisal.lowBelow"],
    ...["appraisal.askedByShare", "appraisal.replyDays"],
  ],
  counts: ({ area }, { city }) => {
    const sitting = city.bodyFor(String(area), assembly.kind);
    return sitting ? { kind: "body", bodyId: sitting.id } : { kind: "area", areaId: String(area) };
  },
  signing: { text: ["subject", "why"], lapsesBy: "appraisal.signDays", checkedBy: workingCommittee },
  firstStep: "due",
  alsoBeginsAt: ["signing"],
  begins: ({ as, area, subject, dueOn, lotHash }, { city, now, reach }) => {
    const charter = city.charterFor(String(area), now);
    const committeeId = city.bodyFor(String(area), "residents-committee")?.id;
    const needed = as === "asked" ? shareOf(charter.number("appraisal.askedByShare"), reach?.people) : 0;
    return {
      handlerId: city.bodyFor(String(area), "working-committee")?.id ?? null,
      step: needed > 1 ? "signing" : "due",
      facts: {
        ...{ as, subject, ...(needed > 0 ? { needed, signed: 1 } : {}) },
        dueOn: dueOn ?? beginsBy(charter, now),
        ...(lotHash === undefined ? {} : { lotHash }),
        watched: committeeId ?? null,
      },
    };
  },
  steps: {
    signing: {
      waitsFor: applicant,
      entering: { tells: [tell(assembly, "to-sign", { quotes: "why", offers: ["sign"] })] },
      lapses: { after: days("appraisal.signDays"), goes: end("too-few"), tells: [tell(applicant, "too-few")] },
      actions: {
        ...asked,
        // From the last signature on the committee has its days.
        sign: {
          ...asked.sign,
          sets: (c, world, answers) => ({
            ...asked.sign.sets?.(c, world, answers),
            dueOn: beginsBy(world.city.charter(c.charterId), world.now),
          }),
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    due: {
      waitsFor: handler,
      within: until("dueOn"),
      entering: { tells: [tell(handler, "due", { offers: ["begin"] })] },
      overdue: { tells: [tell(handler, "late", { offers: ["begin"] }), tell(street, "late-over")] },
      actsOpen: [{ name: "ballots", procedure: "appraisal" }],
      actions: {
        // Who appraises is read, and the lot drawn, when it is confirmed: see `drawAppraisers` of the conversation.
        begin: {
          by: handler,
          asks: form({
            bodies: list({ min: 1, max: 9, usual: ["committee", "committee-station"] }),
            secrecy: choice(["open", "secret"]),
            persons: list({ min: 1, max: 9, optional: true }),
          }),
          names: "actor",
          sets: (c, world) => {
            const listId = world.ids.uuid();
            return { listId, electorate: { kind: "list", listId }, closesAt: closesAt(c, world) };
          },
          goes: to("voting"),
          effect: openBallots,
        },
      },
    },
    voting: {
      waitsFor: children("ballots", "all", to("reporting"), { sets: (ballots) => ({ ...outcomeOfAll(ballots) }) }),
      actions: {},
    },
    reporting: {
      waitsFor: handler,
      within: workingDays("appraisal.reportDays"),
      entering: { tells: [tell(handler, "counted"), tell(committee, "to-reply", { offers: ["reply"] })] },
      overdue: { tells: [tell(handler, "report-late", { offers: ["report"] }), tell(street, "late-over")] },
      actions: {
        // Before anybody else reads the result: what those say whom it is about stands beside it.
        reply: {
          by: committee,
          guards: [isCounted, hasNotReplied],
          asks: form({ said: text({ min: 4, max: 800 }) }),
          sets: () => ({ replied: "yes" }),
          goes: stay,
          tells: [tell(handler, "replied", { quotes: "said", offers: ["report"] })],
        },
        report: {
          by: handler,
          guards: [isCounted, isHeard],
          asks: form({ text: text({ min: 4, max: 800 }) }),
          names: "actor",
          goes: end("published"),
          or: { when: isLow, goes: to("hearing"), tells: [tell(committee, "to-be-heard", { quotes: "text" })] },
          effect: publish,
        },
        // Without tellers, or called off: it is still due.
        again: { by: handler, guards: [isUncounted], sets: () => ({ replied: undefined }), goes: again("due") },
      },
    },
    hearing: {
      waitsFor: handler,
      within: days("appraisal.hearDays"),
      overdue: { tells: [tell(handler, "hear-late", { offers: ["heard"] }), tell(street, "late-over")] },
      actions: {
        heard: {
          by: handler,
          asks: form({ meeting: text({ min: 2, max: 40 }), said: text({ min: 4, max: 800 }) }),
          goes: end("heard"),
          tells: [tell(committee, "heard", { quotes: "said" })],
        },
      },
    },
  },
  outcomes: {
    published: { tells: [tell(committee, "published", { quotes: "text" })] },
    heard: {},
    "too-few": {},
    withdrawn: {},
  },
  discloses: ["as", "signed", "needed", "electors", "cast"],
  shows: ["subject", "why"],
});
