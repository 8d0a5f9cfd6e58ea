import { type Button, type Outgoing, saidSql } from "../instruments/index.ts";
import { type Command, commandOf } from "./commands.ts";
import { placeSaid } from "./said-number.ts";
import { draftInHand } from "./state.ts";
import { isTalking } from "./talk/hear.ts";
import type { Turn } from "./turn.ts";
import { typedAct } from "./typed-act.ts";
import { type NotCounted, typedAnswer, typedNumber } from "./typed-number.ts";

const longestLabel = 80;

/**
 * A label typed out, or its number where numbers are not answers: for SMS, terminals, and people who prefer to type.
 * `notCounted` for a number that may be meant for the open question or for a notice that has come since.
 */
export async function typedButton(turn: Turn, text: string): Promise<Command | NotCounted | undefined> {
  const { prompt } = turn.state;
  const said = text.trim();
  if (Array.from(said).length > longestLabel) return undefined;
  const place = placeSaid(said);
  if (turn.means.isAnsweredInText(turn.inbound.channel)) {
    const heard = await typedNumber(turn, said, place);
    if (heard || place !== undefined) return heard;
  }
  turn.pressedOn = prompt?.deliveryId;
  if (place === undefined) {
    const shown = commandOf(labelled(prompt?.buttons ?? [], said));
    const answered = turn.means.isAnsweredInText(turn.inbound.channel) ? await typedAnswer(turn, said) : undefined;
    return shown ?? answered ?? typedAct(turn, said);
  }
  // To a person a number is an answer.
  if (isTalking(turn)) return undefined;
  const draft = draftInHand(turn.state);
  if (draft && !prompt?.takesNumbers) return commandOf(prompt?.buttons.find((b) => b.label === said));
  // Numbers mean the newest message, which may be a notice that came after the last answer.
  const newer = await newerNotice(turn, prompt?.deliveryId);
  if (draft && newer?.buttons[place - 1]) return { notCounted: turn.say("number-unclear") };
  const buttons = newer?.buttons ?? prompt?.buttons ?? [];
  turn.pressedOn = newer?.id ?? prompt?.deliveryId;
  const takesNumbers = newer !== undefined || prompt?.takesNumbers;
  return commandOf(buttons.find((b) => b.label === said) ?? (takesNumbers ? buttons[place - 1] : undefined));
}

/** The label alone, or copied with its number: "1 确认提交". */
function labelled(buttons: readonly Button[], said: string): Button | undefined {
  const numbered = /^(\d{1,2})[\s.、]*(\D.*)$/s.exec(said.normalize("NFKC"));
  return (
    buttons.find(({ label }) => label === said) ??
    buttons.find(({ label }, at) => numbered?.[1] === String(at + 1) && numbered[2] === label.normalize("NFKC")) ??
    buttons.find((b) => isSkip(b) && b.label.split(/[，,]/)[0]?.toLowerCase() === said.toLowerCase())
  );
}

/** Of "不是，是别的事" people type the first word. */
const isSkip = (button: Button): boolean => commandOf(button)?.do === "skip";

/** The newest notice that came to this address after a message, with its buttons. */
async function newerNotice(turn: Turn, deliveryId: string | undefined) {
  const sql = `SELECT id, ${saidSql("d")} AS payload FROM "Delivery" d WHERE "addressId" = $1 AND kind = 'notice' AND state IN ('sent', 'delivered', 'acknowledged', 'unknown') AND ($2::uuid IS NULL OR id > $2)
    ORDER BY id DESC LIMIT 1`;
  const [found] = await turn.means.db.query<{ id: string; payload: Outgoing }>(sql, [
    turn.addressId,
    deliveryId ?? null,
  ]);
  const buttons = found?.payload.buttons?.flat();
  return found && buttons && { id: found.id, buttons };
}
