import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a stand-in was sent. */
export interface Asked {
  /** As `response_format` names it, such as fill-form-v1; "voice" for a recording. */
  prompt: string;
  system: string;
  /** What was given, as it was sent. */
  given: string;
}

/** What it does with one call: a reply (an object as JSON, a string as it is), or a way of failing. */
export type Does =
  | { reply: unknown }
  | { status: number }
  | { refuses: string }
  | { ends: "length" | "content_filter" }
  | "hangs";

/** An endpoint on 127.0.0.1 that says what it was told to say: it tests the plumbing, never how good a model is. */
export interface StandIn {
  url: string;
  asked: Asked[];
  /** The next calls of a prompt (such as `fill-form`) do these, in order; one that was told nothing fails with 500. */
  next(prompt: string, ...does: Does[]): void;
  /** Every call does what this says, whatever was told before. */
  always(does: (asked: Asked) => Does): void;
  close(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const told = new Map<string, Does[]>();
  const asked: Asked[] = [];
  let always: ((asked: Asked) => Does) | undefined;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = read(request.url ?? "", body);
      asked.push(one);
      const name = one.prompt.replace(/-v\d+$/, "");
      answer(response, one, always?.(one) ?? told.get(name)?.shift() ?? { status: 500 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    next: (prompt, ...does) => void told.set(prompt, [...(told.get(prompt) ?? []), ...does]),
    always: (does) => {
      always = does;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function read(url: string, body: string): Asked {
  if (url.endsWith("/audio/transcriptions")) return { prompt: "voice", system: "", given: body };
  const sent = JSON.parse(body) as {
    messages: { content: string }[];
    response_format: { json_schema: { name: string } };
  };
  const [system, user] = sent.messages;
  return { prompt: sent.response_format.json_schema.name, system: system?.content ?? "", given: user?.content ?? "" };
}

function answer(response: ServerResponse, { prompt }: Asked, does: Does): void {
  if (does === "hangs") return;
  const isTold = "status" in does;
  response.writeHead(isTold ? does.status : 200, { "content-type": "application/json" });
  const said = isTold
    ? { error: { message: "the stand-in was told to fail" } }
    : prompt === "voice"
      ? heard(does)
      : completion(does);
  response.end(JSON.stringify(said));
}

type Says = Exclude<Does, "hangs" | { status: number }>;
const heard = (does: Says) => ({ text: "reply" in does ? String(does.reply) : "" });

function completion(does: Says) {
  const content = "reply" in does ? (typeof does.reply === "string" ? does.reply : JSON.stringify(does.reply)) : "";
  const message = { role: "assistant", content, refusal: "refuses" in does ? does.refuses : null };
  const choice = { index: 0, finish_reason: "ends" in does ? does.ends : "stop", message };
  const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
  return { id: "stand-in", object: "chat.completion", created: 0, model: "stand-in", choices: [choice], usage };
}

/** Settings that lead to a stand-in; `seconds` may be a fraction here, so that nobody waits. */
export const settingsOf = ({ url }: StandIn) => ({
  apiKey: "stand-in",
  baseUrl: url,
  model: "stand-in",
  voiceModel: "stand-in-voice",
  seconds: 1,
  callsPerPerson: 1_000,
  callsPerDay: 10_000,
  price: { in: 2, out: 8 },
});
