import { html } from "hono/html";
import { formatDay } from "../foundation/index.ts";
import {
  type ListedProposal,
  listedProposals,
  type ProposalState,
  proposalStates,
  stateOfProposal,
} from "../procedures/proposals/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import { pageNumber } from "./page-number.ts";
import type { Html } from "./shell.ts";

const freshMs = 10_000;
const perPage = 20;

/** All proposals, at most ten seconds old: there are few beside all other cases. */
export const readProposals = freshFor(freshMs, ({ db }) => listedProposals(db));

/** What of the list a reader asked for. */
export interface ListAsked {
  areaId?: string;
  state?: ProposalState;
  /** From 0. */
  page: number;
}

/** Reads what stands in an address; what cannot be meant is left out. */
export function listAsked(query: (name: string) => string | undefined, areas: ReadonlyMap<string, unknown>): ListAsked {
  const areaId = query("area");
  return {
    ...(areaId && areas.has(areaId) ? { areaId } : {}),
    state: proposalStates.find((state) => state === query("state")),
    page: pageNumber(query("page")),
  };
}

function hrefTo({ areaId, state, page }: ListAsked): string {
  const query = new URLSearchParams({
    ...(areaId ? { area: areaId } : {}),
    ...(state ? { state } : {}),
    ...(page > 0 ? { page: String(page) } : {}),
  });
  return `/public/proposals${query.size > 0 ? `?${query}` : ""}`;
}

/** 提案: what is proposed where, by where it stands, the newest first, each with its signatures and the way to its page. */
export function proposalsPage(desk: Desk, all: readonly ListedProposal[], asked: ListAsked): Html {
  const { say, city } = desk;
  const ofPlace = all.filter(({ areaId }) => !asked.areaId || areaId === asked.areaId);
  const found = ofPlace.filter((one) => !asked.state || stateOfProposal(one) === asked.state);
  const from = asked.page * perPage;
  const shown = found.slice(from, from + perPage);
  const title = asked.areaId
    ? say("board-proposals-of", { place: city().areas.get(asked.areaId)?.name ?? "" })
    : say("board-proposals-title");
  return html`<h1>${title}</h1>
<p class="lead">${say("board-proposals-what")}</p>
${statesPart(desk, ofPlace, asked)}
${shown.length === 0 ? emptyPart(desk, asked) : ""}
<ul class="list">${shown.map((one) => proposalItem(desk, one))}</ul>
<ul class="links">${asked.page > 0 ? html`<li><a href="${hrefTo({ ...asked, page: asked.page - 1 })}">${say("page-before")}</a></li>` : ""}
${found.length > from + perPage ? html`<li><a href="${hrefTo({ ...asked, page: asked.page + 1 })}">${say("page-after")}</a></li>` : ""}
${asked.areaId ? html`<li><a href="/public/proposals">${say("board-proposals-everywhere")}</a></li>` : ""}</ul>
${asked.areaId ? "" : placesPart(desk, all)}`;
}

/** A way to each state, with how many stand there. */
function statesPart({ say }: Desk, ofPlace: readonly ListedProposal[], { areaId, state }: ListAsked): Html {
  const way = (of: ProposalState | undefined) => {
    const count = of ? ofPlace.filter((one) => stateOfProposal(one) === of).length : ofPlace.length;
    const label = say("board-proposals-state", { state: of ?? "all", count });
    const here = of === state ? html` aria-current="true"` : "";
    return html`<li><a href="${hrefTo({ areaId, state: of, page: 0 })}"${here}>${label}</a></li>`;
  };
  return html`<ul class="chips">${[undefined, ...proposalStates].map(way)}</ul>`;
}

function emptyPart({ say }: Desk, { state, page }: ListAsked): Html {
  const isFiltered = state !== undefined || page > 0;
  return html`<p class="note">${say(isFiltered ? "board-proposals-none-here" : "board-proposals-none")}</p>`;
}

function proposalItem({ say, city, reader, clock }: Desk, one: ListedProposal): Html {
  const { number, subject, areaId, step, outcome, signed, needed, filedAt } = one;
  const status = say(outcome ? `proposal-outcome-${outcome}` : `proposal-step-${step}`);
  const place = city().areas.get(areaId)?.name ?? "";
  const isSigning = stateOfProposal(one) === "signing";
  return html`<li><h2><a href="/public/cases/${number}">${subject}</a></h2>
<p><strong>${status}</strong>${needed > 0 ? html` · ${say("board-proposals-signed", { signed, needed })}` : ""}</p>
${isSigning ? html`<progress max="${needed}" value="${Math.min(signed, needed)}" aria-label="${say("board-proposals-signed", { signed, needed })}"></progress>` : ""}
<p><small>${place} · ${number} · ${formatDay(filedAt, reader.locale, clock.now())}</small></p></li>`;
}

/** The communities in which something was proposed. */
function placesPart({ say, city }: Desk, all: readonly ListedProposal[]): Html {
  const byArea = Map.groupBy(all, ({ areaId }) => areaId);
  if (byArea.size === 0) return html``;
  return html`<h2>${say("board-proposals-places")}</h2>
<ul class="links">${[...byArea].map(
    ([areaId, own]) =>
      html`<li><a href="${hrefTo({ areaId, page: 0 })}">${city().areas.get(areaId)?.name ?? ""}</a> ${say("board-catalogue-count", { count: own.length })}</li>`,
  )}</ul>`;
}
