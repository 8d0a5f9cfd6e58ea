import {
  type Charter,
  type City,
  isLeftToCommunity,
  type NamedRule,
  type RuleValue,
  unfit,
  writeAddressed,
} from "../../city/index.ts";
import {
  type Answers,
  applicant,
  body,
  bodyOf,
  type CaseRow,
  children,
  date,
  days,
  type Earliest,
  type Effect,
  editsSigned,
  end,
  form,
  type Guard,
  isOfPlace,
  isRehearsalCase,
  memberOf,
  procedure,
  rule as ruleField,
  ruleValue,
  signers,
  signs,
  tell,
  text,
  to,
  type World,
  withdrawsSigned,
} from "../engine/index.ts";
import { motionFacts } from "./motion.ts";

/** Who may propose a change of a community's charter, as far as it says so. */
export const whoProposes = ["working-committee", "party-organisation", "representatives-assembly"] as const;

const assembly = body("representatives-assembly");
const dayMs = 86_400_000;

/** The rule that a change is about, as the case's charter has it. */
const ruleOf = (c: Pick<CaseRow, "charterId" | "form">, { city }: Pick<World, "city">) =>
  ruleCalled(city.charter(c.charterId), c.form.rule);

/** The rule of a name, as people call it; undefined where the charter has none. */
export function ruleCalled({ rules }: Charter, name: unknown): NamedRule | undefined {
  const found = Object.entries(rules).find(([, one]) => one.name === name);
  return found && { key: found[0], rule: found[1] };
}

/** The value that an answer stands for; what a button says of a yes or no is a word. */
export const meantValue = (answer: unknown): RuleValue =>
  answer === "true" ? true : answer === "false" ? false : (answer as RuleValue);

const mayPropose: Guard = {
  code: "charter-change-refusal-body",
  holds(c, { city }) {
    const { value } = city.charter(c.charterId).rule("charter.changeProposedBy");
    return c.handlerId !== null && Array.isArray(value) && value.includes(city.body(c.handlerId).kind);
  },
  quotes: () => "charter.changeProposedBy",
};
const isLeft: Guard = {
  code: "charter-change-refusal-fixed",
  holds: (c, world) =>
    isLeftToCommunity(ruleOf(c, world)?.rule ?? { value: 0, source: "law", clause: "", clauseEn: "" }),
  quotes: ({ facts }) => String(facts.key),
};
const isFit: Guard = {
  code: "charter-change-refusal-value",
  holds(c, world) {
    const found = ruleOf(c, world);
    return found !== undefined && unfit(found.rule, meantValue(c.form.value)) === undefined;
  },
  quotes: ({ facts }) => String(facts.key),
};
const isOther: Guard = {
  code: "charter-change-refusal-same",
  holds: (c, world) => ruleOf(c, world)?.rule.value !== meantValue(c.form.value),
  quotes: ({ facts }) => String(facts.key),
};
/** Nobody is bound by a rule that nobody could know of. */
const isAhead: Guard = {
  code: "charter-change-refusal-early",
  holds: (c, { city, now }) =>
    startOf(c.form.effectiveOn) >= earliestStart(city.charter(c.charterId), c.step === "signing", now),
  quotes: () => "charter.changeNoticeDays",
};

const startOf = (day: unknown): number => new Date(`${String(day)}T00:00:00+08:00`).getTime();

/** What goes before a change can take effect: co-signing where it needs that, the public roll, the vote, the notice. */
function earliestStart(charter: Charter, isSigned: boolean, now: Date): number {
  const before = [...(isSigned ? ["charter.changeSignDays"] : []), "ballot.objectionDays", "ballot.voteDays"];
  const days = [...before, "charter.changeNoticeDays"].reduce((sum, name) => sum + charter.number(name), 1);
  return now.getTime() + days * dayMs;
}

const whyLength = { min: 4, max: 500 };

/** What stands, what is to stand, and from which day: the same in every language. */
const motionOf = ({ form: { rule: name, value, effectiveOn }, facts }: CaseRow): string =>
  `${String(name)}：${signOf(facts.was)} → ${signOf(meantValue(value))}（${String(effectiveOn)}）`;
const signOf = (value: unknown): string => (value === true ? "✓" : value === false ? "✗" : String(value));

/** The assembly votes by an open resolution of its own. */
const ballotOf = (c: CaseRow, { city }: World) => {
  const id = city.bodyFor(c.areaId, "representatives-assembly")?.id ?? "";
  const answers: Answers = {
    body: id,
    question: motionOf(c),
    secrecy: "open",
    method: "yes-no",
    to: writeAddressed({ to: "body", id }),
  };
  return [{ form: answers, applicantId: c.applicantId }];
};

