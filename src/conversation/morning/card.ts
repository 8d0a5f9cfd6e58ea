import type { NoticeMessage } from "../../instruments/index.ts";
import { type MorningPart, morningParts } from "./commands.ts";
import { dueIn, type Looking, type Thing } from "./due.ts";

/** All that is due, by kind; kinds of which nothing is are left out. */
async function allDue(look: Looking): Promise<{ part: MorningPart; things: Thing[] }[]> {
  const all = await Promise.all(morningParts.map(async (part) => ({ part, things: await dueIn[part](look) })));
  return all.filter(({ things }) => things.length > 0);
}

/**
 * 早报: what is due in a community, a line a kind that leads there: to the thing, or to all of them where there are
 * several. Undefined where nothing is.
 */
export async function morningCard(look: Looking, name: string): Promise<NoticeMessage | undefined> {
  const due = await allDue(look);
  if (due.length === 0) return undefined;
  const buttons = due.map(({ part, things }) => {
    const [only] = things;
    if (things.length === 1 && only) return { key: only.key, args: only.args, command: only.command };
    const late = things.filter(({ isLate }) => isLate).length;
    return { key: `morning-${part}-some`, args: { count: things.length, late }, command: { do: "morning-part", part } };
  });
  return {
    titleKey: "morning-title",
    key: "morning-text",
    args: { name, community: look.community.name },
    buttons: [...buttons, { key: "morning-when", command: { do: "morning-set" } }],
    isWide: true,
  };
}
