import { html } from "hono/html";
import { entriesOf, type ListEntry, listKinds, listPart } from "../city/index.ts";
import { formatDay } from "../foundation/index.ts";
import { type AdmittedTask, admittedTasks } from "../procedures/admission/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

const freshMs = 30_000;

/** The tasks of all communities, at most thirty seconds old. */
export const readWork = freshFor(freshMs, ({ db, clock }) => admittedTasks(db, { now: clock.now() }));

/** 社区替政府做的事: each community's tasks with their money, then the lists by which they are let in. */
export function workPage(desk: Desk, tasks: readonly AdmittedTask[]): Html {
  const { say, city } = desk;
  const byArea = Map.groupBy(tasks, ({ areaId }) => areaId);
  return html`<h1>${say("board-work-title")}</h1>
<p class="lead">${say("board-work-what")}</p>
${tasks.length === 0 ? html`<p class="note">${say("board-work-none")}</p>` : ""}
${[...byArea].map(
  ([areaId, own]) => html`<section><h2>${city().areas.get(areaId)?.name ?? ""}</h2>
<dl class="facts">${own.map((task) => taskLine(desk, task))}</dl></section>`,
)}
<h2>${say("board-work-lists")}</h2>
${listKinds.work.map((kind) => listOf(desk, kind))}`;
}

function taskLine(desk: Desk, task: AdmittedTask): Html {
  const { say, city, clock, reader } = desk;
  const day = (at: Date) => formatDay(at, reader.locale, clock.now());
  const { promised, paid, late } = task;
  const what = say("board-work-task", {
    from: city().bodies.get(task.fromId)?.name ?? "",
    starts: day(task.startsAt),
    ends: day(task.endsAt),
    isOver: task.isOver ? "yes" : "no",
  });
  return html`<div><dt><a href="/public/cases/${task.number}">${task.subject}</a></dt>
<dd>${what}<br>${say("board-work-money", { promised, paid, late })}</dd></div>`;
}

function listOf(desk: Desk, kind: string): Html {
  const { say, city } = desk;
  const entries = entriesOf(city(), "work", [kind]);
  return html`<details><summary><strong>${say(`listed-kind-${kind}`)}</strong> ${say("board-catalogue-count", { count: entries.length })}</summary>
<dl class="facts">${entries.map((entry) => entryLine(desk, entry))}</dl></details>`;
}

function entryLine({ say, reader }: Desk, entry: ListEntry): Html {
  const { locale } = reader;
  const name = (locale === "en" ? entry.content.nameEn : undefined) ?? entry.name;
  const conditions = listPart(entry, "conditions", locale);
  return html`<div><dt>${name}</dt><dd>${listPart(entry, "basis", locale)}${conditions ? html`<br>${conditions}` : ""}${
    entry.demo ? html`<br><small>${say("board-work-demo")}</small>` : ""
  }</dd></div>`;
}
