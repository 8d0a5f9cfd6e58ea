import { Refusal } from "../foundation/index.ts";
import { changesSince, isApplicant, isRehearsalCase, loadCase, mayAct, stepOf } from "../procedures/engine/index.ts";
import { actNow } from "./acting.ts";
import { showNothingOpen } from "./aside.ts";
import { chartBallot } from "./ballots/chart.ts";
import { beginBallot } from "./ballots/compose.ts";
import { endEntrusting, entrustVote } from "./ballots/proxy.ts";
import { objectToRoll, showRoll } from "./ballots/roll.ts";
import { showBallot } from "./ballots/screen.ts";
import { askForShare, showShare } from "./ballots/share.ts";
import { refreshBallot } from "./ballots/show.ts";
import { beginVote, vote, voteSealed, voteTyped } from "./ballots/vote.ts";
import type { Command } from "./commands.ts";
import { beginBatch, goBatch, toggleBatch } from "./desk/batch.ts";
import { endCover, showCover } from "./desk/cover.ts";
import { offerPrint } from "./desk/print.ts";
import { showStreet } from "./desk/street.ts";
import { suggestAnswers } from "./desk/suggestions.ts";
import { saveTemplate, showTemplate, showTemplates } from "./desk/templates.ts";
import { askAgain, beginDraft } from "./drafts.ts";
import { lookUpParked } from "./free-words.ts";
import { goHelping } from "./helping/steps.ts";
import { bodyToActAs } from "./joining/hats.ts";
import { askLetter } from "./joining/letter.ts";
import { link } from "./joining/link.ts";
import { lookAtPhones } from "./joining/look.ts";
import { showMe } from "./joining/me.ts";
import { offerOwnData } from "./joining/own-data.ts";
import { join } from "./joining/seats.ts";
import { goJoining } from "./joining/steps.ts";
import { unlink } from "./joining/unlink.ts";
import { convenes } from "./meetings/call.ts";
import { carryOutMeeting, isAboutMeeting } from "./meetings/carry-out.ts";
import { movesLarge } from "./meetings/move.ts";
import { acknowledgeNotice } from "./notices/answer.ts";
import { beginNotice, showNotices } from "./notices/compose.ts";
import { writeToFollowers } from "./notices/followers.ts";
import { showLists } from "./notices/lists.ts";
import { showManners, stopKind } from "./notices/manners.ts";
import { refreshNotice, showUnreached } from "./notices/show.ts";
import { onDraft } from "./on-draft.ts";
import { explainRates, showRates } from "./rates/screen.ts";
import { showCase } from "./screens/case-card.ts";
import { showMyCases, showTodo } from "./screens/case-lists.ts";
import { showLanguage } from "./screens/language.ts";
import { menuButtons, showHelp, showMenu } from "./screens/menu.ts";
import { itemName, showItem, showServices } from "./screens/services.ts";
import { unfinished } from "./state.ts";
import { askForPerson, knownArea } from "./talk/ask.ts";
import { endTalk } from "./talk/end.ts";
import { turnFromTalk } from "./talk/hear.ts";
import { lookAtTalk, showTalks } from "./talk/look.ts";
import { takeTalk } from "./talk/take.ts";
import { requestFromTalk, suggestRequest } from "./talk/to-request.ts";
import { procedureOf, replyWith, type Turn } from "./turn.ts";
import { unfollow } from "./twins/twins.ts";
import { goVisits } from "./visits/steps.ts";
import { askWhetherSure } from "./whether-sure.ts";

