import {
  type Audience,
  addBallot,
  audienceOf,
  type NewBallot,
  type NoticeKind,
  type NoticeMessage,
  noticeRow,
  startBallot,
  withdrawBallot,
} from "../../instruments/index.ts";
import type { Answers, CaseRow, Effect, Facts, World } from "../engine/index.ts";
import { askedOf, countsAnswersOf, isSecretOf, methodOf, optionsOf, type VoteKind } from "./asked.ts";
import { ballotMessage, linesFor } from "./message.ts";
import { isBallotRehearsal, rehearsalBy } from "./rehearsal.ts";
import { heldMessage, resultMessage, weightOf } from "./result.ts";
import { asksPrivatePersons } from "./self-government.ts";
import { hasTellers, lacksTellers, tellerBodies } from "./tellers.ts";

/** What binds a body's members is told to each of them; what is only asked may be turned off. */
const noticeKindOf: Record<VoteKind, NoticeKind> = {
  poll: "information",
  survey: "information",
  appraisal: "statutory",
  resolution: "statutory",
  "owners-decision": "statutory",
  election: "statutory",
  recall: "statutory",
};

/** The instrument's ballot for a case, with the id of the case; its roll is taken when it is committed. */
export const openBallot =
  (kind: VoteKind): Effect =>
  ({ id, districtId, areaId, handlerId, charterId, form, facts }, { city, ids, keys, now }, change) => {
    if (!handlerId || !keys) throw new Error("a ballot needs its body and a place for its keys");
    const method = methodOf(kind, form);
    const charter = city.charter(charterId);
    addBallot(
      change,
      { ids, keys },
      {
        ...{ id, now, charter, districtId, areaId, bodyId: handlerId, kind, method },
        isSecret: isSecretOf(kind, form),
        question: askedOf(form),
        optionNames: method === "yes-no" ? undefined : optionsOf(kind, form).map(({ name }) => name),
        opensAt: facts.opensAt ? new Date(String(facts.opensAt)) : now,
        closesAt: new Date(String(facts.closesAt)),
        // While its roll is public it may turn out that it has no tellers.
        waitsForStart: facts.opensAt !== undefined,
        owners: kind === "owners-decision" ? weightOf(form, charter) : undefined,
        electorate: (facts.electorate as Audience | undefined) ?? audienceOf(form, city),
        ...(kind === "election" || kind === "recall" ? ofPersons(form, facts) : {}),
        masksNames: asksPrivatePersons(form, city),
        isRehearsal: rehearsalBy(kind, charter) === "yes",
        isHeld: facts.isHeld === true,
      },
    );
  };

/** What an election or a recall says of its ballot besides: how many win, by which shares, and who votes for nobody else. */
const ofPersons = ({ seats }: Answers, { portions, carriesNone }: Facts) => ({
  ...(seats === undefined ? {} : { seats: Number(seats), most: Number(seats) }),
  portions: portions as NewBallot["portions"],
  carriesNone: carriesNone as string[] | undefined,
});

/** What every notice about a ballot may say of it. */
const aboutArgs = (kind: VoteKind, c: CaseRow, { city }: Pick<World, "city">) => ({
  ...{ kind, subject: askedOf(c.form), rehearsal: isBallotRehearsal(c, { city }) },
  body: c.handlerId ? city.body(c.handlerId).name : "",
});

/** A notice of the body's to those on the roll; what became of it whoever began it reads too, who may not be on the roll. */
function tellRoll(
  { id, handlerId, applicantId }: CaseRow,
  { ids, now }: World,
  notice: { kind: VoteKind; message: NoticeMessage; onlyWaiting?: true; isOver?: true },
) {
  if (!handlerId || !applicantId) throw new Error("a ballot needs its body and who began it");
  const electors: Audience = { kind: "electors", ballotId: id, ...(notice.onlyWaiting ? { onlyWaiting: true } : {}) };
  const began: Audience = { kind: "person", personId: applicantId };
  return noticeRow({
    ...{ ids, now, kind: noticeKindOf[notice.kind], bodyId: handlerId, createdBy: applicantId, caseId: id },
    audience: notice.isOver ? { kind: "several", of: [electors, began] } : electors,
    message: notice.message,
  });
}

const lookButtons = ({ id }: CaseRow) => [{ key: "ballot-look", command: { do: "ballot", ballot: id } }];

