import type { Effect } from "../engine/index.ts";
import { isRehearsal } from "./kinds.ts";

/** Those who are there are asked on their phones. */
export const openPoll: Effect = (c, world, change, { question, named }) => {
  const { ids, now } = world;
  const n = Number(c.facts.poll);
  const isNamed = named === "named";
  change.insert("MeetingPoll", {
    id: ids.uuid(),
    meetingId: c.id,
    n,
    question: String(question),
    isNamed,
    openedAt: now,
  });
  const hand = (choice: string) => ({
    key: `hands-${choice}`,
    command: { do: "meeting-hand", caseId: c.id, poll: n, choice },
  });
  change.insert("Notice", {
    ...{
      id: ids.uuid(),
      caseId: c.id,
      createdAt: now,
      audience: { kind: "invited", meetingId: c.id, isPresent: true },
    },
    message: {
      titleKey: "invite-title-poll",
      key: "invite-text-poll",
      args: { subject: String(c.form.subject), named: String(named), rehearsal: isRehearsal(c, world) },
      quote: String(question),
      buttons: ["for", "against", "abstain"].map(hand),
    },
  });
};
