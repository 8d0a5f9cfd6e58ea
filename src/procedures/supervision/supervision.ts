import {
  body,
  bodyIn,
  bodyOf,
  type CaseRow,
  choice,
  end,
  endInRegister,
  enterInRegister,
  files,
  form,
  type Guard,
  handler,
  keptFrom,
  memberOf,
  opensChild,
  place,
  procedure,
  stay,
  tell,
  text,
  type World,
  workingDays,
} from "../engine/index.ts";
import { tellConcerned } from "./concerned.ts";

/** Who supervises in a community. */
export const supervisingKinds = ["working-committee", "affairs-supervision-committee"] as const;

const watched = bodyIn("watched");
const register = "supervision";

/** The case that is watched over lies with somebody. */
const hasHandler: Guard = {
  code: "supervision-refusal-nobody",
  holds: (_c, { above }) => !above || above.handlerId !== null,
};
/** It is of the community, and the body does not look at itself. */
const isOfPlace: Guard = {
  code: "supervision-refusal-place",
  holds({ handlerId, areaId }, { city, above }) {
    const own = city.bodies.get(String(handlerId));
    return own !== undefined && city.chain(above?.areaId ?? areaId).some(({ id }) => id === own.areaId);
  },
};
const isOther: Guard = {
  code: "supervision-refusal-self",
  holds: ({ handlerId }, { above }) => above?.handlerId !== handlerId,
};
/** What complains of a body beside it goes up, and is nothing for those who stand near. */
const isFar: Guard = {
  code: "supervision-refusal-above",
  holds: ({ handlerId, aboutBodyId }, { city }) => keptFrom(city, aboutBodyId, handlerId) === undefined,
};
/** Whoever filed a case does not supervise how it is handled. */
const isNotOwn: Guard = {
  code: "supervision-refusal-own",
  holds: ({ applicantId }, { above }) => !above || ![above.applicantId, above.helperId].includes(applicantId),
};
const isOnlyOne: Guard = {
  code: "supervision-refusal-second",
  holds: (_c, { above }) => above?.facts.watchedBy === undefined || above.facts.watchedBy === null,
  says: (_c, { above }) => ({ other: String(above?.facts.watchedBy ?? "") }),
};
/** What has ended is hurried no more; it can still be looked into. */
const isGoingOn: Guard = {
  code: "supervision-refusal-ended",
  holds: (_c, { above }) => !above || above.outcome === null,
};

/** The body that has the case by now: it may have been passed on since. */
const handledNow = ({ facts }: CaseRow, { above }: World) => {
  const now = above?.handlerId ?? facts.watched;
  return { watched: now, readers: [...new Set([...(facts.readers ?? []), ...(now ? [now] : [])])] };
};

/**
 * 监督: who supervises in a community opens a matter on one of its cases, presses, asks the handler for papers, and
 * reports; the report is public. The supervisors learn of the case what is public, and what the handler hands over.
 */
export const supervision = procedure("supervision", {
  release: 1,
  startedBy: memberOf("body"),
  watches: true,
  form: form({
    body: bodyOf(supervisingKinds, { fixed: true }),
    area: place({ fixed: true }),
    of: text({ max: 40, fixed: true }),
    words: text({ min: 4, max: 500, noTime: true }),
  }),
  guards: [isOfPlace, hasHandler, isOther, isFar, isNotOwn, isOnlyOne],
  firstStep: "open",
  begins: ({ body: id, of }, _world, parent) => ({
    handlerId: String(id),
    // Whose case it is, and whom it is about, have no part in watching over it.
    aboutBodyId: parent?.aboutBodyId ?? undefined,
    aboutPersonIds: [parent?.applicantId, parent?.helperId, ...(parent?.aboutPersonIds ?? [])].filter(
      (personId) => typeof personId === "string",
    ),
    facts: { of, watched: parent?.handlerId, readers: [parent?.handlerId ?? []].flat() },
  }),
  steps: {
    open: {
      waitsFor: handler,
      within: workingDays("supervision.reportDays"),
      entering: {
        effect: enterInRegister(register, ({ parentId, number }) => ({
          key: String(parentId),
          subject: number,
          data: {},
        })),
        tells: [tell(watched, "opened", { quotes: "words" }), tell(handler, "opened-own", { quotes: "words" })],
      },
      reminder: { afterShare: "supervision.remindShare", tells: [tell(handler, "due-soon", { offers: ["report"] })] },
      overdue: { tells: [tell(handler, "late", { offers: ["report"] }), tell(body("street-office"), "late-above")] },
      actions: {
        press: {
          by: handler,
          asks: form({ urged: text({ min: 2, max: 500 }) }),
          guards: [isGoingOn],
          sets: handledNow,
          goes: stay,
          notesAbove: { line: "watch-pressed", words: "urged" },
          tells: [tell(watched, "pressed", { quotes: "urged" })],
        },
        ask: {
          by: handler,
          asks: form({ what: text({ min: 2, max: 1000 }) }),
          guards: [hasHandler],
          sets: handledNow,
          goes: stay,
          effect: opensChild("papers", "supervision-papers", ({ facts }, _world, { what }) => ({
            form: { words: what },
            handlerId: facts.watched,
          })),
        },
        report: {
          by: handler,
          asks: form({
            finding: choice(["fine", "slow", "wrong"]),
            found: text({ min: 4, max: 2000 }),
            photos: files({ max: 6 }),
          }),
          sets: (c, world, { finding }) => ({ ...handledNow(c, world), finding }),
          goes: end("reported"),
          effect: tellConcerned,
          notesAbove: { line: "watch-reported", words: "found" },
          tells: [
            tell(watched, "reported", { quotes: "found", shows: "photos" }),
            tell(handler, "reported", { quotes: "found" }),
          ],
        },
        drop: {
          by: handler,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("dropped"),
          notesAbove: { line: "watch-dropped", words: "reason" },
          tells: [tell(watched, "dropped", { quotes: "reason" })],
          minor: true,
        },
      },
    },
  },
  outcomes: { reported: { effect: endInRegister(register) }, dropped: { effect: endInRegister(register) } },
  childTells: { papers: { "handed-over": [tell(handler, "papers-in", { quotes: "answer", shows: "photos" })] } },
  discloses: ["finding"],
  shows: ["of"],
});
