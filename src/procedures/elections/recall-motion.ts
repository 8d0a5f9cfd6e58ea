import { isNotOverSql } from "../../city/index.ts";
import { dayShifted } from "../../foundation/index.ts";
import { addRoll, recallRules } from "../../instruments/index.ts";
import {
  applicant,
  body,
  type CaseRow,
  children,
  choice,
  days,
  type Effect,
  editsSigned,
  end,
  enterInRegister,
  form,
  type Guard,
  handler,
  instant,
  namedPersons,
  place,
  procedure,
  questionOf,
  signers,
  signs,
  supervisor,
  tell,
  text,
  to,
  verifiedResident,
  type World,
  withdrawsSigned,
  workingDays,
} from "../engine/index.ts";
import { electorateOf, isRehearsal } from "./electorate.ts";
import { residents, tellMany } from "./notices.ts";
import { isOnList, isOnRoll } from "./signing.ts";

const monthLater = (at: Date, months: number): Date => {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
};
const months = (c: CaseRow, { city }: World, rule: string): number =>
  city.charter(c.charterId).number(`recall.${rule}`);

/** One member of the committee has that name. */
const isMember: Guard = {
  code: "recalls-refusal-unknown",
  holds: (_c, { named }) => named?.length === 1 && named[0]?.seatedAt !== null,
};
/** Nobody is recalled before they could begin. */
const isLongEnough: Guard = {
  code: "recalls-refusal-new",
  holds: (c, world) => {
    const since = world.named?.[0]?.seatedAt;
    return !since || monthLater(new Date(since), months(c, world, "noneInFirstMonths")) <= world.now;
  },
  quotes: () => "recall.noneInFirstMonths",
};
/** What came to nothing is not put again for some months. */
const isNotAgain: Guard = {
  code: "recalls-refusal-again",
  holds: (c, world) => {
    const last = world.named?.[0]?.recallFailedAt;
    return !last || monthLater(new Date(last), months(c, world, "waitMonths")) <= world.now;
  },
  quotes: () => "recall.waitMonths",
};

/** Whose signatures count: those of the voters, or of the residents' representatives. */
const signersOf = (by: unknown, areaId: string, { city }: Pick<World, "city">) =>
  electorateOf(by === "representatives" ? "representatives" : "voters", { areaId }, city);

/** Whose recall, by which motion: there may be several of one person. */
const asked = ({ form: { name }, number }: CaseRow): string => questionOf(String(name), number);

/** The list against which signatures are held (选民名单), taken when the motion is put; it has the id of the case. */
const takeList: Effect = (c, { city, now }, change) => {
  const { id, districtId, areaId, handlerId, charterId, form } = c;
  if (!handlerId) throw new Error(`${c.number}: a community has its working committee`);
  const charter = city.charter(charterId);
  addRoll(change, {
    ...{ id, now, charter, districtId, areaId, bodyId: handlerId, kind: "recall", question: asked(c) },
    ...{ electorate: signersOf(form.by, areaId, { city }), masksNames: true, isRehearsal: isRehearsal(c, city) },
    ...{ opensAt: now, closesAt: dayShifted(now, charter.number("recall.signDays") + 1) },
  });
};

/** When one votes, once the reply has been heard and the roll has lain open. */
function voteTimes(c: CaseRow, { city, now }: World): { opensAt: string; closesAt: string } {
  const charter = city.charter(c.charterId);
  const at = (day: Date, hour: number) => new Date(day.getTime() + hour * 3_600_000).toISOString();
  const opens = dayShifted(now, charter.number("recall.replyDays") + charter.number("ballot.objectionDays") + 1);
  const usual = dayShifted(opens, charter.number("ballot.voteDays") - 1);
  const last = dayShifted(now, charter.number("recall.replyDays") + charter.number("recall.ballotDays"));
  return { opensAt: at(opens, 8), closesAt: at(usual < last ? usual : last, 20) };
}

/** The seat is vacant from now on. Of a rehearsal nothing follows. */
const vacate: Effect = (c, world, change, answers) => {
  const { city, now } = world;
  tellMany("recalls-notice-recalled", residents)(c, world, change, answers);
  if (isRehearsal(c, city)) return;
  const bodyId = city.bodyFor(c.areaId, "residents-committee")?.id;
  change.update({
    ...{ table: "Appointment", where: { bodyId, personId: c.personIds[0] }, set: { endsAt: now } },
    whereSql: (param) => isNotOverSql(param(now)),
  });
  enterVacancy(c, world, change, answers);
};
const enterVacancy = enterInRegister("committee-vacancy", ({ id, areaId, number }) => ({
  ...{ key: id, subject: number, data: { areaId } },
}));

const replied = (_c: CaseRow, _world: World, { reply }: { reply?: unknown }) => ({ quote: String(reply) });
const reasoned = (c: CaseRow) => ({ quote: String(c.form.words) });

const wordsLength = { min: 10, max: 500 };
const signing = signs({ guards: [isOnRoll], reached: to("checking") });

/**
 * 罢免案: voters or representatives put a recall of a member of the residents' committee, with reasons; at the charter's
 * share of signatures the working committee checks them, who is concerned replies to all, and all who elect decide.
 */
