import { mayAddress, readAddressed } from "../../city/index.ts";
import type { Guard } from "../engine/index.ts";

/** Whom a body may ask follows from where it stands, as whom it may write to. */
export const mayBeAsked: Guard = {
  code: "ballot-refusal-audience",
  holds({ form, handlerId }, { city }) {
    const addressed = readAddressed(String(form.to));
    return addressed !== undefined && handlerId !== null && mayAddress(city, handlerId, addressed);
  },
};

/** It can still be answered. Where a roll lies open first, the ballot itself wants its close after its opening. */
export const isAhead: Guard = {
  code: "ballot-refusal-past",
  holds: ({ facts }, { now }) => new Date(String(facts.closesAt)) > now,
};
