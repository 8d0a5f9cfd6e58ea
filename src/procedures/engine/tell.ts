import type { Change } from "../../foundation/index.ts";
import type { Audience, NoticeArg, NoticeMessage } from "../../instruments/index.ts";
import { isInstant } from "./answers.ts";
import type { CaseRow } from "./case.ts";
import { type Procedure, type Step, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import type { Party, Tell } from "./parts.ts";
import { isRehearsalCase } from "./rehearsal.ts";
import { sittingIn, standingBack } from "./separation.ts";
import { wordsForFollowers, wordsShown } from "./shown-words.ts";
import { bodyOfParty, helperOf, isApplicant } from "./stand.ts";

/** What a button on a notice or a case card asks for; the conversation carries it out. */
export type CaseCommand =
  | { do: "case"; caseId: string }
  | { do: "act"; caseId: string; action: string; version: number };

/**
 * Adds the notices of an act to its change: one row for each audience, whatever its size.
 * Who acted is not told: their answer says it already.
 */
export function addTells(
  change: Change,
  procedure: Procedure,
  row: CaseRow,
  tells: readonly Tell[],
  answers: Answers,
  world: World,
  actorPersonId: string | null,
): void {
  const meant = tells.filter(({ when }) => !when || when(row, world));
  const all = meant.flatMap((one) =>
    audiencesOf(one, row, world, actorPersonId).map((audience) => ({
      one,
      audience: withoutKept(audience, keptFromAll(procedure, row, one)),
    })),
  );
  const everybody = all.map(({ audience }) => audience);
  const each = all.map(({ one, audience }) => ({
    one,
    audience: withoutOffered({ one, audience: withoutTwice(audience, everybody) }, all, world),
  }));
  for (const { one, audience } of asOne(each)) {
    const said = { answers, isShown: isShownTo(one.whom, row, actorPersonId) };
    change.insert("Notice", {
      id: world.ids.uuid(),
      caseId: row.id,
      audience: { ...audience },
      message: messageFor(procedure, row, one, said, world) as object,
      createdAt: world.now,
    });
  }
}

interface Addressed {
  one: Tell;
  audience: Audience;
}

/** Who may take none of the actions that are offered, whatever seat they hold, such as who began it themselves. */
function keptFromAll(procedure: Procedure, row: CaseRow, { offers }: Tell): string[] {
  const { actions } = row.outcome ? { actions: {} } : stepOf(procedure, row.step);
  const [first, ...others] = (offers ?? []).flatMap((name) => {
    const action = (actions as Step["actions"])[name];
    return action ? [personsOf([action.neverBy ?? []].flat() as Party[], row)] : [];
  });
  return (first ?? []).filter((id) => others.every((kept) => kept.includes(id)));
}

const personsOf = (parties: readonly Party[], row: CaseRow): string[] =>
  parties.flatMap(({ party }) =>
    party === "applicant"
      ? [row.applicantId, row.helperId].filter((id) => id !== null)
      : party === "persons"
        ? row.personIds
        : [],
  );

const withoutKept = (audience: Audience, kept: readonly string[]): Audience =>
  audience.kind === "body" && kept.length > 0
    ? { ...audience, except: [...(audience.except ?? []), ...kept] }
    : audience;

/** Bodies that read the same are one audience: who sits in two of them reads it once, and so does who is named twice. */
function asOne(each: readonly Addressed[]): Addressed[] {
  const said = ({ one: { what, quotes, shows, offers } }: Addressed) => JSON.stringify([what, quotes, shows, offers]);
  const isBody = ({ audience }: Addressed) => audience.kind === "body";
  const personOf = ({ audience }: Addressed) => (audience.kind === "person" ? audience.personId : undefined);
  const isNamed = (to: Addressed, before: readonly Addressed[]) =>
    before.some((other) => personOf(to) !== undefined && personOf(to) === personOf(other) && said(other) === said(to));
  const alike = (to: Addressed) => each.filter((other) => isBody(other) && isBody(to) && said(other) === said(to));
  return each.flatMap((to, i) => {
    if (isNamed(to, each.slice(0, i))) return [];
    const [first = to, ...others] = alike(to);
    if (first !== to) return [];
    if (others.length === 0) return [to];
    const of = [to, ...others].map(({ audience }) => audience);
    return [{ one: to.one, audience: { kind: "several", of } as const }];
  });
}

/** Whoever is told by themselves, or in a role of theirs such as the head, is not told once more with the rest of the body. */
function withoutTwice(audience: Audience, all: Audience[]): Audience {
  if (audience.kind !== "body") return audience;
  const except = [...(audience.except ?? []), ...all.flatMap((a) => (a.kind === "person" ? [a.personId] : []))];
  const heads = all.flatMap((a) => (a.kind === "body" && a.bodyId === audience.bodyId ? (a.roles ?? []) : []));
  return { ...audience, except, exceptRoles: audience.roles ? undefined : heads };
}

/** Who is told the same with something to do, as a member of another body, reads it there alone. */
function withoutOffered({ one, audience }: Addressed, all: readonly Addressed[], world: World): Audience {
  if (audience.kind !== "body" || one.offers) return audience;
  const offered = all.flatMap(({ one: { what, offers }, audience: to }) =>
    what === one.what && offers && to.kind === "body"
      ? sittingIn(world, to.bodyId)
          .filter(({ role }) => to.roles?.includes(role) ?? true)
          .map(({ personId }) => personId)
          .filter((id) => !to.except?.includes(id))
      : [],
  );
  return { ...audience, except: [...(audience.except ?? []), ...offered] };
}

/**
 * Those whom a complaint is about are told nothing, whatever other seat they hold. Who stands back from a matter is
 * offered nothing to do in it; of what watches over their own body they hear as that body alone.
 */
function audiencesOf(
  { whom: party, offers }: Tell,
  row: CaseRow,
  world: World,
  actorPersonId: string | null,
): Audience[] {
  const except = [...(actorPersonId ? [actorPersonId] : []), ...row.aboutPersonIds];
  const exceptBody = row.aboutBodyId ?? undefined;
  if (party.party === "applicant")
    return persons(
      [row.applicantId, helperOf(row)].filter((id) => id !== null),
      actorPersonId,
    );
  if (party.party === "persons") return persons(row.personIds, actorPersonId);
  if (party.party === "followers") return [{ kind: "followers", caseId: row.id, except, exceptBody }];
  if (party.party === "signers") {
    const told = [row.applicantId, helperOf(row)].filter((id) => id !== null);
    return [{ kind: "signers", caseId: row.id, except: [...except, ...told] }];
  }
  const bodyId = bodyOfParty(party, row, world.city);
  if (!bodyId || bodyId === row.aboutBodyId) return [];
  const roles = "roles" in party ? party.roles : undefined;
  const back = offers || row.facts.watched ? standingBack(row, bodyId, world).map(({ who }) => who.personId) : [];
  return [{ kind: "body", bodyId, roles, except: [...except, ...back], exceptBody }];
}

const persons = (ids: string[], except: string | null): Audience[] =>
  ids.filter((id) => id !== except).map((personId) => ({ kind: "person", personId }));

/** Who may read what the applicant wrote as they wrote it, and what others wrote as those did. */
const isShownTo = ({ party }: Party, row: CaseRow, actorPersonId: string | null) => ({
  own: party === "applicant",
  others: party !== "followers" && !(actorPersonId && isApplicant(row, actorPersonId)),
});

interface Said {
  answers: Answers;
  isShown: { own: boolean; others: boolean };
}

function messageFor(procedure: Procedure, row: CaseRow, one: Tell, said: Said, world: World): NoticeMessage {
  const { answers, isShown } = said;
  const { city } = world;
  const previous = row.facts.passedBy?.at(-1);
  const args: Record<string, NoticeArg> = {
    number: row.number,
    body: row.handlerId ? city.body(row.handlerId).name : "",
    previous: previous ? city.body(previous).name : "",
    area: city.placeName(row.areaId),
    due: row.dueAt ? { at: row.dueAt.toISOString() } : "",
    until: row.facts.clock?.lapseAt ? { at: row.facts.clock.lapseAt } : "",
    round: row.round,
    about: aboutOf(row, isShown.own),
    rehearsal: isRehearsalCase(procedure, row, city),
  };
  for (const [name, value] of Object.entries({ ...row.facts, ...answers })) {
    if (isInstant(value)) args[name] ??= { at: value };
    else if (isWorded(value)) args[name] ??= value;
    else if (typeof value === "string" || typeof value === "number") args[name] ??= value;
  }
  const quote = one.quotes ? answers[one.quotes] : undefined;
  const files = one.shows ? answers[one.shows] : undefined;
  const offers = one.offers ?? [];
  return {
    key: `${procedure.name}-told-${one.what}`,
    args,
    quote: typeof quote === "string" ? quoteFor(one, row, quote, isShown, world) : undefined,
    files: Array.isArray(files) ? files : undefined,
    buttons: [
      ...offers.map((action) => ({
        key: `${procedure.name}-action-${action}`,
        command: { do: "act", caseId: row.id, action, version: row.version } satisfies CaseCommand,
      })),
      { key: "case-open", command: { do: "case", caseId: row.id } satisfies CaseCommand },
    ],
  };
}

/** What each reader has in their own language. */
export const isWorded = (value: unknown): value is Exclude<NoticeArg, string | number> =>
  typeof value === "object" && value !== null && ("byLocale" in value || "word" in value);

const quoteFor = ({ whom }: Tell, row: CaseRow, quote: string, isShown: Said["isShown"], world: World): string =>
  whom.party === "followers"
    ? wordsForFollowers(row, quote, world.saidSince)
    : wordsShown(row, quote, isShown.own || isShown.others);

/** In columns of a narrow letter; a Chinese one takes two. */
const aboutWidth = 32;
const widthOf = (letter: string) => (/[\u2e80-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(letter) ? 2 : 1);

/** The first words of what was filed, to tell one case from another in a list. `isOwn`: as its applicant reads them. */
export function aboutOf(row: Pick<CaseRow, "form" | "isAnonymous">, isOwn = false): string {
  const words = Object.values(row.form).find((value) => typeof value === "string" && value.length > 0 && !isId(value));
  const line = wordsShown(row, String(row.form.subject ?? row.form.words ?? row.form.question ?? words ?? ""), isOwn)
    .replace(/\s+/g, " ")
    .trim();
  let [width, shown] = [0, ""];
  for (const letter of line) {
    width += widthOf(letter);
    if (width > aboutWidth) return `${shown.trimEnd()}…`;
    shown += letter;
  }
  return line;
}

const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value);
