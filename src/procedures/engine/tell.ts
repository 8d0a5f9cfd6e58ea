import type { Change } from "../../foundation/index.ts";
import type { Audience, NoticeArg, NoticeMessage } from "../../instruments/index.ts";
import { isInstant } from "./answers.ts";
import type { CaseRow } from "./case.ts";
import type { Procedure, World } from "./declare.ts";
import type { Answers } from "./form.ts";
import type { Party, Tell } from "./parts.ts";
import { isRehearsalCase } from "./rehearsal.ts";
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
  const all = tells.map((one) => ({ one, audiences: audiencesOf(one.whom, row, world, actorPersonId) }));
  const everybody = all.flatMap((a) => a.audiences);
  for (const { one, audiences } of all) {
    for (const audience of audiences.map((a) => withoutTwice(a, everybody))) {
      change.insert("Notice", {
        id: world.ids.uuid(),
        caseId: row.id,
        audience: { ...audience },
        message: messageFor(
          procedure,
          row,
          one,
          { answers, isShown: isShownTo(one.whom, row, actorPersonId) },
          world,
        ) as object,
        createdAt: world.now,
      });
    }
  }
}

/** Whoever is told by themselves, or in a role of theirs such as the head, is not told once more with the rest of the body. */
function withoutTwice(audience: Audience, all: Audience[]): Audience {
  if (audience.kind !== "body") return audience;
  const except = [...(audience.except ?? []), ...all.flatMap((a) => (a.kind === "person" ? [a.personId] : []))];
  const heads = all.flatMap((a) => (a.kind === "body" && a.bodyId === audience.bodyId ? (a.roles ?? []) : []));
  return { ...audience, except, exceptRoles: audience.roles ? undefined : heads };
}

/** Those whom a complaint is about are told nothing, whatever other seat they hold. */
function audiencesOf(party: Party, row: CaseRow, world: World, actorPersonId: string | null): Audience[] {
  const except = [...(actorPersonId ? [actorPersonId] : []), ...row.aboutPersonIds];
  const exceptBody = row.aboutBodyId ?? undefined;
  if (party.party === "applicant")
    return persons(
      [row.applicantId, helperOf(row)].filter((id) => id !== null),
      actorPersonId,
    );
  if (party.party === "persons") return persons(row.personIds, actorPersonId);
  if (party.party === "followers") return [{ kind: "followers", caseId: row.id, except, exceptBody }];
  const bodyId = bodyOfParty(party, row, world.city);
  if (!bodyId || bodyId === row.aboutBodyId) return [];
  const roles = "roles" in party ? party.roles : undefined;
  return [{ kind: "body", bodyId, roles, except, exceptBody }];
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
    else if (typeof value === "string" || typeof value === "number") args[name] ??= value;
  }
  const quote = one.quotes ? answers[one.quotes] : undefined;
  const files = one.shows ? answers[one.shows] : undefined;
  const offers = one.offers ?? [];
  return {
    key: `${procedure.name}-told-${one.what}`,
    args,
    quote: typeof quote === "string" ? quoteFor(one, row, quote, isShown) : undefined,
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

const quoteFor = ({ whom }: Tell, row: CaseRow, quote: string, isShown: Said["isShown"]): string =>
  whom.party === "followers" ? wordsForFollowers(row, quote) : wordsShown(row, quote, isShown.own || isShown.others);

/** In columns of a narrow letter; a Chinese one takes two. */
const aboutWidth = 32;
const widthOf = (letter: string) => (/[\u2e80-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(letter) ? 2 : 1);

/** The first words of what was filed, to tell one case from another in a list. `isOwn`: as its applicant reads them. */
export function aboutOf(row: Pick<CaseRow, "form" | "isAnonymous">, isOwn = false): string {
  const words = Object.values(row.form).find((value) => typeof value === "string" && value.length > 0 && !isId(value));
  const line = wordsShown(row, String(row.form.words ?? row.form.subject ?? row.form.question ?? words ?? ""), isOwn)
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