/** A version of the community's charter that holds what was changed; a rehearsal changes nothing. */
const enterInCharter: Effect = (c, { city, ids, now }, change) => {
  const found = ruleOf(c, { city });
  if (!found || isRehearsalCase(charterChange, c, city) === "yes") return;
  const own = city.body(String(c.handlerId)).areaId;
  const value = meantValue(c.form.value);
  // Papers may have kept the count waiting: what is passed is public for so many days all the same.
  const noticed = now.getTime() + city.charter(c.charterId).number("charter.changeNoticeDays") * dayMs;
  const effectiveAt = new Date(Math.max(startOf(c.form.effectiveOn), noticed));
  change.insert("Charter", {
    ...{ id: ids.uuid(), areaId: own, version: nextVersion(city, own), effectiveAt },
    rules: { [found.key]: { ...found.rule, value, ...clausesOf(c, city, own) } } as object,
  });
};

const nextVersion = ({ charters }: City, areaId: string): number =>
  Math.max(0, ...charters.filter((one) => one.areaId === areaId).map(({ version }) => version)) + 1;

/** The clause by which a community's own rule is quoted from then on: the decision of its assembly. */
const clausesOf = ({ form: { rule: name, value }, number, facts }: CaseRow, city: City, areaId: string) => ({
  clause: `《${city.area(areaId).name}自治章程》：居民代表会议表决通过（${number}），${String(name)}由${signOf(facts.was)}改为${signOf(meantValue(value))}`,
  clauseEn: `Charter of ${city.area(areaId).name}: changed by the representatives' assembly (${number}), from ${signOf(facts.was)} to ${signOf(meantValue(value))}`,
});

/** 修改章程: a rule that the law leaves to the community gets another value by the vote of its representatives. */
export const charterChange = procedure("charter-change", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoProposes, { fixed: true }),
    rule: ruleField({ by: "body" }),
    value: ruleValue({ of: "rule", by: "body" }),
    why: text(whyLength),
    effectiveOn: date(),
  }),
  // It binds only when the ballot that decides it does.
  binds: [
    ...["charter.changeProposedBy", "charter.changeNoticeDays", "ballot.resolution.inChat", "ballot.resolution.quorum"],
    ...["ballot.resolution.majority", "ballot.majorityOf", "ballot.mayChange", "ballot.lotKinds"],
    ...["ballot.objectionDays", "ballot.voteDays"],
  ],
  rules: ["charter.changeCoSigners", "proposal.newAccountDays"],
  signing: { text: [], lapsesBy: "charter.changeSignDays", checkedBy: body("working-committee") },
  earliest({ body: id }, { city, now }): Record<string, Earliest> {
    const { areaId, kind } = city.body(String(id));
    const charter = city.charterFor(areaId, now);
    const { clause, clauseEn } = charter.rule("charter.changeNoticeDays");
    const at = new Date(earliestStart(charter, kind === "representatives-assembly", now)).toISOString();
    return { effectiveOn: { at, clause, clauseEn } };
  },
  guards: [mayPropose, isLeft, isFit, isOther, isAhead],
  tells: [tell(assembly, "proposed", { quotes: "why" })],
  firstStep: "signing",
  alsoBeginsAt: ["voting"],
  begins({ body: id, rule: name, value, effectiveOn }, { city, now }) {
    const { areaId, kind } = city.body(String(id));
    const charter = city.charterFor(areaId, now);
    const found = ruleCalled(charter, name);
    const place = city.area(areaId).name;
    const isAlone = kind !== "representatives-assembly";
    return {
      handlerId: String(id),
      step: isAlone ? "voting" : "signing",
      facts: {
        ...{ key: found?.key ?? "", was: found?.rule.value ?? "" },
        ...(found ? motionFacts(found, meantValue(value), { effectiveOn: String(effectiveOn), place }) : {}),
        ...{ signed: 0, needed: isAlone ? 0 : charter.number("charter.changeCoSigners") },
      },
    };
  },
  steps: {
    signing: {
      waitsFor: applicant,
      lapses: {
        after: days("charter.changeSignDays"),
        goes: end("too-few"),
        tells: [tell(applicant, "too-few"), tell(signers, "too-few-signers")],
      },
      actions: {
        // 居民代表 sign beside the one who proposes it.
        ...signs({ by: assembly, guards: [isOfPlace], reached: to("voting") }),
        edit: editsSigned("why", whyLength),
        withdraw: withdrawsSigned,
      },
    },
    voting: {
      waitsFor: children("ballot", "lead", end("passed"), { counting: ["passed"], otherwise: end("rejected") }),
      opens: [{ name: "ballot", procedure: "resolution", forms: ballotOf }],
      actions: {},
    },
  },
  outcomes: {
    passed: {
      effect: enterInCharter,
      tells: [tell(applicant, "passed"), ...[assembly, body("residents-committee")].map((one) => tell(one, "passed"))],
    },
    rejected: { tells: [tell(applicant, "rejected")] },
    "too-few": {},
    withdrawn: {},
  },
  discloses: ["signed", "needed"],
  shows: ["why"],
});
