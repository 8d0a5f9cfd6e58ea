import { type Guard, unlessRead } from "../engine/index.ts";

const code = "elections-refusal-list";

/** Whoever begins it is of those who elect. */
export const isOnList: Guard = { code, holds: (_c, { isCounted }) => isCounted === true };
/** Whoever signs stands on the roll. */
export const isOnRoll: Guard = { code, holds: unlessRead(({ isListed }) => isListed) };
