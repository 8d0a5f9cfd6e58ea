import { html, raw } from "hono/html";
import { type Database, qrSvg } from "../foundation/index.ts";
import { countSignatures } from "../instruments/index.ts";
import { type CaseRow, loadCase, type Procedure, stepOf } from "../procedures/engine/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** How the signatures under a case stand, for everybody: how many, of nobody a name. */
export interface PublicSigning {
  row: CaseRow;
  signed: number;
  /** They are still gathered. */
  isOpen: boolean;
}

/** Undefined for a case under which none are counted. */
export async function readPublicSigning(
  db: Database,
  procedure: Procedure | undefined,
  { id }: PublicCase,
): Promise<PublicSigning | undefined> {
  const row = procedure?.signing && (await loadCase(db, { id }))?.row;
  if (!procedure || !row) return undefined;
  const signed = await countSignatures(db, id, procedure.signing?.list?.(row) ?? null);
  const isOpen = !row.outcome && stepOf(procedure, row.step).actions.sign?.or !== undefined;
  return { row, signed, isOpen };
}

/** How many signed of how many, with a bar while others still can; nothing where nobody has to. */
export function progressPart({ say }: Pick<Desk, "say">, { row, signed, isOpen }: PublicSigning): Html {
  const needed = Number(row.facts.needed);
  if (!(needed > 0)) return html``;
  const bar = html`<br><progress max="${needed}" value="${Math.min(signed, needed)}"></progress>`;
  return html`<p>${say("board-signed", { signed, needed, procedure: row.procedure })}${isOpen ? bar : ""}</p>`;
}

/** How a neighbour signs, or takes part, and the QR code of the page. `link`: its address. */
export function passOnPart(
  { say }: Pick<Desk, "say">,
  { row: { number, procedure }, isOpen }: PublicSigning,
  link: string,
) {
  const how = say(isOpen ? "board-how-to-sign" : "board-proposal-how-to-follow", { number, procedure });
  return html`<h3>${say("board-proposal-pass-on")}</h3><p>${how}</p><div class="qr" role="img" aria-label="${say("board-proposal-qr")}">${raw(qrSvg(link))}</div>`;
}

/** The part of a case's page that is about its signatures, while they are gathered. */
export const signingPart = (desk: Pick<Desk, "say">, signing: PublicSigning, link: string): Html =>
  html`<section class="proposal">${progressPart(desk, signing)}${passOnPart(desk, signing, link)}</section>`;
