import { html } from "hono/html";
import { formatInstant } from "../foundation/index.ts";
import type { Root } from "../instruments/index.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** The published roots of the history, newest first, and how anybody can hold us to them. */
export function rootsPage({ say, reader, clock }: Desk, roots: Root[]): Html {
  return html`<h1>${say("board-roots-title")}</h1>
<p class="lead">${say("board-roots-what")}</p>
<p>${say("board-roots-check")} <a href="/public/roots.json">roots.json</a></p>
${roots.length === 0 ? html`<p class="note">${say("board-roots-none")}</p>` : ""}
<ol class="roots">${roots.map(
    ({ n, at, root, leaves }) => html`<li>
  <p><strong>${say("board-root-n", { n })}</strong> · ${formatInstant(at, reader.locale, clock.now())} · ${say("board-root-leaves", { n: leaves })}</p>
  <code>${root}</code>
</li>`,
  )}</ol>`;
}
