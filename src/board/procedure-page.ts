import { html } from "hono/html";
import type { Charter } from "../city/index.ts";
import type { Action, Edge, Limit, LimitBy, Party, Procedure, Step, Wait } from "../procedures/engine/index.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** The steps of a procedure as one reads them, and the source of its diagram. */
export function procedurePage(desk: Desk, procedure: Procedure, diagram: string): Html {
  const { say } = desk;
  const charter = charterOf(desk);
  const outcomes = Object.keys(procedure.outcomes);
  return html`<p class="kicker">${say("board-procedure-title")}</p>
<h1>${say(`${procedure.name}-name`)}</h1>
<p class="lead">${say("board-procedure-what")}</p>
<ol class="steps">${Object.entries(procedure.steps).map(([name, step]) => stepItem(desk, procedure, charter, name, step))}</ol>
<h2>${say("board-procedure-outcomes")}</h2>
<ul>${outcomes.map((outcome) => html`<li>${say(`${procedure.name}-outcome-${outcome}`)}</li>`)}</ul>
<details><summary>${say("board-procedure-diagram")}</summary><pre>${diagram}</pre></details>`;
}

function stepItem(desk: Desk, procedure: Procedure, charter: Charter | undefined, name: string, step: Step): Html {
  const { say } = desk;
  // An instant that each case names itself is nothing to say of all of them.
  const limit =
    step.within && !("until" in step.within) && charter ? limitWords(desk, charter, step.within) : undefined;
  return html`<li>
<h2>${say(`${procedure.name}-step-${name}`)}</h2>
<p>${say("board-procedure-waits")}${waitWords(desk, name, step.waitsFor)}${limit ? html`<br>${say("board-procedure-limit")}${limit}` : ""}</p>
<ul>${actionLines(desk, procedure, step).map((line) => html`<li>${line}</li>`)}</ul>
</li>`;
}

/** What may be done at a step, each once: two acts that read the same are one to a reader. */
function actionLines(desk: Desk, procedure: Procedure, step: Step): Html[] {
  const lines = Object.entries(step.actions).map(([name, action]) => actionWords(desk, procedure, name, action));
  return [...new Map(lines.map((line) => [String(line), line])).values()];
}

function actionWords(desk: Desk, procedure: Procedure, name: string, { by, goes }: Action): Html {
  const { say } = desk;
  const who = (Array.isArray(by) ? (by as readonly Party[]) : [by as Party]).map((party) =>
    say(`board-party-${party.party}`),
  );
  const target = targetOf(desk, procedure, goes);
  return html`${[...new Set(who)].join(say("board-or"))}${say("board-does")}<strong>${say(`${procedure.name}-action-${name}`)}</strong>${target ? html` → ${target}` : ""}`;
}

function targetOf({ say }: Desk, { name }: Procedure, goes: Edge): string | undefined {
  if (goes.edge === "end") return say(`${name}-outcome-${goes.outcome}`);
  return "step" in goes ? say(`${name}-step-${goes.step}`) : undefined;
}

/** Whom or what a step waits for; where that is no person, in words of the step's own if there are some. */
function waitWords({ say, words }: Desk, name: string, waits: Wait): string {
  if ("party" in waits) return say(`board-party-${waits.party}`);
  const own = `board-waits-${name}`;
  return say(words.has(own) ? own : `board-wait-${waits.wait}`);
}

/** The charter of the whole district, now: what a case begun today would go by. */
function charterOf({ city, clock }: Desk): Charter | undefined {
  const [district] = city().children(null);
  if (!district || city().charters.length === 0) return undefined;
  return city().charterFor(district.id, clock.now());
}

function limitWords({ say, words }: Desk, charter: Charter, within: Limit | LimitBy): string {
  const one = ({ unit, rule }: Limit) => say(`board-limit-${unit}`, { n: charter.number(rule) });
  if (!("limits" in within)) return one(within);
  const texts = Object.entries(within.limits).map(([value, limit]) => {
    const key = `board-fact-${within.fact}-${value}`;
    return words.has(key) ? `${say(key)} ${one(limit)}` : one(limit);
  });
  return [...new Set(texts)].join(say("board-list-separator"));
}
