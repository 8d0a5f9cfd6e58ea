import { maskSealedPhone } from "../../city/index.ts";
import { formatDay } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { type Look, looksSql, lookWords } from "../own-data/looks.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { isClerk } from "./desk-station.ts";
import { seatName } from "./hats.ts";
import { hasConsent, homeName, type PersonRecord, recordOf } from "./record.ts";
import { smsSigningButton } from "./sms-signing.ts";

interface Kept {
  phones: { sealed: string; provedAt: string | null }[];
  channels: string[];
  looks: Look[];
}

/** Looks at what is one's own that are shown: the newest. */
const shownLooks = 5;

const keptSql = `SELECT
  (SELECT coalesce(jsonb_agg(jsonb_build_object('sealed', p.sealed, 'provedAt', p."provedAt") ORDER BY p.id), '[]')
    FROM "Phone" p WHERE p."personId" = $1) AS phones,
  (SELECT coalesce(jsonb_agg(DISTINCT a.channel), '[]') FROM "Address" a WHERE a."personId" = $1) AS channels,
  (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.at DESC), '[]') FROM (
    ${looksSql} LIMIT ${shownLooks}) l) AS looks`;

/** 我的信息: what is known of the person, and what they can change. */
export async function showMe(turn: Turn): Promise<void> {
  const record = await recordOf(turn);
  const [kept] = await turn.means.db.query<Kept>(keptSql, [record.id], "kept-of-person");
  if (!kept) throw new Error("no such person");
  const isGuest = record.consentAt === null;
  reply(turn, {
    title: turn.say("me-title"),
    text: [...(isGuest ? [turn.say("me-guest")] : []), ...linesOf(turn, record, kept)].join("\n"),
    buttons: [...rowsOf(isGuest ? guestButtons(turn) : ownButtons(turn, record, kept), 2), homeRow(turn)],
  });
}

function linesOf(turn: Turn, record: PersonRecord, { phones, channels, looks }: Kept): string[] {
  const line = (key: string, values: string[], isAlways = false) =>
    values.length > 0 || isAlways
      ? [turn.say("summary-line", { label: turn.say(key), value: values.join("、") || turn.say("me-none") })]
      : [];
  const isKnown = record.consentAt !== null;
  return [
    ...line("me-name", record.name ? [record.name] : []),
    ...line("me-home", record.homeAreaId ? [homeName(turn, record.homeAreaId)] : [], isKnown),
    ...line("me-verified", isKnown ? [verifiedWords(turn, record)] : []),
    ...line(
      "me-phones",
      phones.map((p) => phoneWords(turn, p)),
    ),
    ...line(
      "me-seats",
      turn.person.seats.map((seat) => seatName(turn, seat)),
    ),
    ...line("me-addresses", channels.map((name) => channelWords(turn, name)).sort()),
    ...line("me-sms-signing", record.signsBySms ? [] : [turn.say("me-sms-signing-off")]),
    ...line("me-consent", consentWords(turn, record)),
    ...(looks.length > 0 ? [turn.say("me-looks"), ...looks.map((look) => lookWords(turn, look))] : []),
  ];
}

const verifiedWords = (turn: Turn, { verifiedAt, verifiedHow }: PersonRecord): string =>
  turn.say(verifiedAt ? `me-verified-${verifiedHow}` : "me-verified-not");

function phoneWords(turn: Turn, { sealed, provedAt }: Kept["phones"][number]): string {
  const phone = maskSealedPhone(turn.means.keyed, sealed);
  return provedAt ? phone : turn.say("me-phone-said", { phone });
}

/** What a channel is called. */
export const channelWords = ({ means, say }: Pick<Turn, "means" | "say">, name: string): string =>
  means.words.has(`address-${name}`) ? say(`address-${name}`) : name;

function consentWords(turn: Turn, record: PersonRecord): string[] {
  if (!record.consentAt) return [];
  const at = formatDay(record.consentAt, turn.person.locale, turn.world.now);
  return [hasConsent(record) ? at : turn.say("me-consent-old", { at })];
}

const linkButton = (turn: Turn): Button => button(turn, "me-link", { do: "link" });
const dataButton = (turn: Turn): Button => button(turn, "mydata-button", { do: "own-data" });
const mannersButton = (turn: Turn): Button => button(turn, "manners-button", { do: "manners" });
const languageButton = (turn: Turn): Button => button(turn, "menu-language", { do: "language" });

const guestButtons = (turn: Turn): Button[] => [
  button(turn, "me-join", { do: "joining", go: { to: "consent", onward: "home" } }),
  linkButton(turn),
  dataButton(turn),
  languageButton(turn),
  mannersButton(turn),
  ...seatButtons(turn),
];

const ownButtons = (turn: Turn, record: PersonRecord, { phones, channels }: Kept): Button[] => [
  ...(hasConsent(record)
    ? []
    : [button(turn, "me-consent-again", { do: "joining", go: { to: "consent", onward: "home" } })]),
  button(turn, "me-set-home", { do: "joining", go: { to: "home" } }),
  ...(record.verifiedAt ? [] : [button(turn, "me-verify", { do: "joining", go: { to: "verify" } })]),
  linkButton(turn),
  dataButton(turn),
  languageButton(turn),
  mannersButton(turn),
  // Nobody signs from a phone that is not there.
  ...(phones.length > 0 || channels.includes("sms") ? smsSigningButton(turn, record) : []),
  ...seatButtons(turn),
  button(turn, "me-withdraw", { do: "joining", go: { to: "withdraw" } }),
];

const seatButtons = (turn: Turn): Button[] => [
  ...(turn.person.seats.length > 1 ? [button(turn, "me-seat", { do: "joining", go: { to: "seats" } })] : []),
  ...(isClerk(turn) ? [button(turn, "counter-verify", { do: "joining", go: { to: "desk" } })] : []),
];
