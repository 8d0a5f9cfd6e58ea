import { asksCharter, interpellates, supervises } from "../../understanding/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { askingSeat, beginInterpellation } from "./begin.ts";
import { showOversight } from "./screen.ts";
import { superviseCase } from "./supervise.ts";

/** As many letters say what is asked. */
const fewLetters = 5;

/** "监督这件事" of the case just shown, "质询居委会：公共维修费花在哪里了", with no question open. False for all else. */
export async function hearOversight(turn: Turn, text: string): Promise<boolean> {
  const { caseShown } = turn.state;
  if (!caseShown || !supervises(text, { alone: true })) return hearInterpellation(turn, text);
  await superviseCase(turn, caseShown.id);
  return true;
}

async function hearInterpellation(turn: Turn, text: string): Promise<boolean> {
  const put = interpellates(text);
  // How long the committee has to answer is a question to the charter.
  if (!put || (asksCharter(text) && !put.isSetOff)) return false;
  const isSaid = Array.from(put.question).length >= fewLetters;
  if (put.question && !isSaid) await showOversight(turn);
  else await askCommittee(turn, isSaid ? put.question : undefined);
  return true;
}

/** 我要质询: for a representative; anybody else is told who may, and what they can do with what they said. */
export async function askCommittee(turn: Turn, question?: string): Promise<void> {
  if (askingSeat(turn)) return beginInterpellation(turn, question);
  if (question) turn.state.parked = { text: question, files: [] };
  const report = question
    ? button(turn, "report-this", { do: "file", procedure: "request", words: "parked" })
    : button(turn, "menu-report", { do: "file", procedure: "request" });
  replyWith(turn, "oversight-ask-not-yours", {}, [
    [report, button(turn, "proposals-button", { do: "proposals" })],
    [button(turn, "oversight-button", { do: "oversight" }), ...homeRow(turn)],
  ]);
}
