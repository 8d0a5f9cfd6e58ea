import { HttpError, type Transformer } from "grammy";
import type { Dispatcher } from "undici";
import { agent, isStale, mayRepeat } from "./lean-fetch.ts";

/** Methods whose calls never carry a file. */
const plainMethods: ReadonlySet<string> = new Set([
  "sendMessage",
  "editMessageText",
  "answerCallbackQuery",
  "sendChatAction",
]);

/** Their answers are a few kB. */
const longestAnswerBytes = 1_000_000;

interface Means {
  apiRoot: string;
  botToken: string;
  /** How long a call may take. */
  timeoutMs: number;
}

/**
 * Has calls that carry no file and no signal go straight to the connection: what grammY's client does for any call, and
 * the web's objects for an answer, cost a tenth of a turn. All else goes grammY's way.
 */
export function plainCalls({ apiRoot, botToken, timeoutMs }: Means): Transformer {
  const { origin, pathname } = new URL(apiRoot);
  const root = `${pathname.replace(/\/$/, "")}/bot${botToken}/`;
  return async (prev, method, payload, signal) => {
    if (signal || !plainMethods.has(method)) return prev(method, payload, signal);
    const call = { origin, path: `${root}${method}`, body: JSON.stringify(payload) };
    try {
      const answer = await post(call, timeoutMs).catch((error: unknown) => {
        if (isStale(error) && mayRepeat(call.path)) return post(call, timeoutMs);
        throw error;
      });
      return JSON.parse(answer);
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
}

interface Call {
  origin: string;
  path: string;
  body: string;
}

const headers = ["content-type", "application/json"];

/** The text of the answer. @throws when the network fails, the time is up, or the answer is too long */
function post(call: Call, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    let controller: Dispatcher.DispatchController | undefined;
    let givenUp: Error | undefined;
    const giveUp = (reason: string) => {
      givenUp = new Error(reason);
      // One that still waits for a connection ends when its turn comes.
      controller?.abort(givenUp);
      reject(givenUp);
    };
    const timer = setTimeout(() => giveUp("no answer in time"), timeoutMs);
    agent.dispatch(
      { ...call, method: "POST", headers },
      {
        onRequestStart(started) {
          controller = started;
          if (givenUp) started.abort(givenUp);
        },
        onResponseData(_, part) {
          parts.push(part);
          size += part.length;
          if (size > longestAnswerBytes) giveUp("answer too long");
        },
        onResponseEnd() {
          clearTimeout(timer);
          resolve(Buffer.concat(parts).toString("utf8"));
        },
        onResponseError(_, error) {
          clearTimeout(timer);
          reject(error);
        },
      },
    );
  });
}
