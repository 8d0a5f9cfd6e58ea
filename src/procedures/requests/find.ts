import type { Body, CatalogueItem, City } from "../../city/index.ts";
import {
  findUrgency,
  gistOf,
  guessKind,
  looksLikeRequest,
  makeRouter,
  type Router,
} from "../../understanding/index.ts";
import type { Answers, Begin, ExtraField, Findings, Likely, UnsureWords, WhoseJob, World } from "../engine/index.ts";
import { aboutOf, findAbout, isAboutBody } from "./about.ts";
import { isAboutStaff } from "./conduct.ts";
import { bodyOfLabel } from "./learning/index.ts";
import { findSlots } from "./slots.ts";

/** Complaints, questions and suggestions to an office, as opposed to greetings and chat. */
export const hearRequest = (text: string, world: World): Likely =>
  isAboutBody(text, world) ? "surely" : looksLikeRequest(text, routerOf(world.city)(text));

/** What a request's words tell by themselves: its kind and whose job it is, with the reason. */
export function findRequest(answers: Answers, world: World): Findings {
  const found: Findings = { answers: {}, reasons: {} };
  const words = typeof answers.words === "string" ? answers.words : "";
  const areaId = typeof answers.area === "string" ? answers.area : undefined;
  const about = findAbout(words, areaId, world);
  // Of somebody in office, but of which body? Asked, since the matter must not go to those whom it is about.
  const isUnsure = about === undefined && isAboutStaff(words);
  const learnt = about || isUnsure ? undefined : world.whichKind?.(words);
  const guessed = about || isUnsure ? "complaint" : guessKind(words).kind;
  const kind = answers.kind ?? learnt ?? guessed;
  found.answers.kind = kind;
  if (kind === learnt && learnt !== guessed) found.reasons.kind = { key: "request-kind-because-learnt", args: {} };
  if (isUnsure) found.asks = { about: { ask: "request-ask-about-staff", skip: "request-skip-about-staff" } };
  found.answers.about = about?.id;
  found.notes = noteAbout(typeof answers.about === "string" ? answers.about : about?.id, world.city);
  if (kind !== "service") findSlots(found, words, areaId, world);
  if (typeof answers.area === "string") findHandler(found, { ...answers, kind }, words, answers.area, world);
  return found;
}

/** To be read beside the body complained about: that it will not have the case, and who will. */
function noteAbout(bodyId: string | undefined, city: City): Findings["notes"] {
  const aboveId = bodyId && city.bodies.get(bodyId)?.supervisorId;
  return aboveId ? { about: { key: "request-about-kept", args: { body: city.body(aboveId).name } } } : {};
}

function findHandler(
  found: Findings,
  answers: Answers,
  words: string,
  areaId: string,
  { city, whoseJob }: World,
): void {
  const station = city.bodyFor(areaId, "service-station");
  const give = (bodyId: string, key: string, args: Record<string, string>) => {
    found.answers.handler = bodyId;
    found.reasons.handler = { key, args };
  };
  if (answers.kind === "service") {
    if (station) give(station.id, "request-because-item", { body: station.name });
    return;
  }
  const { job, sure, among } = findHandlers(words, areaId, city, whoseJob);
  const unknown = job?.bodyId ?? station?.id;
  const because = () => {
    if (job) give(job.bodyId, "request-because-words", { words: job.words, duty: job.duty });
    else if (station) give(station.id, "request-because-station", { body: station.name });
  };
  if (sure) give(sure.id, "request-because-learnt", {});
  else if (among && answers.handler === undefined) {
    found.answers.handler = undefined;
    if (unknown) found.asks = { ...found.asks, handler: askAmong(among, unknown) };
  } else {
    because();
    // Who was asked and does not know reads why it goes there, as if it had not been asked.
    const reason = found.reasons.handler;
    if (among && reason && answers.handler === unknown) found.notes = { ...found.notes, handler: reason };
  }
}

/** Whose job something in an area may be. */
export interface Handlers {
  /** By the words of the duties. */
  job?: Job;
  /** By what earlier cases teach, where they are sure and name another than the duties do. */
  sure?: Body;
  /** Bodies to choose from, the likeliest first, where neither is sure and neither bears the other out. */
  among?: string[];
}

