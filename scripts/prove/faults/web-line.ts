import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sha256 } from "../../../src/foundation/index.ts";
import { isTaken, type Line, type Saying, type Shown } from "./line.ts";

/** Somebody in a browser. */
export interface WebLine extends Line {
  /** Everything that the chat has ever shown: its messages, and those whose place others have taken. */
  everShown(port: number): Promise<Map<string, number>>;
}

const patienceMs = 10_000;

/** Opens the chat as a browser does for the first time. `reach`: the port of a process that takes calls now. */
export async function openWebLine(key: string, reach: () => number | undefined): Promise<WebLine> {
  const cookie = await begin(reach);
  const address = sha256(cookie.slice(cookie.indexOf("=") + 1));
  const headers = { "content-type": "application/json", cookie };
  const tokens = new Map<string, string>();
  let last: Shown[] = [];
  const saying = (content: object): Saying => {
    const externalId = randomUUID();
    const body = JSON.stringify({ externalId, ...content });
    return {
      externalId: `${address.slice(0, 16)}:${externalId}`,
      offer: (port) => isTaken(`http://127.0.0.1:${port}/chat/messages`, { method: "POST", headers, body }),
    };
  };
  const page = async (port: number | undefined, query = "") => {
    if (!port) return undefined;
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`http://127.0.0.1:${port}/chat/${query}`, { headers: { cookie }, signal }).catch(
      () => {},
    );
    return response?.ok ? response.text().catch(() => undefined) : undefined;
  };
  return {
    ...{ channel: "web", key, address, lookMs: 1_200 },
    say: (text) => saying({ text }),
    press(shown, label) {
      const token = tokens.get(`${shown.id} ${label}`);
      return token ? saying({ token, label }) : undefined;
    },
    pressToken: (token) => saying({ token }),
    async shown() {
      const text = await page(reach());
      if (text) last = bubblesOf(text, tokens);
      return last;
    },
    async everShown(port) {
      const times = new Map<string, number>();
      for (let query: string | undefined = ""; query !== undefined; ) {
        const text = await page(port, query);
        if (text === undefined) throw new Error("the chat does not open");
        for (const id of idsOf(text)) times.set(id, (times.get(id) ?? 0) + 1);
        const before: string | undefined = /href="\/chat\/(\?before=[^"]+)"/.exec(text)?.[1];
        query = before?.replaceAll("&amp;", "&");
      }
      return times;
    },
  };
}

async function begin(reach: () => number | undefined): Promise<string> {
  for (;;) {
    const port = reach();
    const opened =
      port && (await fetch(`http://127.0.0.1:${port}/chat/`, { redirect: "manual" }).catch(() => undefined));
    const [cookie = ""] = (opened || undefined)?.headers.getSetCookie()[0]?.split(";") ?? [];
    if (cookie && (await isTaken(`http://127.0.0.1:${port}/chat/`, { headers: { cookie } }))) return cookie;
    await sleep(200);
  }
}

const bubbles = (page: string): string[] => page.match(/<li class="bubble out[\s\S]*?<\/li>/g) ?? [];

function bubblesOf(page: string, tokens: Map<string, string>): Shown[] {
  return bubbles(page).map((bubble) => {
    const id = / id="([^"]+)"/.exec(bubble)?.[1] ?? "";
    const presses = [...bubble.matchAll(/name="press" value="(\S+) ([^"]+)"/g)];
    for (const [, token = "", label = ""] of presses) tokens.set(`${id} ${label}`, token);
    const text = bubble.replace(/<form[\s\S]*<\/form>/, "").replace(/<[^>]+>/g, " ");
    return { id, text, labels: presses.map(([, , label = ""]) => label) };
  });
}

/** The deliveries that the bubbles of a page stand for, and those whose place they have taken. */
const idsOf = (page: string): string[] =>
  bubbles(page).flatMap((bubble) =>
    [/ id="([^"]+)"/, / data-replaces="([^"]+)"/]
      .flatMap((named) => (named.exec(bubble)?.[1] ?? "").split(" "))
      .flatMap((id) => /^d-(.+)/.exec(id)?.[1] ?? []),
  );
