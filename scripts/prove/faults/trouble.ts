import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../../test/kill/random.ts";

/**
 * How a service behaves badly. `late`: answers after seconds, now and then after the caller has given up. `twice`: sends
 * its answer twice. `patience`: 429. `broken`: 500, before it has done anything or after. `garbage`: what is no answer of
 * it. `cut`: the connection breaks, before the call has arrived or after.
 */
export type Mischief = "late" | "twice" | "patience" | "broken" | "garbage" | "cut";

/** A way to a service on which every other call can go wrong. */
export interface TroubledWay {
  url: string;
  mischief?: Mischief;
  /** How many calls went wrong. */
  times: number;
  close(): Promise<void>;
}

const percent = 40;
/** Of the same chat no more calls than this go wrong one after the other: a program may give up after eight. */
const mostInRow = 3;

/** `keyOf`: what a call is about, such as its chat. */
export async function openTroubledWay(
  target: string,
  { random, keyOf }: { random: Random; keyOf: (url: string, body: Buffer) => string },
): Promise<TroubledWay> {
  const inRow = new Map<string, number>();
  const server = http.createServer(async (request, response) => {
    try {
      const body = await bodyOf(request);
      const key = keyOf(request.url ?? "", body);
      const soFar = inRow.get(key) ?? 0;
      const mischief = soFar < mostInRow && random.chance(percent) ? way.mischief : undefined;
      inRow.set(key, mischief ? soFar + 1 : 0);
      if (mischief) way.times += 1;
      await misbehave(mischief, random, response, () => pass(target, request, body));
    } catch {
      response.destroy();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const way: TroubledWay = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    times: 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return way;
}

interface Answer {
  status: number;
  type: string;
  body: Buffer;
}

/** A client waits 18 s at most. */
const tooLateMs = 19_000;

async function misbehave(
  mischief: Mischief | undefined,
  random: Random,
  response: http.ServerResponse,
  passed: () => Promise<Answer>,
): Promise<void> {
  const isAfter = random.chance(50);
  const say = ({ status, type, body }: Answer) =>
    response.writeHead(status, { "content-type": type, "content-length": body.length }).end(body);
  const text = (status: number, body: string, type = "application/json") =>
    say({ status, type, body: Buffer.from(body) });
  if (mischief === "patience")
    return void text(
      429,
      `{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":1}}`,
    );
  if (mischief === "broken" || mischief === "garbage" || mischief === "cut") {
    if (isAfter) await passed();
    if (mischief === "cut") return void response.destroy();
    if (mischief === "broken")
      return void text(500, `{"ok":false,"error_code":500,"description":"Internal Server Error"}`);
    return void text(200, random.pick(["<html>502</html>", "", "\u0000\u0001\u0002", "{}", "[1"]) ?? "", "text/html");
  }
  const answer = await passed();
  if (mischief === "late") await sleep(random.chance(10) ? tooLateMs : random.whole(500, 4_000));
  const { socket } = response;
  say(answer);
  if (mischief === "twice") socket?.write(rawOf(answer));
}

const rawOf = ({ status, type, body }: Answer): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} OK\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`),
    body,
  ]);

async function pass(target: string, { method, url, headers }: http.IncomingMessage, body: Buffer): Promise<Answer> {
  const call = http.request(`${target}${url}`, { method, headers: { ...headers, connection: "close" } });
  call.end(body);
  const [answer] = (await once(call, "response")) as [http.IncomingMessage];
  return {
    status: answer.statusCode ?? 500,
    type: answer.headers["content-type"] ?? "text/plain",
    body: await bodyOf(answer),
  };
}

async function bodyOf(message: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
