import type { ChatParts } from "./options.ts";
import { findKnown, type Known, type Session } from "./session.ts";

/** How long a form post waits for its answer, so that the page it comes back to holds it. */
const answerWaitMs = 3_000;
/** The person of a session, made where there is none yet: by the demo, or by the first message. */
export async function knownOf({ options, place }: ChatParts, session: Session): Promise<Known | undefined> {
  const known = await findKnown(options.db, session);
  if (known || !place.bind) return known;
  await place.bind(session.address);
  return findKnown(options.db, session);
}

/** Waits until a person was answered, but not long. */
export async function answered({ options: { gateway, log } }: ChatParts, personId: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, answerWaitMs);
  });
  // The page comes without the answer then, which follows.
  const settled = gateway
    .settled(personId)
    .catch((error: unknown) => log.warn({ err: error }, "could not wait for an answer"));
  await Promise.race([settled, tooLate]);
  clearTimeout(timer);
}
