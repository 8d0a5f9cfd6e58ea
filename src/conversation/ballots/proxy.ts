import { Change, Refusal } from "../../foundation/index.ts";
import {
  appointProxy,
  type Ballot,
  type Button,
  electorsNamed,
  endProxy,
  type NamedElector,
  type NoticeButton,
  noticeRow,
  readBallot,
  readElector,
  type Standing,
  standingsOf,
} from "../../instruments/index.ts";
import { addNote, type LoadedCase, loadCase } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { requireFreshCode } from "../joining/fresh-code.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { marked, rehearsalIn } from "./question.ts";
import { showBallot } from "./screen.ts";

type Appointing = Extract<Command, { do: "ballot-proxy" }>;
type Ending = Extract<Command, { do: "ballot-proxy-end" }>;

/** 委托别人投: who is asked for, then shown, then confirmed; by SMS with a code that came to the phone, as for a vote. */
export async function entrustVote(turn: Turn, command: Appointing): Promise<void> {
  const own = await ownLine(turn, command.ballot);
  if (!own) return showBallot(turn, command.ballot, turn.say("ballot-proxy-no-line"));
  const to = command.to ? await readElector(turn.means.db, command.ballot, command.to) : undefined;
  if (!to?.personId) return askWho(turn, own.ballot, "ballot-proxy-ask");
  const chosen = { electorId: String(command.to), personId: to.personId, name: to.name };
  if (!command.isSure) return confirm(turn, own, chosen);
  if (!(await requireFreshCode(turn, command, "proxy-code", { rehearsal: rehearsalIn(own.ballot) }))) return;
  const refusal = await appoint(turn, own, to.personId, turn.change);
  if (refusal) return sayNo(turn, own.ballot, refusal);
  note(turn, await caseOf(turn, own.ballot.id), "proxy-given", { from: own.name, proxy: to.name });
  const take = { do: "ballot-proxy-end" as const, ballot: own.ballot.id, elector: own.electorId };
  tell(turn, own.ballot, to.personId, "ballot-proxy-told", own.name, [{ key: "ballot-proxy-decline", command: take }]);
  answer(turn, own.ballot, turn.say("ballot-proxy-done", { name: to.name }), [
    [button(turn, "ballot-proxy-take-back", take), look(turn, own.ballot.id)],
    homeRow(turn),
  ]);
}

/** The name of who is to vote instead, typed. */
export async function hearProxyName(turn: Turn, ballotId: string, text: string): Promise<void> {
  turn.state.joining = undefined;
  const own = await ownLine(turn, ballotId);
  if (!own) return showBallot(turn, ballotId, turn.say("ballot-proxy-no-line"));
  const found = await electorsNamed(turn.means.db, { ballotId, name: text, exceptId: own.electorId });
  const [only, ...others] = found;
  if (only && others.length > 0) return askWhich(turn, own.ballot, found);
  if (only) return confirm(turn, own, only);
  // Whoever is on no line of the roll is nobody's proxy, and the instrument says so with the clause.
  const refusal = await appoint(turn, own, turn.person.id, new Change());
  if (refusal) await sayNo(turn, own.ballot, refusal);
}

/** 撤回委托 by the elector, 不接受 by who was named: until the vote is cast. The other one is told. */
export async function endEntrusting(turn: Turn, command: Ending): Promise<void> {
  const { db } = turn.means;
  const ballot = await readBallot(db, command.ballot);
  const line = ballot && (await readElector(db, ballot.id, command.elector));
  const isOwn = line?.personId === turn.person.id;
  if (!ballot || !line) throw new Refusal("vote-gone");
  if (!line.personId) return showBallot(turn, ballot.id, turn.say("ballot-proxy-none"));
  // A second tap, or the other one was quicker.
  if (line.proxyId !== turn.person.id && !(isOwn && line.proxyId))
    return showBallot(turn, ballot.id, turn.say("ballot-proxy-none"));
  turn.means.needStored?.();
  if (ballot.closedAt || turn.receivedAt >= ballot.closesAt)
    return showBallot(turn, ballot.id, turn.say("ballot-over"));
  if (line.hasVoted) return showBallot(turn, ballot.id, turn.say("ballot-proxy-voted"));
  if (isOwn && !(await requireFreshCode(turn, command, "proxy-code", { rehearsal: rehearsalIn(ballot) }))) return;
  endProxy(turn.change, { ballotId: ballot.id, electorId: command.elector, proxyId: line.proxyId ?? undefined });
  const names = { from: line.name, proxy: line.proxyName ?? "" };
  note(turn, await caseOf(turn, ballot.id), isOwn ? "proxy-taken-back" : "proxy-declined", names);
  if (isOwn) tell(turn, ballot, String(line.proxyId), "ballot-proxy-taken-back", line.name);
  else tell(turn, ballot, line.personId, "ballot-proxy-declined", names.proxy);
  answer(turn, ballot, turn.say(isOwn ? "ballot-proxy-ended" : "ballot-proxy-refused", { name: line.name }), [
    [look(turn, ballot.id), ...homeRow(turn)],
  ]);
}

