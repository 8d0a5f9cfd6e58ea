import type { CatalogueItem, City } from "../../city/index.ts";
import {
  findUrgency,
  gistOf,
  guessKind,
  looksLikeRequest,
  makeRouter,
  type Router,
} from "../../understanding/index.ts";
import type { Answers, Begin, ExtraField, Findings, Likely, World } from "../engine/index.ts";
import { aboutOf, findAbout, isAboutBody } from "./about.ts";
import { isAboutStaff } from "./conduct.ts";

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
  const kind = answers.kind ?? (about || isUnsure ? "complaint" : guessKind(words).kind);
  found.answers.kind = kind;
  if (isUnsure) found.asks = { about: { ask: "request-ask-about-staff", skip: "request-skip-about-staff" } };
  found.answers.about = about?.id;
  found.notes = noteAbout(typeof answers.about === "string" ? answers.about : about?.id, world.city);
  if (typeof answers.area === "string") findHandler(found, { ...answers, kind }, words, answers.area, world.city);
  return found;
}

/** To be read beside the body complained about: that it will not have the case, and who will. */
function noteAbout(bodyId: string | undefined, city: City): Findings["notes"] {
  const aboveId = bodyId && city.bodies.get(bodyId)?.supervisorId;
  return aboveId ? { about: { key: "request-about-kept", args: { body: city.body(aboveId).name } } } : {};
}

function findHandler(found: Findings, answers: Answers, words: string, areaId: string, city: City): void {
  const station = city.bodyFor(areaId, "service-station");
  const give = (bodyId: string, key: string, args: Record<string, string>) => {
    found.answers.handler = bodyId;
    found.reasons.handler = { key, args };
  };
  if (answers.kind === "service") {
    if (station) give(station.id, "request-because-item", { body: station.name });
    return;
  }
  const job = findJob(words, areaId, city);
  if (job) give(job.bodyId, "request-because-words", { words: job.words, duty: job.duty });
  else if (station) give(station.id, "request-because-station", { body: station.name });
}

export interface Job {
  bodyId: string;
  /** The duty's name. */
  duty: string;
  /** The words that point to it. */
  words: string;
}

/** Whose job something in an area is; undefined when no words point to a duty. */
export function findJob(words: string, areaId: string, city: City): Job | undefined {
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

/** The questions of the catalogue item that is applied for. */
export function extraFields(answers: Answers, world: World): ExtraField[] {
  return (itemOf(answers, world)?.form ?? []).map(({ name, kind, label, options, max, optional }) => ({
    name: `item.${name}`,
    label: { "zh-CN": label.zh, en: label.en },
    options: options?.map((o) => ({ "zh-CN": o.label.zh, en: o.label.en })),
    field:
      kind === "choice"
        ? { kind, options: (options ?? []).map((o) => o.value), optional: optional || undefined }
        : kind === "text"
          ? { kind, max: max ?? 500, optional: optional || undefined }
          : { kind, max, optional: optional || undefined },
  }));
}