/** Everybody on the roll is asked; the notice has the id of the case, so that each leads to the other. */
export const invite =
  (kind: VoteKind): Effect =>
  (c, world, change) => {
    change.insert("Notice", {
      ...tellRoll(c, world, { kind, message: ballotMessage(kind, c)(c.form, world) }),
      id: c.id,
    });
  };

/** The roll is fixed and the tellers have their shares of the key: people may vote. */
export const start: Effect = ({ id }, { now }, change) => startBallot(change, { ballotId: id, now });

/** Of a meeting of owners their residents' committee is told too (property management regulations, art. 14). */
export const tellResidentsCommittee: Effect = (c, { city, ids, now }, change) => {
  const own = c.handlerId ? city.body(c.handlerId) : undefined;
  const committee = own && city.bodyFor(own.areaId, "residents-committee");
  if (!committee || committee.id === own.id || !c.applicantId) return;
  const args = { body: own.name, until: { at: String(c.facts.closesAt) }, opens: { at: String(c.facts.opensAt) } };
  const about = { kind: c.procedure, subject: askedOf(c.form), rehearsal: isBallotRehearsal(c, { city }) };
  const buttons = lookButtons(c);
  const message = { titleKey: "ballot-title", key: "ballot-owners-called", args: { ...about, ...args }, buttons };
  const audience = { kind: "body", bodyId: committee.id } as const;
  const row = { ids, now, kind: "statutory", bodyId: own.id, createdBy: c.applicantId, caseId: c.id } as const;
  change.insert("Notice", noticeRow({ ...row, audience, message }));
};

/** The roll is open to objections until the ballot opens. */
export const tellOfRoll =
  (kind: VoteKind): Effect =>
  (c, world, change) => {
    const args = {
      ...aboutArgs(kind, c, world),
      opens: { at: String(c.facts.opensAt) },
      until: { at: String(c.facts.closesAt) },
    };
    const buttons = lookButtons(c);
    const message = { titleKey: "ballot-title", key: "ballot-roll-told", args, quote: linesFor(c), buttons };
    change.insert("Notice", tellRoll(c, world, { kind, message }));
  };

/**
 * A secret ballot needs three people who each keep a share of its key: members of its body are asked, and where it has too
 * few those of the bodies that lend some; where all of them are too few, the roll itself.
 */
export const askForTellers: Effect = (c, world, change) => {
  const { ids, now, city } = world;
  if (!hasTellers(c) || !c.handlerId) return;
  const call = (action: string): NoticeMessage => ({
    key: "ballot-tellers-wanted",
    args: { number: c.number, subject: askedOf(c.form), rehearsal: isBallotRehearsal(c, { city }) },
    buttons: [
      { key: `${c.procedure}-action-${action}`, command: { do: "act", caseId: c.id, action, version: c.version } },
      { key: "ballot-look", command: { do: "ballot", ballot: c.id } },
    ],
  });
  const message = call("teller");
  const except = c.applicantId ? [c.applicantId] : [];
  const [own, ...others] = tellerBodies(city, c.handlerId);
  // Whoever watches over it counts along where persons are voted on.
  for (const { id: bodyId } of [own, ...(lacksTellers(world) || isOfPersons(c) ? others : [])]) {
    // Nobody is asked twice.
    const among = bodyId === own.id ? {} : { exceptBody: own.id };
    const row = {
      ...({ ids, now, kind: "statutory", bodyId: own.id, createdBy: c.applicantId ?? "", caseId: c.id } as const),
      ...{ audience: { kind: "body", bodyId, except, ...among } as const, message },
    };
    change.insert("Notice", noticeRow(row));
  }
  // A whole community is not asked: whoever wants to has the button where they read about the vote.
  if (c.facts.tellersFromRoll !== true || isOfPersons(c)) return;
  const row = { ids, now, kind: "statutory", bodyId: own.id, createdBy: c.applicantId ?? "", caseId: c.id } as const;
  const audience = { kind: "outside", of: { kind: "electors", ballotId: c.id }, bodyId: own.id } as const;
  change.insert("Notice", noticeRow({ ...row, audience, message: call("teller-from-roll") }));
};

const isOfPersons = ({ procedure }: CaseRow): boolean => procedure === "election" || procedure === "recall";

