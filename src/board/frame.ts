import { html } from "hono/html";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** Head and foot of the public pages; `here` is the address that the choices of language and letters lead back to. */
export function frameOf({ reader, say }: Desk, here: string, content: Html): Html {
  const { pathname, search } = new URL(here);
  const choosing = (choice: string) => `${pathname}${search ? `${search}&` : "?"}${choice}`;
  const other = reader.locale === "en" ? "zh-CN" : "en";
  return html`<header class="top">
  <a class="brand" href="/public">${say("board-name")}</a>
  <nav aria-label="${say("board-settings")}">
    <a href="${choosing(`lang=${other}`)}" hreflang="${other}">${say("board-other-language")}</a>
    <a href="${choosing(`text=${reader.isLarge ? "normal" : "large"}`)}">${say(reader.isLarge ? "board-text-normal" : "board-text-large")}</a>
  </nav>
</header>
<main>
${content}
</main>
<footer><a href="/">${say("board-to-chat")}</a></footer>`;
}