/** Of two who are not sure the one whom the other bears out is right. */
export function findHandlers(words: string, areaId: string, city: City, whoseJob?: WhoseJob): Handlers {
  const job = findJob(words, areaId, city);
  const learnt = whoseJob && learntJob(whoseJob, words, areaId, city);
  if (!learnt) return { job };
  if (learnt.sure) return { job, sure: learnt.sure.id === job?.bodyId ? undefined : learnt.sure };
  const others = learnt.among.map(({ id }) => id);
  if (job && others.includes(job.bodyId)) return { job };
  return { job, among: [...new Set([...(job ? [job.bodyId] : []), ...others])].slice(0, mostAsked) };
}

/** More than so many are a list, not a question. */
const mostAsked = 3;

const askAmong = (among: string[], unknown: string): UnsureWords => ({
  ask: "request-ask-handler-among",
  among,
  unknown: { key: "request-handler-unknown", value: unknown },
});

/** What earlier cases say, as bodies of the area; undefined where they say nothing, or name nobody who could have it. */
function learntJob(whoseJob: WhoseJob, words: string, areaId: string, city: City) {
  const opinion = whoseJob(words);
  const bodyOf = (label: string) => bodyOfLabel(label, areaId, city);
  const among = opinion?.among.flatMap((label) => bodyOf(label) ?? []) ?? [];
  const sure = opinion?.sure === undefined ? undefined : bodyOf(opinion.sure);
  // Sure of a label that no body bears is to know that it is none of the others.
  return among.length === 0 || (opinion?.sure !== undefined && !sure) ? undefined : { sure, among };
}

export interface Job {
  bodyId: string;
  /** The duty's name. */
  duty: string;
  /** The words that point to it. */
  words: string;
}

/** Whose job something in an area is; undefined when no words point to a duty. */
function findJob(words: string, areaId: string, city: City): Job | undefined {
  for (const candidate of routerOf(city)(words)) {
    const duty = city.duties.find((d) => d.id === candidate.dutyId);
    const bodyId = duty?.bodyId ?? (duty?.bodyKind ? city.bodyFor(areaId, duty.bodyKind)?.id : undefined);
    if (duty && bodyId) return { bodyId, duty: duty.name, words: candidate.because.slice(0, 3).join("、") };
  }
  return undefined;
}

const routers = new WeakMap<City, Router>();

/** One router for each reading of the city. */
function routerOf(city: City): Router {
  const made =
    routers.get(city) ?? makeRouter(city.duties.map((d) => ({ ...d, bodyId: d.bodyId ?? d.bodyKind ?? "" })));
  routers.set(city, made);
  return made;
}

/** Where a new request lies, and what the public may know of it. */
export function beginRequest(answers: Answers, world: World): Begin {
  const item = itemOf(answers, world);
  const about = aboutOf(answers, world);
  const departmentId = item?.handling === "passed-on" ? (item.departmentId ?? undefined) : undefined;
  return {
    handlerId: about ? about.handlerId : typeof answers.handler === "string" ? answers.handler : null,
    aboutBodyId: about?.bodyId,
    aboutPersonIds: about?.personIds,
    gist: item ? [] : gistOf(String(answers.words ?? "")),
    facts: {
      kind: answers.kind,
      urgency: item ? "general" : findUrgency(String(answers.words ?? "")),
      ...(item ? { item: item.code } : {}),
      ...(departmentId ? { departmentId } : {}),
    },
  };
}

/** The catalogue item that is applied for; one that was chosen before the kind was changed does not count. */
const itemOf = (answers: Answers, world: World): CatalogueItem | undefined =>
  answers.kind === "service" && typeof answers.item === "string" ? world.city.items.get(answers.item) : undefined;

/** The questions of the catalogue item that is applied for; the same list as long as the item is the same. */
export function extraFields(answers: Answers, world: World): ExtraField[] {
  const form = itemOf(answers, world)?.form;
  if (!form) return [];
  const known = fieldsOfForms.get(form) ?? form.map(extraField);
  fieldsOfForms.set(form, known);
  return known;
}

type Question = CatalogueItem["form"][number];
const fieldsOfForms = new WeakMap<Question[], ExtraField[]>();

const extraField = ({ name, kind, label, options, max, optional }: Question): ExtraField => ({
  name: `item.${name}`,
  label: { "zh-CN": label.zh, en: label.en },
  options: options?.map((o) => ({ "zh-CN": o.label.zh, en: o.label.en })),
  field:
    kind === "choice"
      ? { kind, options: (options ?? []).map((o) => o.value), optional: optional || undefined }
      : kind === "text"
        ? { kind, max: max ?? 500, optional: optional || undefined }
        : { kind, max, optional: optional || undefined },
});
