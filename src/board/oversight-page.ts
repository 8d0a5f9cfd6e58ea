import { html } from "hono/html";
import type { Area } from "../city/index.ts";
import { formatDay } from "../foundation/index.ts";
import type { CaseRow } from "../procedures/engine/index.ts";
import { nameOfOversight, oversightOf } from "../procedures/supervision/index.ts";
import type { BoardOptions, Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

const perPage = 20;

/** A page of what was asked of a community's committee and watched over there; one more than is shown. */
export const readOversight = ({ db }: Pick<BoardOptions, "db">, areaId: string, page: number): Promise<CaseRow[]> =>
  oversightOf(db, { areaId, limit: perPage + 1, offset: page * perPage });

/** 质询与监督 of one community, what is under way first. */
export function oversightPage({ say, reader, clock }: Desk, area: Area, all: readonly CaseRow[], page: number): Html {
  const to = (n: number) => `/public/oversight/${area.id}?page=${n}`;
  const state = ({ procedure, step, outcome }: CaseRow) =>
    say(outcome ? `${procedure}-outcome-${outcome}` : `${procedure}-step-${step}`);
  return html`<h1>${say("oversight-title", { community: area.name })}</h1>
<p class="lead">${say("board-oversight-what")}</p>
${all.length === 0 ? html`<p class="note">${say("board-oversight-none")}</p>` : ""}
<ul class="links">${all
    .slice(0, perPage)
    .map(
      (row) =>
        html`<li><a href="/public/cases/${row.number}">${nameOfOversight(row)}</a> ${say(`${row.procedure}-name`)} · ${state(row)} · ${formatDay(row.filedAt, reader.locale, clock.now())}</li>`,
    )}</ul>
<ul class="links">${page > 0 ? html`<li><a href="${to(page - 1)}">${say("page-before")}</a></li>` : ""}
${all.length > perPage ? html`<li><a href="${to(page + 1)}">${say("page-after")}</a></li>` : ""}
<li><a href="/public/disclosures/${area.id}">${say("board-disclosures-title")}</a></li></ul>`;
}
