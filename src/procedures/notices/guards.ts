import { mayAddress, readAddressed } from "../../city/index.ts";
import { isToFollowers } from "../../instruments/index.ts";
import type { Answers, Guard } from "../engine/index.ts";
import { lines } from "./message.ts";

/** Who may be addressed follows from where the body stands, and is asked again when it is sent. */
export const mayBeAddressed: Guard = {
  code: "notice-refusal-audience",
  holds({ form, handlerId }, { city }) {
    const addressed = readAddressed(String(form.to));
    return addressed !== undefined && handlerId !== null && mayAddress(city, handlerId, addressed);
  },
};

/** Who follows a case hears from the body that handles it, and from no other once it was passed on. */
export const isStillTheirs: Guard = {
  code: "notice-refusal-passed-on",
  holds: ({ form, handlerId }, { followed }) => !isToFollowers(form) || !followed || followed.handlerId === handlerId,
};

/** A list is of people known by name. */
export const isByName: Guard = {
  code: "notice-refusal-by-number",
  holds: ({ form }) => !isToFollowers(form),
};

/** Of residents it is known that some have not registered; a role that nobody holds any more is a mistake. */
export const isSomebody: Guard = {
  code: "notice-refusal-nobody",
  holds({ form }, { reach }) {
    const to = readAddressed(String(form.to))?.to;
    return reach?.people !== 0 || to === "residents" || to === "list";
  },
};

/** Nobody is called to a meeting that is over. */
export const isAhead: Guard = {
  code: "notice-refusal-past",
  holds: ({ form }, { now }) => form.kind !== "meeting" || new Date(String(form.heldAt)) > now,
};

/** A correction that says the same is none. */
export const saysOtherwise: Guard = {
  code: "notice-refusal-same",
  holds({ form }, { amended }, answers) {
    const now: Answers = { ...form, ...amended };
    const given = lines.filter((name) => answers[name] !== undefined);
    return Object.keys(answers).length === 0 || given.some((name) => answers[name] !== now[name]);
  },
};
