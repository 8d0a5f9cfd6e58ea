import { maskIdentityNumbers, maskPhone, phoneIn } from "../city/index.ts";
import { fieldAt } from "./fields.ts";
import type { Inbound } from "./inbound.ts";
import { isCodeAlone } from "./joining/code-words.ts";
import { draftInHand } from "./state.ts";
import type { Turn } from "./turn.ts";

/** The message without identity numbers: nothing here takes one, so none goes any further than this. */
export function withoutIdentityNumbers(inbound: Inbound, now: Date): Inbound {
  const text = inbound.text && maskIdentityNumbers(inbound.text, now);
  return text === inbound.text ? inbound : { ...inbound, text };
}

/**
 * What the inbox keeps of a message once it is answered; undefined when that is the message as it came. Phones that
 * were asked for and codes are needed once. To be called before anything is decided: what a message says follows from
 * the question that it answers.
 */
export function keptOf(turn: Turn, cameAs: Inbound): Inbound | undefined {
  const { inbound } = turn;
  const { contact, text } = inbound;
  const kept = {
    ...inbound,
    ...(contact ? { contact: { ...contact, phone: maskedPhones(contact.phone) } } : {}),
    ...(text ? { text: keptText(turn, text) } : {}),
  };
  const isSame = kept.text === cameAs.text && !contact;
  return isSame ? undefined : kept;
}

const commandWithCode = /^(\/(?:link|join|verify)(?:@\w+)?\s+|\/start\s+(?:link|join|verify)-)\S.*$/is;

function keptText(turn: Turn, text: string): string {
  const command = commandWithCode.exec(text);
  if (command) return `${command[1]}${dots}`;
  if (isCodeAlone(text)) return dots;
  const { joining } = turn.state;
  if (
    joining?.at === "phone" ||
    joining?.at === "counter-line" ||
    isCounterLine(turn, text) ||
    (joining?.at === "desk" && joining.asks === "phone")
  )
    return maskedPhones(text);
  if (
    joining?.at === "phone-code" ||
    joining?.at === "fresh-code" ||
    joining?.at === "letter" ||
    (joining?.at === "desk" && joining.asks === "code")
  )
    return text.replace(codeLike, dots);
  return isPhoneAsked(turn) ? maskedPhones(text) : text;
}

const dots = "••••••";
/** Letters and digits in a row, perhaps with spaces between, that may be a code. */
const codeLike = /[A-Za-z0-9０-９](?:[ -]?[A-Za-z0-9０-９]){3,}/g;

function isCounterLine(turn: Turn, text: string): boolean {
  const typed = turn.means.readTyped(text);
  return typed?.do === "helping" && typed.go.to === "counter";
}

function isPhoneAsked(turn: Turn): boolean {
  const draft = draftInHand(turn.state);
  return draft !== undefined && fieldAt(turn, draft)?.field.kind === "phone";
}

const phoneLike = /[+＋]?[0-9０-９](?:[\s()（）-]*[0-9０-９]){5,}/;

/** A case number: letters first and a year of this century, which no phone has. */
const caseNumberLike = /(?<![A-Za-z])[A-Za-z]{2,4}[-–—\s]?20\d{2}[-–—\s]?\d{6,8}(?!\d)/;
const numbers = new RegExp(`${caseNumberLike.source}|${phoneLike.source}`, "g");

/** A text with every phone in it masked; case numbers stay. */
export const maskedPhones = (text: string): string =>
  text.replace(numbers, (found) => {
    if (/^[A-Za-z]/.test(found)) return found;
    const phone = phoneIn(found);
    return phone ? maskPhone(phone) : dots;
  });