export const recallMotion = procedure("recall-motion", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    area: place({ fixed: true }),
    by: choice(["voters", "representatives"], { fixed: true }),
    name: text({ min: 2, max: 30 }),
    words: text(wordsLength),
  }),
  showsReaders: ["name"],
  names: "name",
  counts: ({ by, area }, world) => signersOf(by, String(area), world),
  signing: {
    list: ({ id }) => id,
    text: ["name", "words"],
    lapsesBy: "recall.signDays",
    checkedBy: body("working-committee"),
  },
  binds: recallRules,
  rules: [
    ...["recall.signDays", "recall.checkDays", "recall.waitMonths", "recall.noneInFirstMonths", "recall.ballotDays"],
    ...["ballot.objectionDays", "ballot.voteDays", "proposal.newAccountDays"],
  ],
  guards: [isOnList, isMember, isLongEnough, isNotAgain],
  firstStep: "signing",
  begins: ({ by, area }, { city, now, reach, named }) => {
    const charter = city.charterFor(String(area), now);
    const share = charter.number(by === "representatives" ? "recall.representativesShare" : "recall.votersShare");
    // A share of people is never less than it, and nobody moves it alone.
    const needed = Math.max(2, Math.ceil(share * (reach?.people ?? Number.POSITIVE_INFINITY) - 1e-9));
    const personIds = named?.length === 1 ? named.map(({ personId }) => personId) : [];
    return {
      ...{ handlerId: city.bodyFor(String(area), "working-committee")?.id ?? null, personIds },
      facts: { by, needed, signed: 1 },
    };
  },
  tells: [tell(handler, "moved", { quotes: "words" })],
  steps: {
    signing: {
      waitsFor: applicant,
      entering: { effect: takeList },
      lapses: {
        after: days("recall.signDays"),
        goes: end("too-few"),
        tells: [tell(applicant, "too-few"), tell(signers, "too-few-signers")],
      },
      actions: {
        ...signing,
        edit: editsSigned("words", wordsLength),
        withdraw: withdrawsSigned,
      },
    },
    // Who was struck from the list since counts no more when it is confirmed, nor who has left.
    checking: {
      waitsFor: handler,
      within: workingDays("recall.checkDays"),
      entering: { tells: [tell(handler, "checking", { offers: ["confirm", "refuse"] })] },
      overdue: { tells: [tell(handler, "late", { offers: ["confirm", "refuse"] }), tell(supervisor, "late-above")] },
      actions: {
        unsign: signing.unsign,
        confirm: {
          by: handler,
          neverBy: namedPersons,
          // As the committee was elected, so it is decided.
          asks: form({ mode: choice(["voters", "households", "representatives"]) }),
          sets: (c, world, { mode }) => ({
            ...voteTimes(c, world),
            ...{ mode, electorate: electorateOf(mode, c, world.city) },
          }),
          goes: to("replying"),
          effect: tellMany("recalls-notice-moved", residents, reasoned),
          tells: [tell(applicant, "confirmed")],
        },
        refuse: {
          by: handler,
          neverBy: namedPersons,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("refused"),
          tells: [
            tell(applicant, "refused", { quotes: "reason" }),
            tell(signers, "refused-signers", { quotes: "reason" }),
          ],
        },
        withdraw: withdrawsSigned,
      },
    },
    // The reply goes to everybody to whom the motion went.
    replying: {
      waitsFor: instant,
      entering: { tells: [tell(namedPersons, "reply", { offers: ["reply"] })] },
      lapses: { after: days("recall.replyDays"), goes: to("voting") },
      actions: {
        reply: {
          by: namedPersons,
          asks: form({ reply: text({ min: 2, max: 500 }) }),
          goes: to("voting"),
          effect: tellMany("recalls-notice-reply", residents, replied),
        },
      },
    },
    voting: {
      waitsFor: children("ballots", "lead", end("recalled"), { counting: ["passed"] }),
      opens: [
        {
          name: "ballots",
          procedure: "recall",
          forms: (c) => [
            {
              form: {
                ...{ question: asked(c), body: String(c.handlerId), until: String(c.facts.closesAt) },
                secrecy: "secret",
              },
              ...{ handlerId: c.handlerId, applicantId: c.applicantId },
            },
          ],
        },
      ],
      actions: {},
    },
  },
  outcomes: {
    recalled: { effect: vacate, tells: [tell(body("street-office"), "vacancy")] },
    kept: { effect: tellMany("recalls-notice-kept", residents) },
    // Nobody has decided anything: it may be put again at once.
    "not-voted": { effect: tellMany("recalls-notice-not-voted", residents) },
    "too-few": {},
    refused: {},
    withdrawn: {},
  },
  childDoes: {
    ballots: {
      ...Object.fromEntries(["rejected", "no-quorum"].map((outcome) => [outcome, { at: "voting", goes: end("kept") }])),
      ...Object.fromEntries(
        ["no-tellers", "cancelled", "uncounted"].map((outcome) => [outcome, { at: "voting", goes: end("not-voted") }]),
      ),
    },
  },
  discloses: ["by", "signed", "needed"],
});