async function ownLine(turn: Turn, ballotId: string): Promise<Standing | undefined> {
  const all = await standingsOf(turn.means.db, turn.person.id, { ballotId, at: turn.world.now });
  return all.find((one) => !one.isProxy);
}

async function caseOf(turn: Turn, ballotId: string): Promise<LoadedCase> {
  const loaded = await loadCase(turn.means.db, { id: ballotId });
  if (!loaded) throw new Refusal("vote-gone");
  return loaded;
}

/** Who votes for whom is public while the ballot lasts; the history keeps how it came to be so. */
const note = (turn: Turn, loaded: LoadedCase, action: string, words: { from: string; proxy: string }): void =>
  addNote(turn.change, loaded, { action, actor: "elector", actorPersonId: turn.person.id, words }, turn.world);

const look = (turn: Turn, ballot: string): Button => button(turn, "ballot-look", { do: "ballot", ballot });

const answer = (turn: Turn, ballot: Ballot, words: string, buttons: Button[][]): void =>
  reply(turn, { text: marked(turn, ballot, words), buttons });

function askWho(turn: Turn, ballot: Ballot, key: string, args?: Refusal["args"]): void {
  turn.state.joining = { at: "ballot-proxy", ballot: ballot.id };
  answer(turn, ballot, turn.say(key, args), [[look(turn, ballot.id), ...homeRow(turn)]]);
}

/** Refusals about who was named, which another name answers. */
const ofTheNamed = ["ballot-proxy-not-on-roll", "ballot-proxy-chain", "ballot-proxy-full", "ballot-proxy-candidate"];

/** Another name may be given at once, where one helps; else the ballot shows what can be done. */
async function sayNo(turn: Turn, ballot: Ballot, { code, args, byLocale }: Refusal): Promise<void> {
  const said = { ...args, ...byLocale[turn.person.locale] };
  if (ofTheNamed.includes(code)) askWho(turn, ballot, code, said);
  else await showBallot(turn, ballot.id, turn.say(code, said));
}

/** Several have that name: where they live tells them apart, as far as their courtyard. */
function askWhich(turn: Turn, ballot: Ballot, found: readonly NamedElector[]): void {
  const { city } = turn.world;
  const placeOf = ({ homeAreaId }: NamedElector): string =>
    (homeAreaId ? city.chain(homeAreaId) : [])
      .filter(({ kind }) => kind === "community" || kind === "courtyard")
      .map(({ name }) => name)
      .reverse()
      .join("");
  const places = found.map(placeOf);
  const areApart = new Set(places).size === places.length && !places.includes("");
  if (!areApart) {
    askWho(turn, ballot, "ballot-proxy-same-name");
    return;
  }
  const rows = found.map(({ electorId, name }, i) => [
    button(
      turn,
      "ballot-proxy-which-one",
      { do: "ballot-proxy", ballot: ballot.id, to: electorId },
      { name, place: places[i] ?? "" },
    ),
  ]);
  answer(turn, ballot, turn.say("ballot-proxy-which"), [...rows, [look(turn, ballot.id), ...homeRow(turn)]]);
}

/** What would be refused later is refused before it is confirmed. */
async function confirm(turn: Turn, own: Standing, to: Pick<NamedElector, "electorId" | "personId" | "name">) {
  const ballot = own.ballot.id;
  const refusal = await appoint(turn, own, to.personId, new Change());
  if (refusal) return sayNo(turn, own.ballot, refusal);
  answer(turn, own.ballot, turn.say("ballot-proxy-sure", { name: to.name, subject: own.ballot.question }), [
    [
      button(turn, "ballot-proxy-confirm", { do: "ballot-proxy", ballot, to: to.electorId, isSure: true }),
      button(turn, "ballot-proxy-other", { do: "ballot-proxy", ballot }),
    ],
    [look(turn, ballot), ...homeRow(turn)],
  ]);
}

/** Into a change; gives back what refuses it. */
async function appoint(turn: Turn, own: Standing, proxyId: string, change: Change): Promise<Refusal | undefined> {
  turn.means.needStored?.();
  const { ballot, electorId } = own;
  const charter = turn.world.city.charter((await caseOf(turn, ballot.id)).row.charterId);
  try {
    await appointProxy(turn.means.db, change, { ballot, charter, electorId, proxyId, now: turn.receivedAt });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
}

/** One of the two is told what the other did, while the ballot still takes votes. */
function tell(
  turn: Turn,
  ballot: Ballot,
  personId: string,
  key: string,
  name: string,
  more: NoticeButton[] = [],
): void {
  const { ids, now } = turn.world;
  const message = {
    ...{
      titleKey: "ballot-title",
      key,
      args: { name, kind: ballot.kind, subject: ballot.question, rehearsal: rehearsalIn(ballot) },
    },
    buttons: [{ key: "ballot-look", command: { do: "ballot", ballot: ballot.id } }, ...more],
  };
  turn.change.insert(
    "Notice",
    noticeRow({
      ...{ ids, now, kind: "statutory", bodyId: ballot.bodyId, createdBy: turn.person.id, caseId: ballot.id, message },
      ...{ audience: { kind: "person", personId }, holds: { caseId: ballot.id, steps: ["roll", "open"] } },
    }),
  );
}
