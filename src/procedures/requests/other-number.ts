import type { Effect } from "../engine/index.ts";

/** Keeps the number of another system beside ours, so that either finds the case. */
export const keepOtherNumber: Effect = (c, world, change, { system, otherNumber }) => {
  if (!c.handlerId) return;
  change.insert("OtherNumber", {
    id: world.ids.uuid(),
    caseId: c.id,
    system: String(system),
    number: bareNumber(String(otherNumber)),
    bodyId: c.handlerId,
    at: world.now,
  });
};

/** As it is looked for: without spaces and dashes, in capital letters. */
const bareNumber = (typed: string): string => typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
