import { drawQrCard, Refusal } from "../../foundation/index.ts";
import { countSignatures } from "../../instruments/index.ts";
import { aboutOf, loadCase } from "../../procedures/engine/index.ts";
import { keepDrawing } from "../keep-chart.ts";
import { rehearsalMark } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, isBrief, procedureOf, reply, type Turn } from "../turn.ts";
import { isGathering, rollOf } from "./read.ts";

const mostLetters = 22;

/** 转发: the link, and a picture with the QR code of it; where no picture goes, the link and the number. */
export async function shareSigned(turn: Turn, caseId: string): Promise<void> {
  const { db, publicLink } = turn.means;
  const row = (await loadCase(db, { id: caseId }))?.row;
  const procedure = row && procedureOf(turn, row.procedure);
  if (!row || !procedure?.signing) throw new Refusal("case-unknown", { number: "" });
  const { number, form } = row;
  const link = publicLink(number);
  const signed = await countSignatures(db, caseId, rollOf(turn, row));
  const needed = Number(row.facts.needed);
  const subject = String(form.subject ?? form.name ?? form.rule ?? aboutOf(row, true));
  const about = turn.say("signing-about", { procedure: row.procedure, subject });
  const rehearsal = rehearsalMark(turn, row, procedure);
  const args = { procedure: row.procedure, number, about, link, signed, needed };
  const title = Array.from(rehearsal + (row.procedure === "proposal" ? subject : about));
  const card = {
    ...{ link, title: title.length > mostLetters ? `${title.slice(0, mostLetters).join("")}…` : title.join("") },
    lines: [turn.say("signing-share-picture", args), number],
    share: needed > 0 ? signed / needed : undefined,
  };
  reply(turn, {
    text: rehearsal + turn.say(isGathering(turn, row) ? "signing-share-open" : "signing-share", args),
    ...(isBrief(turn) ? {} : { files: [await keepDrawing(turn, `${number}.png`, drawQrCard(card))] }),
    buttons: [[button(turn, "case-open", { do: "case", caseId }), ...homeRow(turn)]],
  });
}