/** Only those who have not answered, and of them only who still has not when it leaves. */
export const remindTheRest =
  (kind: VoteKind): Effect =>
  (c, world, change) => {
    const message = { ...ballotMessage(kind, c)(c.form, world), key: "ballot-text-again" };
    change.insert("Notice", tellRoll(c, world, { kind, message, onlyWaiting: true }));
  };

/** An option has withdrawn, while the roll is public or people vote: everybody on the roll reads it, with the answers that are left. */
export const tellOfOption =
  (kind: VoteKind, option: string): Effect =>
  (c, world, change) => {
    const message = ballotMessage(kind, c)(c.form, world);
    const args = { ...message.args, option };
    if (c.step !== "roll")
      return change.insert(
        "Notice",
        tellRoll(c, world, { kind, message: { ...message, key: "ballot-option-left", args } }),
      );
    const buttons = lookButtons(c);
    const early = { titleKey: "ballot-title", key: "ballot-option-left-early", buttons };
    const opens = { at: String(c.facts.opensAt) };
    change.insert("Notice", tellRoll(c, world, { kind, message: { ...early, args: { ...args, opens } } }));
  };

/**
 * What was voted on paper is missing for the count: the body's members are asked to enter it and to witness it. Whoever began
 * the ballot or is to count it hears what it waits for.
 */
export const askForPapers: Effect = (c, { city, ids, now }, change) => {
  if (!c.handlerId || c.facts.hasPaper !== true) return;
  const act = (action: string) => ({ do: "act", caseId: c.id, action, version: c.version });
  const enter = countsAnswersOf(c) ? "paper" : "paper-lines";
  const message: NoticeMessage = {
    key: "ballot-papers-wanted",
    args: { number: c.number, subject: askedOf(c.form), rehearsal: isBallotRehearsal(c, { city }) },
    buttons: [enter, "witness"].map((action) => ({ key: `${c.procedure}-action-${action}`, command: act(action) })),
  };
  const row = {
    ids,
    now,
    kind: "statutory",
    bodyId: c.handlerId,
    createdBy: c.applicantId ?? "",
    caseId: c.id,
  } as const;
  change.insert("Notice", noticeRow({ ...row, audience: { kind: "body", bodyId: c.handlerId }, message }));
  const waiting = [...new Set([...c.personIds, ...(c.applicantId ? [c.applicantId] : [])])];
  const of: Audience = { kind: "several", of: waiting.map((personId) => ({ kind: "person", personId })) };
  const awaited = {
    key: "ballot-papers-awaited",
    args: { ...message.args, body: city.body(c.handlerId).name },
    buttons: lookButtons(c),
  };
  change.insert(
    "Notice",
    noticeRow({ ...row, audience: { kind: "outside", of, bodyId: c.handlerId }, message: awaited }),
  );
};

export const closeNow: Effect = ({ id }, { now }, change) => {
  change.update({
    table: "Ballot",
    where: { id, countedAt: null },
    set: {},
    // Even one that was opened at this instant closes after it opens.
    setSql: (param) => `"closesAt" = greatest(${param(now)}::timestamptz, t."opensAt" + interval '1 millisecond')`,
    expect: 1,
  });
};

/** The result, to those who were asked; of what is held only that it is counted. */
export const announce =
  (kind: VoteKind): Effect =>
  (c, world, change) => {
    const message = c.facts.isHeld === true ? heldMessage(kind, c, world) : resultMessage(kind, c, world);
    change.insert("Notice", tellRoll(c, world, { kind, message, isOver: true }));
  };

/** It cannot go on: nothing is counted, and those on the roll read why. */
export const giveUp =
  (kind: VoteKind, key: "ballot-no-tellers" | "ballot-uncounted" | "ballot-no-papers" | "ballot-called-off"): Effect =>
  (c, world, change) => {
    withdrawBallot(change, { ballotId: c.id, now: world.now });
    const message = { titleKey: "ballot-title", key, args: aboutArgs(kind, c, world), buttons: lookButtons(c) };
    change.insert("Notice", tellRoll(c, world, { kind, message, isOver: true }));
  };

/** Nothing of it is counted, and those who were asked read why. */
export const withdraw =
  (kind: VoteKind): Effect =>
  (c, world, change, { reason }) => {
    withdrawBallot(change, { ballotId: c.id, now: world.now });
    const args = aboutArgs(kind, c, world);
    const message = { titleKey: "ballot-title", key: "ballot-withdrawn", args, quote: String(reason) };
    change.insert("Notice", tellRoll(c, world, { kind, message }));
  };
