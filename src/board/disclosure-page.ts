import { html } from "hono/html";
import type { Area } from "../city/index.ts";
import { formatDay, monthsAfter } from "../foundation/index.ts";
import { renderArg } from "../instruments/index.ts";
import { countPublished, type Published, publishedIn, publishedOf } from "../procedures/disclosure/index.ts";
import type { BoardOptions, Desk } from "./desk.ts";
import { electionsUnderWay, type UnderWay } from "./elections-list.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

const freshMs = 30_000;
const perPage = 20;

/** From when on what was disclosed is kept to be read, by the charter of an area. */
function keptSince({ city, clock }: Pick<BoardOptions, "city" | "clock">, areaId: string): Date {
  const now = clock.now();
  return monthsAfter(now, -12 * city().charterFor(areaId, now).number("disclosure.keepYears"));
}

/** How much each community has disclosed. */
export const readDisclosing = freshFor(freshMs, (options: BoardOptions) => {
  const district = options.city().children(null)[0];
  return countPublished(options.db, keptSince(options, district?.id ?? ""));
});

/** A page of what a community has disclosed, each with all that stood before it was corrected. */
export async function readDisclosed(options: BoardOptions, areaId: string, page: number): Promise<Published[][]> {
  const query = { areaId, since: keptSince(options, areaId), limit: perPage + 1, offset: page * perPage };
  const standing = await publishedOf(options.db, query);
  return Promise.all(standing.map(({ caseId }) => publishedIn(options.db, caseId)));
}

/** 居务公开: the communities that have disclosed something. */
export function disclosingPage({ say, city }: Desk, counts: readonly { areaId: string; count: number }[]): Html {
  return html`<h1>${say("board-disclosures-title")}</h1>
<p class="lead">${say("board-disclosures-what")}</p>
${counts.length === 0 ? html`<p class="note">${say("board-disclosures-none")}</p>` : ""}
<ul class="links">${counts.map(
    ({ areaId, count }) =>
      html`<li><a href="/public/disclosures/${areaId}">${city().areas.get(areaId)?.name ?? ""}</a> ${say("board-catalogue-count", { count })}</li>`,
  )}</ul>`;
}

/** What one community has disclosed, the newest first. */
export function disclosedPage(
  desk: Desk,
  area: Area,
  { all, page, elections }: { all: readonly Published[][]; page: number; elections: readonly UnderWay[] },
): Html {
  const { say } = desk;
  const to = (n: number) => `/public/disclosures/${area.id}?page=${n}`;
  return html`<h1>${say("disclosures-title", { community: area.name })}</h1>
${page === 0 ? electionsUnderWay(desk, elections, area.id) : ""}
${all.length === 0 ? html`<p class="note">${say("disclosures-none")}</p>` : ""}
${all.slice(0, perPage).map((versions) => disclosedPart(desk, versions))}
<ul class="links">${page > 0 ? html`<li><a href="${to(page - 1)}">${say("page-before")}</a></li>` : ""}
${all.length > perPage ? html`<li><a href="${to(page + 1)}">${say("page-after")}</a></li>` : ""}
<li><a href="/public/oversight/${area.id}">${say("oversight-button")}</a></li>
<li><a href="/public/work">${say("board-work-title")}</a></li></ul>`;
}

function disclosedPart(desk: Desk, versions: readonly Published[]): Html {
  const { say, reader, clock } = desk;
  const [now, ...before] = versions;
  if (!now) return html``;
  return html`<section><p class="kicker">${say(`disclosure-option-as-${now.as}`)} · ${now.number}</p>
<h2>${renderArg(now.title, reader.locale, say, clock.now())}</h2>
${versionPart(desk, now)}
${before.length > 0 ? html`<details><summary>${say("board-disclosures-before", { count: before.length })}</summary>${before.map((old) => versionPart(desk, old))}</details>` : ""}</section>`;
}

/** What was published with it. */
function filesPart({ number, photos }: Published, say: Desk["say"]): Html {
  if (!photos || photos.length === 0) return html``;
  const href = (id: string) => `/public/disclosures/files/${number}/${id}`;
  return html`<ul class="links">${photos.map(
    (id, i) => html`<li><a href="${href(id)}">${say("board-disclosures-file", { n: i + 1 })}</a></li>`,
  )}</ul>`;
}

function versionPart({ say, reader, clock }: Desk, version: Published): Html {
  const day = (at: Date) => formatDay(at, reader.locale, clock.now());
  const { from, until, reason, text, as } = version;
  const head = say(until ? "disclosures-version-before" : "disclosures-version", {
    from: day(from),
    until: until ? day(until) : "",
  });
  const figures = { income: version.income ?? 0, spent: version.spent ?? 0, balance: version.balance ?? 0 };
  return html`<p><small>${head}</small></p>
${reason ? html`<p class="note">${say("disclosures-reason", { reason })}</p>` : ""}
${(text ?? say("disclosures-nothing")).split("\n").map((line) => html`<p>${line}</p>`)}
${filesPart(version, say)}
${as === "money" ? html`<p><strong>${say("disclosures-figures", figures)}</strong></p>` : ""}`;
}
