import {
  type Button,
  type NoticeKind,
  optionalKinds,
  type PreferenceChanges,
  type Preferences,
  preferencesOf,
  quietHours,
  rowsOf,
  setPreferences,
} from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import type { MannersChange } from "./commands.ts";

const hour = 60;
/** Hours that are offered, in minutes of the day; the same twice: none. */
const quietChoices = [
  { from: 20 * hour, until: 9 * hour },
  { from: 22 * hour, until: 7 * hour },
  { from: 0, until: 0 },
] as const;

type Manners = Extract<Command, { do: "manners" }>;

/** 通知设置: how the person is told, and one tap to change each part of it. */
export async function showManners(turn: Turn, { set, ask }: Manners): Promise<void> {
  const present = await preferencesOf(turn.means.db, turn.person.id);
  if (ask === "quiet") return askQuiet(turn);
  if (ask === "channel") return askChannel(turn);
  const changes = set && changesOf(set, present);
  if (changes) store(turn, present, changes);
  const now = changes ? after(present, changes) : present;
  const channels = await channelsOf(turn);
  reply(turn, {
    title: turn.say("manners-title"),
    text: [...(set ? [turn.say("manners-set")] : []), ...linesOf(turn, now, channels)].join("\n"),
    buttons: [
      [button(turn, "manners-quiet-change", { do: "manners", ask: "quiet" }), digestButton(turn, now)],
      ...rowsOf(
        optionalKinds.map((kind) => kindButton(turn, now, kind)),
        1,
      ),
      ...(channels.length > 1 ? [[button(turn, "manners-channel-change", { do: "manners", ask: "channel" })]] : []),
      [button(turn, "menu-me", { do: "me" }), ...homeRow(turn)],
    ],
  });
}

/** 不再接收这类, pressed on a notice. */
export async function stopKind(turn: Turn, kind: "information" | "meeting"): Promise<void> {
  const present = await preferencesOf(turn.means.db, turn.person.id);
  store(turn, present, { optedOut: [...new Set([...present.optedOut, kind])] });
  replyWith(turn, "manners-stopped", { kind: turn.say(`notice-option-kind-${kind}`) }, [
    [button(turn, "manners-undo", { do: "manners", set: { of: "kind", kind, on: true } })],
    [button(turn, "manners-button", { do: "manners" }), ...homeRow(turn)],
  ]);
}

/** Writes what the person has changed. */
export function store(turn: Turn, present: Preferences, set: PreferenceChanges): void {
  setPreferences(turn.change, { ids: turn.means.ids, now: turn.world.now, personId: turn.person.id, present, set });
}

function changesOf(set: MannersChange, { optedOut }: Preferences): PreferenceChanges {
  switch (set.of) {
    case "quiet":
      return { quiet: set.hours };
    case "digest":
      return { digest: set.on };
    case "channel":
      return { preferredChannel: set.channel };
    case "kind":
      return { optedOut: [...optedOut.filter((kind) => kind !== set.kind), ...(set.on ? [] : [set.kind])] };
  }
}

/** What holds once the changes are written. */
function after(present: Preferences, { quiet, digest, optedOut, preferredChannel }: PreferenceChanges): Preferences {
  return {
    ...present,
    ...(quiet === undefined ? {} : { isDefaultQuiet: quiet === null, quiet: quiet ?? { ...quietHours } }),
    ...(digest === undefined ? {} : { digest }),
    ...(optedOut === undefined ? {} : { optedOut }),
    ...(preferredChannel === undefined ? {} : { preferredChannel: preferredChannel ?? undefined }),
  };
}

function linesOf(turn: Turn, now: Preferences, channels: readonly string[]): string[] {
  const { say } = turn;
  const line = (key: string, value: string) => say("summary-line", { label: say(key), value });
  const quiet = say(now.isDefaultQuiet ? "manners-quiet-default" : "manners-quiet-own", {
    hours: hoursOf(turn, now.quiet),
  });
  const channel = now.preferredChannel ? say(`address-${now.preferredChannel}`) : say("manners-channel-last");
  return [
    line("manners-quiet", quiet),
    line("manners-digest", say(now.digest ? "manners-digest-on" : "manners-digest-off")),
    ...optionalKinds.map((kind) =>
      line(`notice-option-kind-${kind}`, say(now.optedOut.includes(kind) ? "manners-off" : "manners-on")),
    ),
    line("notice-option-kind-statutory", say("manners-statutory")),
    line("notice-option-kind-emergency", say("manners-emergency")),
    ...(channels.length > 1 ? [line("manners-channel", channel)] : []),
  ];
}

function hoursOf({ say }: Turn, { from, until }: { from: number; until: number }): string {
  const time = (minutes: number) => `${Math.floor(minutes / hour)}:${String(minutes % hour).padStart(2, "0")}`;
  return from === until ? say("manners-quiet-none") : say("manners-hours", { from: time(from), until: time(until) });
}

const digestButton = (turn: Turn, { digest }: Preferences): Button =>
  button(turn, digest ? "manners-digest-stop" : "manners-digest-start", {
    do: "manners",
    set: { of: "digest", on: !digest },
  });

function kindButton(turn: Turn, { optedOut }: Preferences, kind: NoticeKind): Button {
  const isOff = optedOut.includes(kind);
  const command = { do: "manners", set: { of: "kind", kind: kind as "information" | "meeting", on: isOff } } as const;
  return button(turn, isOff ? "manners-kind-start" : "manners-kind-stop", command, {
    kind: turn.say(`notice-option-kind-${kind}`),
  });
}

function askQuiet(turn: Turn): void {
  const choices = quietChoices.map(
    (hours): Button => ({
      label: hoursOf(turn, hours),
      command: { do: "manners", set: { of: "quiet", hours } } satisfies Manners,
    }),
  );
  const usual = button(turn, "manners-quiet-usual", { do: "manners", set: { of: "quiet", hours: null } });
  replyWith(turn, "manners-quiet-ask", {}, [[usual], choices, [button(turn, "manners-button", { do: "manners" })]]);
}

async function askChannel(turn: Turn): Promise<void> {
  const choices = (await channelsOf(turn)).map(
    (channel): Button => ({
      label: turn.say(`address-${channel}`),
      command: { do: "manners", set: { of: "channel", channel } } satisfies Manners,
    }),
  );
  const last = button(turn, "manners-channel-last", { do: "manners", set: { of: "channel", channel: null } });
  replyWith(turn, "manners-channel-ask", {}, [[last], choices, [button(turn, "manners-button", { do: "manners" })]]);
}

/** The channels by which the person can be reached. */
async function channelsOf({ means: { db }, person }: Turn): Promise<string[]> {
  const sql = `SELECT DISTINCT channel FROM "Address" WHERE "personId" = $1 AND "blockedAt" IS NULL ORDER BY channel`;
  return (await db.query<{ channel: string }>(sql, [person.id])).map((row) => row.channel);
}
