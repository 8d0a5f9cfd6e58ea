import { loadCase } from "../../procedures/engine/index.ts";
import { findDanger, findIntent, findOtherChannel } from "../../understanding/index.ts";
import { command as commandSchema } from "../commands.ts";
import { maskedPhones } from "../redact.ts";
import { procedureOf, type Turn } from "../turn.ts";

/** What was said so long before goes along. */
export const lookBackMs = 3_600_000;
const mostBefore = 3;

/**
 * What goes along with somebody who asks for a person: the last things they said within the hour and the case on their
 * screen, without phones. Nothing of a matter that these clerks are not to know: what was or is being filed anonymously,
 * for somebody else or about a body, what belongs to another channel, and cries for help.
 */
export async function saidBefore(turn: Turn, stationId: string): Promise<string[]> {
  if (isConfidentialNow(turn) || (await hasFiledInConfidence(turn))) return [];
  const texts = await textsOf(turn);
  if (texts.some((text) => isSensitive(turn, text))) return [];
  const number = await caseOnScreen(turn, stationId);
  const about = number ? [turn.say("talk-about", { number })] : [];
  return [...texts.slice(0, mostBefore).reverse(), ...about].map(maskedPhones);
}

const since = ({ world }: Turn): Date => new Date(world.now.getTime() - lookBackMs);

const isConfidentialNow = ({ state }: Turn): boolean =>
  state.drafts.some((d) => d.isAnonymous || d.answers.about !== undefined || ("file" in d.purpose && d.purpose.for));

async function hasFiledInConfidence(turn: Turn): Promise<boolean> {
  const sql = `SELECT 1 FROM "Case" WHERE ("applicantId" = $1 OR "helperId" = $1) AND "filedAt" > $2
    AND ("isAnonymous" OR "aboutBodyId" IS NOT NULL OR cardinality("aboutPersonIds") > 0 OR "helperId" = $1) LIMIT 1`;
  return (await turn.means.db.query(sql, [turn.person.id, since(turn)], "filed-in-confidence")).length > 0;
}

function isSensitive(turn: Turn, text: string): boolean {
  if (findOtherChannel(text) || findDanger(text)) return true;
  const area = turn.person.homeAreaId ?? turn.world.city.districtId;
  const found = procedureOf(turn, "request").finds?.({ words: text, kind: "complaint", area }, turn.world);
  return found?.answers.about !== undefined;
}

async function textsOf(turn: Turn): Promise<string[]> {
  const { db, readTyped } = turn.means;
  // What they said as a clerk was to another resident.
  const sql = `SELECT payload->>'text' AS text FROM "Inbox" i WHERE "personId" = $1
    AND "addressId" IN (SELECT a.id FROM "Address" a WHERE a."personId" = $1) AND kind IN ('text', 'files') AND id <> $2
    AND "receivedAt" > $3 AND payload->>'text' <> '' AND NOT EXISTS (SELECT 1 FROM "TalkLine" l WHERE l."personId" = $1 AND l.side = 'clerk'
      AND l.at > $3 AND l.text = i.payload->>'text') ORDER BY id DESC LIMIT 10`;
  const found = await db.query<{ text: string }>(sql, [turn.person.id, turn.inboxId, since(turn)], "said-before");
  const isTelling = (text: string) => !readTyped(text) && !findIntent(text) && Array.from(text).length > 3;
  return found.map(({ text }) => text).filter(isTelling);
}

/** The number of the person's own case that they look at; none that complains about those who are called. */
async function caseOnScreen(turn: Turn, stationId: string): Promise<string | undefined> {
  const ids = (turn.state.prompt?.buttons ?? []).flatMap(({ command }) => {
    const parsed = commandSchema.safeParse(command);
    return parsed.success && "caseId" in parsed.data ? [parsed.data.caseId] : [];
  });
  const [only, ...others] = new Set(ids);
  const row = only && others.length === 0 ? (await loadCase(turn.means.db, { id: only }))?.row : undefined;
  const isShown = row?.applicantId === turn.person.id && !row.isAnonymous && row.aboutBodyId !== stationId;
  return isShown ? row.number : undefined;
}
