import { Refusal } from "../foundation/index.ts";
import { isApplicant, loadCase } from "../procedures/engine/index.ts";
import { showNothingOpen } from "./aside.ts";
import { chartBallot } from "./ballots/chart.ts";
import { beginBallot } from "./ballots/compose.ts";
import { endEntrusting, entrustVote } from "./ballots/proxy.ts";
import { objectToRoll, showRoll } from "./ballots/roll.ts";
import { showBallot } from "./ballots/screen.ts";
import { askForShare, showShare } from "./ballots/share.ts";
import { refreshBallot } from "./ballots/show.ts";
import { beginVote, vote, voteSealed, voteTyped } from "./ballots/vote.ts";
import { act } from "./begin-act.ts";
import { carryOutCommunity, isAboutCommunity } from "./carry-out-community.ts";
import { goCharter } from "./charter/go.ts";
import type { Command } from "./commands.ts";
import { beginBatch, goBatch, toggleBatch } from "./desk/batch.ts";
import { endCover, showCover } from "./desk/cover.ts";
import { offerPrint } from "./desk/print.ts";
import { showStreet } from "./desk/street.ts";
import { saveTemplate, showTemplate, showTemplates } from "./desk/templates.ts";
import { askAgain, beginDraft } from "./drafts.ts";
import { carryOutElection, isAboutElection } from "./elections/carry-out.ts";
import { putAsideFor } from "./elsewhere.ts";
import { lookUpParked } from "./free-words.ts";
import { goHelping } from "./helping/steps.ts";
import { askLetter } from "./joining/letter.ts";
import { link } from "./joining/link.ts";
import { lookAtPhones } from "./joining/look.ts";
import { showMe } from "./joining/me.ts";
import { join } from "./joining/seats.ts";
import { goJoining } from "./joining/steps.ts";
import { unlink } from "./joining/unlink.ts";
import { learnChoice } from "./learn-choice.ts";
import { carryOutMeeting, isAboutMeeting } from "./meetings/carry-out.ts";
import { announceParked } from "./notices/announce.ts";
import { acknowledgeNotice } from "./notices/answer.ts";
import { beginNotice, showNotices } from "./notices/compose.ts";
import { writeToFollowers } from "./notices/followers.ts";
import { showLists } from "./notices/lists.ts";
import { showManners, stopKind } from "./notices/manners.ts";
import { refreshNotice, showUnreached } from "./notices/show.ts";
import { onDraft } from "./on-draft.ts";
import { offerOwnData } from "./own-data/export.ts";
import { goOwnData } from "./own-data/show.ts";
import { carryOutProposal, isAboutProposal } from "./proposals/carry-out.ts";
import { explainRates, showRates } from "./rates/screen.ts";
import { showCase } from "./screens/case-card.ts";
import { showMyCases, showTodo } from "./screens/case-lists.ts";
import { showHelp } from "./screens/help.ts";
import { showLanguage } from "./screens/language.ts";
import { menuButtons, showMenu } from "./screens/menu.ts";
import { itemName, showItem, showServices } from "./screens/services.ts";
import { unfinished } from "./state.ts";
import { askForPerson, knownArea } from "./talk/ask.ts";
import { endTalk } from "./talk/end.ts";
import { tellTalk, turnFromTalk } from "./talk/hear.ts";
import { lookAtTalk, showTalks } from "./talk/look.ts";
import { takeTalk } from "./talk/take.ts";
import { requestFromTalk, suggestRequest } from "./talk/to-request.ts";
import { replyWith, type Turn } from "./turn.ts";
import { unfollow } from "./twins/twins.ts";
import { goVisits } from "./visits/steps.ts";

/** Carries out a command, whether it came by a button or was typed. */
export async function carryOut(turn: Turn, command: Command): Promise<void> {
  // Whoever turns to something else is asked no more.
  if (command.do !== "joining") turn.state.joining = undefined;
  turnFromTalk(turn, command);
  if ("draft" in command) return onDraft(turn, command);
  if (isAboutElection(command)) return carryOutElection(turn, command);
  if (isAboutMeeting(command)) return carryOutMeeting(turn, command);
  if (isAboutProposal(command)) return carryOutProposal(turn, command);
  if (isAboutCommunity(command)) return carryOutCommunity(turn, command);
  switch (command.do) {
    case "menu":
      return showMenu(turn);
    case "help":
      return showHelp(turn, command.more);
    case "talk":
      return askForPerson(turn, knownArea(turn, command.area));
    case "charter":
      return goCharter(turn, command);
    case "talk-end":
      return endTalk(turn);
    case "talk-tell":
      return tellTalk(turn);
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
    case "turn-to":
      return replyWith(turn, "parked-gone", {}, menuButtons(turn));
    case "case":
      putAsideFor(turn, command.caseId);
      return showCase(turn, command.caseId);
    case "number":
      return showNumber(turn, command.number);
    case "services":
      return showServices(turn, command.page, command.category);
    case "item":
      learnChoice(turn, command.item);
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
    case "own-data":
      return goOwnData(turn, command);
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
      return command.words ? announceParked(turn, command.body) : beginNotice(turn, command.body, command.like);
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
