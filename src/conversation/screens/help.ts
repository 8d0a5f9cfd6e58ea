import { type Button, contactOf, rowsOf } from "../../instruments/index.ts";
import { bodiesToBegin } from "../ballots/compose.ts";
import type { Command } from "../commands.ts";
import { isClerk } from "../joining/desk-station.ts";
import { chosenSeats, seatName } from "../joining/hats.ts";
import { bodiesThatSend } from "../notices/senders.ts";
import { unfinished } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { visitButtons } from "../visits/who.ts";
import { placingSeat } from "../work/screen.ts";
import { homeRow } from "./menu.ts";

/** So many buttons at once; the last leads to the others. */
const most = 8;

/** 帮助: what one can do, what one's seat is for first; the rest behind 更多. */
export async function showHelp(turn: Turn, isMore = false): Promise<void> {
  const [seat] = chosenSeats(turn);
  const organisation = seat ? undefined : await contactOf(turn.means.db, turn.person.id, turn.world.now);
  const all = buttonsFor(turn, organisation !== undefined);
  if (isMore) {
    replyWith(turn, "help-more-text", {}, [...rowsOf(all.slice(most - 1), 2), homeRow(turn)]);
    return;
  }
  const contact = organisation && turn.say("desk-seat", { body: organisation, role: turn.say("help-contact") });
  const args = { seat: seat ? seatName(turn, seat) : (contact ?? "") };
  replyWith(turn, seat ? "help-member" : contact ? "help-organisation" : "help", args, [
    ...rowsOf([...all.slice(0, most - 1), button(turn, "help-more", { do: "help", more: true })], 2),
  ]);
}

/** Everything, in the order in which this person is likely to want it, each once. */
function buttonsFor(turn: Turn, isContact: boolean): Button[] {
  const left = unfinished(turn.state) ? [button(turn, "menu-continue", { do: "continue" })] : [];
  const own = turn.person.seats.length > 0 ? inOrder(turn, ofSeats(turn)) : isContact ? ofOrganisation(turn) : [];
  const all = [...left, ...own, ...ofEverybody(turn)];
  return all.filter((one, i) => all.findIndex(({ label }) => label === one.label) === i);
}

/** What a seat is for comes first, in this order; the rest of its work follows as it is listed. */
const firstOf: Record<string, readonly string[]> = {
  "representatives-assembly": [
    "menu-todo",
    "menu-meetings",
    "oversight-button",
    "proposals-button",
    "disclosures-button",
  ],
  "working-committee": ["menu-todo", "morning-button", "oversight-button", "menu-meetings", "proposals-button"],
  "affairs-supervision-committee": ["menu-todo", "disclosures-button", "oversight-button", "visits-coverage-button"],
};

/** The buttons of a seat's work with those first that it is for. */
function inOrder(turn: Turn, all: Button[]): Button[] {
  const [seat] = chosenSeats(turn);
  const first = (seat && firstOf[turn.world.city.body(seat.bodyId).kind]) ?? [];
  const labels = first.map((key) => turn.say(key));
  const rank = ({ label }: Button) => (labels.includes(label) ? labels.indexOf(label) : labels.length);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

const kindsIn = (turn: Turn): Set<string> =>
  new Set(chosenSeats(turn).map(({ bodyId }) => turn.world.city.body(bodyId).kind));

/** Of those who serve: their work, by what they serve in. */
function ofSeats(turn: Turn): Button[] {
  const kinds = kindsIn(turn);
  const has = (...some: string[]) => some.some((kind) => kinds.has(kind));
  const make = (key: string, command: Command) => button(turn, key, command);
  const isOfCommunity = has(
    ...["party-organisation", "residents-committee", "working-committee", "affairs-supervision-committee"],
  );
  return [
    make("menu-todo", { do: "todo", page: 0 }),
    ...(has("street-office") ? [make("street-button", { do: "street", state: "open", page: 0 })] : []),
    ...(isOfCommunity ? [make("morning-button", { do: "morning" })] : []),
    ...(isClerk(turn)
      ? [
          make("counter-verify", { do: "joining", go: { to: "desk" } }),
          make("helping-counter-button", { do: "helping", go: { to: "counter" } }),
          make("talk-list", { do: "talks" }),
        ]
      : []),
    ...(bodiesToBegin(turn, "committee-election").length > 0
      ? [make("elections-new", { do: "ballot-new", procedure: "committee-election" })]
      : []),
    ...(bodiesThatSend(turn).length > 0 ? [make("compose-button", { do: "notices" })] : []),
    ...(isOfCommunity || has("residents-assembly", "representatives-assembly", "election-committee")
      ? [make("menu-meetings", { do: "meetings" }), make("proposals-button", { do: "proposals" })]
      : []),
    ...(has("representatives-assembly", "working-committee", "affairs-supervision-committee")
      ? [make("oversight-button", { do: "oversight" })]
      : []),
    ...(isOfCommunity || has("street-office") ? [make("disclosures-button", { do: "disclosures" })] : []),
    ...(placingSeat(turn) ? [make("work-button", { do: "work" })] : []),
    ...visitButtons(turn).flat(),
    make("menu-rates", { do: "rates" }),
    make("hot-topics-button", { do: "hot-topics" }),
    make("desk-templates-button", { do: "templates" }),
    make("desk-cover-button", { do: "cover" }),
  ];
}

/** Whom an organisation is written to through: what it is invited to, and asked about. */
const ofOrganisation = (turn: Turn): Button[] => [
  button(turn, "menu-meetings", { do: "meetings" }),
  button(turn, "consultations-button", { do: "consultations" }),
];

const ofEverybody = (turn: Turn): Button[] => [
  button(turn, "menu-report", { do: "file", procedure: "request" }),
  button(turn, "menu-services", { do: "services", page: 0 }),
  button(turn, "menu-cases", { do: "cases", page: 0 }),
  button(turn, "menu-meetings", { do: "meetings" }),
  button(turn, "proposals-button", { do: "proposals" }),
  button(turn, "disclosures-button", { do: "disclosures" }),
  button(turn, "menu-talk", { do: "talk" }),
  button(turn, "menu-me", { do: "me" }),
  button(turn, "helping-button", { do: "helping", go: { to: "begin" } }),
  button(turn, "work-button", { do: "work" }),
  button(turn, "menu-language", { do: "language" }),
];
