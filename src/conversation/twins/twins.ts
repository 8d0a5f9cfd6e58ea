import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import {
  aboutOf,
  type CaseRow,
  casesById,
  followsOf,
  loadCase,
  twinCandidates,
} from "../../procedures/engine/index.ts";
import { findTwins, gistOf, settingsFor, sharedPhrases } from "../../understanding/index.ts";
import { followFor } from "../helping/follow-for.ts";
import { sayFailed } from "../proposals/failed.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { type Draft, endDraft } from "../state.ts";
import { button, procedureOf, reply, replyWith, shownInstant, type Turn } from "../turn.ts";
import { addFollow } from "./add-follow.ts";

const mostShown = 3;
const dayMs = 86_400_000;

/**
 * Asks whether it is the same as what others have filed nearby; false when there is nothing to ask. Shown of those is
 * what the public may know, and which of the person's own words are in them: no word of anybody else's.
 */
export async function askAboutTwins(turn: Turn, draft: Draft): Promise<boolean> {
  const isProposing = "file" in draft.purpose && draft.purpose.file === "proposal";
  if (!draft.twins && isProposing && (await sayFailed(turn, draft))) return true;
  const words = String(draft.answers.words ?? "");
  const found = draft.twins ? none : await twinsOf(turn, draft, words);
  if (found.size === 0) return false;
  draft.twins = "asking";
  const rows = await casesById(turn.means.db, [...found.keys()]);
  const isPublic = "file" in draft.purpose && procedureOf(turn, draft.purpose.file).twins?.isPublic === true;
  if (isPublic) return askToJoin(turn, draft, rows);
  const lines = rows.map(
    (row) =>
      turn.say("twin-line", {
        number: row.number,
        status: statusOf(turn, row),
        filed: shownInstant(turn, row.filedAt),
        body: row.handlerId ? turn.world.city.body(row.handlerId).name : "",
      }) + sharedLine(turn, row, words, found.get(row.id) ?? []),
  );
  const helping = helpingIn(draft);
  const choose = rows.map(({ id, number, applicantId }): Button[] => [
    helping
      ? button(turn, "twin-follow-for", { do: "follow", caseId: id, draft: draft.id }, { number })
      : applicantId === turn.person.id
        ? button(turn, "twin-own", { do: "case", caseId: id }, { number })
        : button(turn, "twin-follow", { do: "follow", caseId: id, draft: draft.id }, { number }),
  ]);
  reply(turn, {
    title: turn.say("twin-title"),
    text: lines.join("\n"),
    buttons: [
      ...choose,
      [button(turn, helping ? "twin-not-for" : "twin-not", { do: "not-twin", draft: draft.id })],
      [button(turn, "button-cancel", { do: "cancel", draft: draft.id })],
    ],
  });
  return true;
}

/** What others have filed is public: it is read before another is filed, and taken part in there. */
function askToJoin(turn: Turn, draft: Draft, rows: CaseRow[]): true {
  const lines = rows.map((row) =>
    turn.say("twin-public-line", { about: aboutOf(row), number: row.number, status: statusOf(turn, row) }),
  );
  reply(turn, {
    title: turn.say("twin-public-title"),
    text: [...lines, turn.say("twin-public-next")].join("\n"),
    buttons: [
      ...rows.map(({ id, number }): Button[] => [
        button(turn, "twin-public-look", { do: "case", caseId: id }, { number }),
      ]),
      [button(turn, "twin-public-not", { do: "not-twin", draft: draft.id })],
      [button(turn, "button-cancel", { do: "cancel", draft: draft.id })],
    ],
  });
  return true;
}

const helpingIn = ({ purpose }: Draft) => ("file" in purpose ? purpose.for : undefined);

const mostWords = 4;

/**
 * What both say, of the words that say what bodies do: no name, number or place, since somebody might try what another
 * has written. Of an anonymous case nothing.
 */
function sharedLine(turn: Turn, row: CaseRow, words: string, gist: readonly number[]): string {
  if (row.isAnonymous) return "";
  const phrases = sharedPhrases(words, gist);
  const telling = turn.world.city.duties.flatMap((d) => d.words.map(([word]) => word));
  const both = new Set(telling.filter((word) => phrases.some((phrase) => phrase.includes(word))));
  const shown = [...both].filter((word) => ![...both].some((other) => other !== word && other.includes(word)));
  return shown.length > 0 ? `\n${turn.say("twin-shared", { words: shown.slice(0, mostWords).join("、") })}` : "";
}

type Gists = ReadonlyMap<string, readonly number[]>;
const none: Gists = new Map();

/** The cases that are likely the same, by their ids, the likeliest first. */
async function twinsOf(turn: Turn, draft: Draft, words: string): Promise<Gists> {
  if (!("file" in draft.purpose) || draft.purpose.alone) return none;
  const { name, twins } = procedureOf(turn, draft.purpose.file);
  const areaId = draft.answers.area;
  if (!twins?.isAsked(draft.answers) || typeof areaId !== "string") return none;
  const { city, now } = turn.world;
  const community = city.chain(areaId).find((a) => a.kind === "community") ?? city.area(areaId);
  const areaIds = [community.id, ...city.children(community.id).map((a) => a.id)];
  const days = city.charterFor(areaId, now).number(twins.days);
  const since = new Date(now.getTime() - days * dayMs);
  const { ids, told, gists } = await twinCandidates(turn.means.db, { procedure: name, areaIds, since });
  const likely = findTwins(gistOf(words), gists, settingsFor(city, { areaId, at: now }, told)).slice(0, mostShown);
  return new Map(likely.map(({ place, gist }) => [ids[place] ?? "", gist]));
}

/** Follows a case instead of filing one's own; the words stay at hand for who changes their mind. */
export async function follow(turn: Turn, draft: Draft, caseId: string): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: caseId });
  if (!loaded) throw new Refusal("case-unknown", { number: "" });
  if (helpingIn(draft)) return followFor(turn, draft, loaded.row);
  const { number, applicantId, procedure } = loaded.row;
  const { own } = await followsOf(turn.means.db, caseId, turn.person.id);
  if (!own && applicantId !== turn.person.id) await addFollow(turn, caseId, turn.person.id);
  const { words, photos } = draft.answers;
  endDraft(turn.state, draft);
  turn.state.parked = { text: String(words ?? ""), files: Array.isArray(photos) ? photos : [] };
  replyWith(turn, "twin-followed", { number }, [
    [button(turn, "case-open", { do: "case", caseId }), button(turn, "twin-unfollow", { do: "unfollow", caseId })],
    [button(turn, "twin-file-anyway", { do: "file", procedure, words: "parked", alone: true })],
    homeRow(turn),
  ]);
}

export async function unfollow(turn: Turn, caseId: string): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: caseId });
  const where = { caseId, personId: turn.person.id, endedAt: null };
  turn.change.update({ table: "Follow", where, set: { endedAt: turn.world.now } });
  replyWith(turn, "twin-unfollowed", { number: loaded?.row.number ?? "" }, [
    [button(turn, "menu-cases", { do: "cases", page: 0 }), ...homeRow(turn)],
  ]);
}