/** Carries out a command, whether it came by a button or was typed. */
export async function carryOut(turn: Turn, command: Command): Promise<void> {
  // Whoever turns to something else is asked no more.
  if (command.do !== "joining") turn.state.joining = undefined;
  turnFromTalk(turn, command);
  if ("draft" in command) return onDraft(turn, command);
  if (isAboutMeeting(command)) return carryOutMeeting(turn, command);
  switch (command.do) {
    case "menu":
      return showMenu(turn);
    case "help":
      return showHelp(turn);
    case "talk":
      return askForPerson(turn, knownArea(turn, command.area));
    case "talk-end":
      return endTalk(turn);
    case "talk-take":
      return takeTalk(turn, command.talk);
    case "talk-look":
      return lookAtTalk(turn, command.talk);
    case "talk-suggest":
      return suggestRequest(turn, command.talk);
    case "talk-file":
      return requestFromTalk(turn, command.talk, command.another === true);
    case "talks":
      return showTalks(turn);
    case "continue":
      return continueDraft(turn);
    case "look-up":
      return lookUpParked(turn);
    case "cases":
      return showMyCases(turn, command.page);
    case "todo":
      return showTodo(turn, command.page);
    case "street":
      return showStreet(turn, command.state, command.page);
    case "case":
      return showCase(turn, command.caseId);
    case "number":
      return showNumber(turn, command.number);
    case "services":
      return showServices(turn, command.page, command.category);
    case "item":
      return showItem(turn, command.item);
    case "language":
      return showLanguage(turn, command.locale);
    case "join":
      return join(turn, command.code);
    case "link":
      return link(turn, command.code);
    case "unlink":
      return unlink(turn, command.link);
    case "me":
      return showMe(turn);
    case "export":
      return offerOwnData(turn);
    case "verify":
      return askLetter(turn, command.code);
    case "joining":
      return goJoining(turn, command.go);
    case "helping":
      return goHelping(turn, command.go);
    case "look":
      return lookAtPhones(turn, command.caseId);
    case "file":
      return file(turn, command);
    case "act":
      return act(turn, command);
    case "visits":
      return goVisits(turn, command.go);
    case "rates":
      return showRates(turn, command);
    case "rates-how":
      return explainRates(turn, command.body);
    case "unfollow":
      return unfollow(turn, command.caseId);
    case "templates":
      return showTemplates(turn);
    case "template":
      return showTemplate(turn, command.template, command.remove === true);
    case "template-save":
      return saveTemplate(turn, command.caseId);
    case "batch":
      return beginBatch(turn, command.action);
    case "batch-toggle":
      return toggleBatch(turn, command.which);
    case "batch-go":
      return goBatch(turn);
    case "print":
      return offerPrint(turn, command.caseId);
    case "notices":
      return showNotices(turn);
    case "notice-new":
      return beginNotice(turn, command.body, command.like);
    case "notice-followers":
      return writeToFollowers(turn, command.caseId);
    case "notice-refresh":
      return refreshNotice(turn, command.caseId);
    case "notice-unreached":
      return showUnreached(turn, command.caseId, command.page);
    case "lists":
      return showLists(turn, command.remove);
    case "acknowledge":
      return acknowledgeNotice(turn);
    case "notice-stop":
      return stopKind(turn, command.kind);
    case "manners":
      return showManners(turn, command);
    case "ballot":
      return showBallot(turn, command.ballot);
    case "ballot-begin":
      return beginVote(turn, command);
    case "vote":
      return vote(turn, command);
    case "vote-choice":
      return voteTyped(turn, command);
    case "vote-sealed":
      return voteSealed(turn, command);
    case "ballot-new":
      return beginBallot(turn, command.procedure, { body: command.body });
    case "ballot-refresh":
      return refreshBallot(turn, command.caseId);
    case "ballot-chart":
      return chartBallot(turn, command.caseId);
    case "ballot-roll":
      return showRoll(turn, command.ballot, command.page);
    case "ballot-object":
      return objectToRoll(turn, command.ballot);
    case "ballot-proxy":
      return entrustVote(turn, command);
    case "ballot-proxy-end":
      return endEntrusting(turn, command);
    case "ballot-share":
      return command.hands ? askForShare(turn, command.ballot) : showShare(turn, command.ballot, command.kept === true);
    case "cover":
      return showCover(turn, command);
    case "cover-end":
      return endCover(turn, command.cover);
  }
}

function continueDraft(turn: Turn): void {
  const draft = unfinished(turn.state);
  if (draft) askAgain(turn, draft);
  else showNothingOpen(turn);
}

async function showNumber(turn: Turn, number: string): Promise<void> {
  const found = await loadCase(turn.means.db, { number: number.toUpperCase() });
  if (!found) throw new Refusal("case-unknown", { number });
  await showCase(turn, found.row.id);
}

