import { mayAddress, readAddressed } from "../../city/index.ts";
import type { Guard } from "../engine/index.ts";

/** Who may be addressed follows from where the body stands, and is asked again when it is sent. */
export const mayBeAddressed: Guard = {
  code: "notice-refusal-audience",
  holds({ form, handlerId }, { city }) {
    const addressed = readAddressed(String(form.to));
    return addressed !== undefined && handlerId !== null && mayAddress(city, handlerId, addressed);
  },
};

/** Nobody is called to a meeting that is over. */
export const isAhead: Guard = {
  code: "notice-refusal-past",
  holds: ({ form }, { now }) => form.kind !== "meeting" || new Date(String(form.heldAt)) > now,
};
