import { html } from "hono/html";
import {
  type CatalogueItem,
  type CatalogueRelease,
  linesOf,
  nameOf,
  partOf,
  publishedCodes,
  type ReleasedItem,
} from "../city/index.ts";
import { formatDay } from "../foundation/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

/** More items than this fold up by group. */
const foldAbove = 80;
/** So many changes of a release are named; the rest is counted. */
const mostNamed = 100;

type Published = Awaited<ReturnType<typeof publishedCodes>>;
const freshMs = 30_000;

/** Which items the newest release holds, read at most every thirty seconds. */
export const readPublished = freshFor(freshMs, ({ db }) => publishedCodes(db));

const itemHref = (code: string) => `/public/catalogue/${encodeURIComponent(code)}`;

const departmentOf = ({ city }: Desk, item: CatalogueItem): string | undefined =>
  (item.departmentId ? city().bodies.get(item.departmentId)?.name : undefined) ?? item.departmentName ?? undefined;

const groupOf = (desk: Desk, item: CatalogueItem): string =>
  (desk.reader.locale === "en" ? item.content.categoryEn : undefined) ??
  item.category ??
  departmentOf(desk, item) ??
  desk.say("board-catalogue-other");

/** All words of the search have to be in the name, a name that people use, what they say who need it, or the code. */
function fits(item: CatalogueItem, words: readonly string[]): boolean {
  const all = [item.name, item.content.nameEn ?? "", item.code, ...item.aliases, ...item.situations];
  const text = all.join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The catalogue as it was last published; before that, as it stands. `search` is what the reader typed. */
export function cataloguePage(desk: Desk, published: Published, search: string): Html {
  const { say, city, reader, clock } = desk;
  const items = city().offered.filter((item) => !published || published.codes.has(item.code));
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter((item) => fits(item, words));
  // What has a category is what stations mostly do; the rest stands under its department.
  const listed = [...found.filter((item) => item.category), ...found.filter((item) => !item.category)];
  const groups = Map.groupBy(listed, (item) => groupOf(desk, item));
  const isOpen = found.length <= foldAbove;
  return html`<h1>${say("board-catalogue-title")}</h1>
<p class="lead">${say("board-catalogue-what", { count: items.length })}</p>
<p>${
    published
      ? say("board-catalogue-release", { n: published.n, day: formatDay(published.at, reader.locale, clock.now()) })
      : say("board-catalogue-unreleased")
  } <a href="/public/catalogue/releases">${say("board-catalogue-to-releases")}</a></p>
${searchForm(desk, search)}
${found.length === 0 ? html`<p class="note">${say("board-catalogue-none")}</p>` : ""}
${[...groups].map(
  ([group, list]) => html`<details${isOpen ? html` open` : ""}>
  <summary><strong>${group}</strong> ${say("board-catalogue-count", { count: list.length })}</summary>
  <ul class="links">${list.map((item) => html`<li><a href="${itemHref(item.code)}">${nameOf(item, reader.locale)}</a></li>`)}</ul>
</details>`,
)}`;
}

const searchForm = ({ say }: Desk, search: string): Html => html`<form class="find" action="/public/catalogue">
  <label for="q">${say("board-catalogue-find-label")}</label>
  <div class="row">
    <input id="q" name="q" value="${search}" autocomplete="off" maxlength="60">
    <button>${say("board-find")}</button>
  </div>
</form>`;

/** The card of one item. What the office has not filled in is left out. */
export function itemPage(desk: Desk, item: CatalogueItem): Html {
  const { say, reader } = desk;
  const { locale } = reader;
  const list = (part: "materials" | "steps") => {
    const lines = linesOf(item, part, locale);
    return lines && html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
  };
  const department = departmentOf(desk, item);
  const rows: [string, Html | string | undefined][] = [
    ["board-item-who", partOf(item, "who", locale)],
    ["board-item-materials", list("materials")],
    ["board-item-steps", list("steps")],
    ["board-item-time-limit", partOf(item, "timeLimit", locale)],
    ["board-item-fee", partOf(item, "fee", locale)],
    ["board-item-where", partOf(item, "whereWhen", locale)],
    ["board-item-basis", partOf(item, "basis", locale)],
    ["board-item-decides", department ?? say("board-item-delegated")],
    ["board-item-code", item.code],
  ];
  const isEmpty = rows.slice(0, 7).every(([, value]) => value === undefined);
  return html`<p class="kicker">${groupOf(desk, item)}</p>
<h1>${nameOf(item, locale)}</h1>
${item.retiredAt ? html`<p class="note">${say("board-item-retired")}</p>` : ""}
<dl class="facts">${rows.map(([key, value]) => (value === undefined ? "" : html`<div><dt>${say(key)}</dt><dd>${value}</dd></div>`))}</dl>
${isEmpty ? html`<p class="note">${say("board-item-empty")}</p>` : ""}
${item.demo ? html`<p class="note">${say("board-item-demo")}</p>` : ""}
<ul class="links"><li><a href="/public/catalogue">${say("board-item-to-catalogue")}</a></li></ul>`;
}

/** An item that is not, or not any more. */
export const itemUnknownPage = (desk: Desk): Html => html`<h1>${desk.say("board-item-unknown")}</h1>
${searchForm(desk, "")}`;

/** What each release changed, newest first. */
export function releasesPage(desk: Desk, releases: readonly CatalogueRelease[]): Html {
  const { say, reader, clock } = desk;
  return html`<h1>${say("board-releases-title")}</h1>
<p class="lead">${say("board-releases-what")}</p>
${releases.length === 0 ? html`<p class="note">${say("board-catalogue-unreleased")}</p>` : ""}
${releases.map(
  (
    release,
  ) => html`<section><h2>${say("board-release-n", { n: release.n })} · ${formatDay(release.at, reader.locale, clock.now())}</h2>
<p>${say("board-release-count", { count: release.count })}</p>
${
  release.n === 1
    ? html`<p>${say("board-release-first")}</p>`
    : [
        changeList(desk, "board-release-added", release.added, true),
        changeList(desk, "board-release-changed", release.changed, true),
        changeList(desk, "board-release-removed", release.removed, false),
      ]
}</section>`,
)}
<ul class="links"><li><a href="/public/catalogue">${say("board-item-to-catalogue")}</a></li></ul>`;
}

function changeList(
  { say, reader }: Desk,
  key: string,
  items: readonly ReleasedItem[],
  isLinked: boolean,
): Html | string {
  if (items.length === 0) return "";
  const name = (item: ReleasedItem) => (reader.locale === "en" ? (item.nameEn ?? item.name) : item.name);
  const line = (item: ReleasedItem) =>
    isLinked ? html`<li><a href="${itemHref(item.code)}">${name(item)}</a></li>` : html`<li>${name(item)}</li>`;
  const left = items.length - mostNamed;
  return html`<details${items.length <= foldAbove ? html` open` : ""}><summary>${say(key, { count: items.length })}</summary>
<ul>${items.slice(0, mostNamed).map(line)}</ul>${left > 0 ? html`<p>${say("board-release-more", { count: left })}</p>` : ""}</details>`;
}