/** Begins a filing; a second tap on the same button goes on with the draft of the first. */
async function file(turn: Turn, command: Extract<Command, { do: "file" }>): Promise<void> {
  const open = unfinished(turn.state);
  const isSame =
    open &&
    "file" in open.purpose &&
    !open.purpose.for &&
    open.purpose.file === command.procedure &&
    open.answers.item === command.item;
  if (open && isSame && !command.words) return askAgain(turn, open);
  const item = command.item ? turn.world.city.items.get(command.item) : undefined;
  const parked = command.words ? turn.state.parked : undefined;
  if (command.words && !parked) return replyWith(turn, "parked-gone", {}, menuButtons(turn));
  turn.state.parked = undefined;
  const from = command.from ? await caseFrom(turn, command.from) : undefined;
  await beginDraft(
    turn,
    { file: command.procedure, alone: command.alone },
    {
      ...(item ? { kind: "service", item: item.id, words: itemName(turn, item) } : {}),
      ...(from?.areaId ? { area: from.areaId } : {}),
      ...(parked?.text ? { words: [parked.text, from?.words].filter(Boolean).join("\n") } : {}),
      ...(parked && parked.files.length > 0 ? { photos: parked.files } : {}),
    },
  );
}

/** The case that a new one follows: the new one names it, and is in the same place. */
async function caseFrom(turn: Turn, number: string): Promise<{ words: string; areaId?: string }> {
  const found = await loadCase(turn.means.db, { number });
  const isOwn = found !== undefined && isApplicant(found.row, turn.person.id);
  return { words: turn.say("filed-from", { number }), areaId: isOwn ? found?.row.areaId : undefined };
}

/** An action on a case: at once when it asks nothing, else its questions first. */
export async function act(turn: Turn, command: Extract<Command, { do: "act" }>): Promise<void> {
  const { caseId, version, action: name } = command;
  const loaded = await loadCase(turn.means.db, { id: caseId });
  if (!loaded) throw new Refusal("case-unknown", { number: "" });
  const { row } = loaded;
  // A button of an older state: what it would do may no longer be what it says.
  if (command.words === undefined && (await changesSince(turn.means.db, row, version)) === "moved") {
    return showCase(turn, caseId, { note: turn.say("case-moved", { number: row.number }) });
  }
  const action = row.outcome ? undefined : stepOf(procedureOf(turn, row.procedure), row.step).actions[name];
  if ((await convenes(turn, row, name)) || (await movesLarge(turn, row, name))) return;
  const standing = action ? bodyToActAs(turn, row, name, action, command.as) : {};
  if (standing === "asked") return;
  const { as } = standing;
  if (action && !command.isSure && (await askWhetherSure(turn, row, command))) return;
  // What is not theirs to do is refused before anything is asked.
  if (!action?.asks || !mayAct(action, row, turn.actor, turn.world.city)) return actNow(turn, loaded, name, {}, as);
  const same = turn.state.drafts.find(
    (d) => "act" in d.purpose && d.purpose.caseId === caseId && d.purpose.act.endsWith(`/${name}`),
  );
  if (same) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== same), same];
    return askAgain(turn, same);
  }
  const parked = command.words ? turn.state.parked : undefined;
  turn.state.parked = undefined;
  const purpose = {
    act: `${row.procedure}/${name}`,
    caseId,
    number: row.number,
    version: row.version,
    areaId: row.areaId,
    handlerId: row.handlerId,
    aboutBodyId: row.aboutBodyId,
    isAnonymous: row.isAnonymous,
    ...(isRehearsalCase(procedureOf(turn, row.procedure), row, turn.world.city) === "yes"
      ? { isRehearsal: true as const }
      : {}),
    as,
    suggestions: await suggestAnswers(turn, row, action),
    earliest: action.earliest?.(row, turn.world),
  };
  const fixed = Object.entries(action.asks).filter(([, field]) => field.fixed);
  await beginDraft(turn, purpose, {
    ...Object.fromEntries(fixed.map(([field]) => [field, row.form[field]])),
    ...(parked?.text ? { words: parked.text } : {}),
    ...(parked && parked.files.length > 0 ? { photos: parked.files } : {}),
  });
}
