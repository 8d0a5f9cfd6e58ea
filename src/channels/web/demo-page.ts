import { html } from "hono/html";
import { type Html, pageOf, type Reader } from "../../board/index.ts";
import type { Words } from "../../foundation/index.ts";
import type { Persona } from "./options.ts";

export interface DemoLook {
  reader: Reader;
  words: Words;
  styles: string[];
  personas: readonly Persona[];
  left: Persona;
  right: Persona;
}

/** Two phones side by side, each anybody's, so that both ends of a case are seen at once. */
export function demoPage(look: DemoLook): Html {
  const { reader, words, styles } = look;
  const say = words.say(reader.locale);
  const other = reader.locale === "en" ? "zh-CN" : "en";
  const body = html`<header class="demo-top">
  <h1>${say("web-demo-title")}</h1>
  <nav aria-label="${say("web-demo-settings")}">
    <a href="/?lang=${other}" hreflang="${other}">${say("web-other-language")}</a>
    <a href="/?text=${reader.isLarge ? "normal" : "large"}">${say(reader.isLarge ? "web-text-normal" : "web-text-large")}</a>
  </nav>
</header>
<main>
<p class="lead">${say("web-demo-what")}</p>
<div class="phones">
${phoneOf(look, "left")}
${phoneOf(look, "right")}
</div>
<p class="try"><strong>${say("web-demo-try")}</strong> ${say("web-demo-try-how")}</p>
<p class="lead second" lang="${other}">${words.say(other)("web-demo-what")}</p>
<h2>${say("web-demo-more")}</h2>
<ul class="links">
  <li><a href="/public">${say("web-demo-board")}</a></li>
  <li><a href="/public/roots">${say("web-demo-roots")}</a></li>
  <li><a href="/chat/">${say("web-demo-own")}</a></li>
</ul>
</main>`;
  return pageOf({ reader, title: say("web-demo-title"), styles, kind: "demo", body });
}

function phoneOf({ reader, words, personas, left, right }: DemoLook, side: "left" | "right"): Html {
  const say = words.say(reader.locale);
  const shown = side === "left" ? left : right;
  const label = labelOf(reader);
  const link = (key: string) =>
    side === "left" ? `/?left=${key}&right=${right.key}` : `/?left=${left.key}&right=${key}`;
  return html`<section class="phone" aria-label="${label(shown)}">
  <details>
    <summary><span>${say(side === "left" ? "web-demo-left" : "web-demo-right")}</span> <strong>${label(shown)}</strong> <span class="change">${say("web-demo-change")}</span></summary>
    <ul>${personas.map(
      (persona) =>
        html`<li><a href="${link(persona.key)}"${persona === shown ? html` aria-current="true"` : ""}>${label(persona)}</a></li>`,
    )}</ul>
  </details>
  <iframe src="/as/${shown.key}/" title="${label(shown)}"></iframe>
</section>`;
}

const labelOf =
  ({ locale }: Reader) =>
  ({ label }: Persona): string =>
    locale === "en" ? label.en : label.zh;
