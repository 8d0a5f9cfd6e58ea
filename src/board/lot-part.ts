import { html } from "hono/html";
import { readAddressed } from "../city/index.ts";
import type { Database } from "../foundation/index.ts";
import { audienceArgs, findLot, type Meeting, orderOf } from "../instruments/index.ts";
import type { CaseRow } from "../procedures/engine/index.ts";
import { waysOf } from "../procedures/meetings/index.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** Of a meeting whose invited were drawn: from whom, how, and what one needs to draw again. Nobody is named. */
export function lotPart(desk: Desk, { row, meeting }: { row: CaseRow; meeting: Meeting }): Html | "" {
  const { say } = desk;
  const { seed, poolSize: pool } = meeting;
  if (!seed) return "";
  const ways = waysOf(row.form);
  const lot = ways.find(({ way }) => way === "lot");
  const draw = Number(lot?.draw);
  const { lotHash } = row.facts;
  const facts: [string, string][] = [
    ...(lotHash ? [[say("board-lot-hash"), String(lotHash)] satisfies [string, string]] : []),
    [say("board-lot-seed"), seed],
  ];
  return html`<h2>${say("board-lot-title")}</h2>
<p>${say("board-lot-from", { pool, draw, from: fromWhom(desk, row, lot?.to), besides: ways.length > 1 ? "yes" : "no" })}</p>
${lotHash ? html`<p>${say("board-lot-how", { draw })}</p>` : ""}
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${lotHash ? html`<ul class="links"><li><a href="/public/meetings/${row.number}-lot.csv">${say("board-lot-list")}</a></li></ul>` : ""}`;
}

/** A list that a body keeps is not named to strangers. */
function fromWhom({ say, city }: Desk, { handlerId }: CaseRow, to: string | undefined): string {
  if (readAddressed(String(to))?.to === "list") return say("board-lot-from-list");
  const args = Object.entries(audienceArgs({ to, body: String(handlerId) }, city()));
  return say("audience-of", Object.fromEntries(args.map(([name, value]) => [name, String(value)])));
}

/** All tags in the order of the draw, each with whether somebody was invited for it; undefined where no lot was drawn. */
export async function lotList(db: Database, { id, facts }: CaseRow): Promise<string | undefined> {
  // Lots of before there were tags were drawn by what is nobody's business.
  const lot = facts.lotHash ? await findLot(db, id) : undefined;
  if (!lot) return undefined;
  const invited = new Set(lot.invited);
  const lines = orderOf(lot).map(({ tag, personId }, i) => `${i + 1},${tag},${invited.has(personId) ? "yes" : "no"}`);
  return ["place,tag,invited", ...lines, ""].join("\n");
}
