import type { SmsCoding } from "./segments.ts";

/** One call of a gateway: a whole text, or one part of it where the gateway takes parts. */
export interface Piece {
  /** As +8613800000000. */
  to: string;
  text: string;
  coding: SmsCoding;
  /** Where it belongs in a text of several parts; `reference` (0 to 255) is the same for all of them. */
  part?: { reference: number; number: number; of: number };
  /** Where the gateway reports what became of it. */
  reportUrl: string;
}

export type Given =
  /** The gateway has it; `id` is the gateway's own, if it told one. */
  | { state: "accepted"; id?: string }
  /**
   * Not now. `counts` false when nothing is wrong with the message: the gateway is busy, or the operator has to act.
   * `isUncertain`: it may have it all the same.
   */
  | { state: "later"; reason: string; counts: boolean; afterMs?: number; isUncertain?: boolean }
  /** Never. */
  | { state: "failed"; reason: string }
  /** The phone wants nothing from us. */
  | { state: "blocked" };

/** What a gateway sends us: the path of the address, what stands there after `?`, the headers and the body. */
export interface Called {
  path: string;
  query: string;
  headers: Headers;
  body: string;
}

/** An SMS that came in. */
export interface FromPhone {
  /** The gateway's own: the same when it sends the same once more. */
  id: string;
  /** As the gateway writes it. */
  phone: string;
  text: string;
}

/** What a gateway's report says of a piece; "underway" for all that is not its end. */
export type Reported = "delivered" | "failed" | "underway";

/** One SMS gateway. All that is particular to it is in its own file. */
export interface SmsGateway {
  /** True when it is given the parts of a long text; else it is given the whole and parts it itself. */
  takesParts: boolean;
  /** @throws when the network fails or `signal` aborts */
  send(piece: Piece, signal: AbortSignal): Promise<Given>;
  /** Undefined for what is no SMS. */
  readInbound(said: Pick<Called, "query" | "body">): FromPhone | undefined;
  readReport(said: Pick<Called, "query" | "body">): Reported;
  /** Whether a call is the gateway's own, where it signs them; the secret in the address was right. */
  isSigned?(called: Called): boolean;
}

/** How to reach a gateway and who we are there. */
export interface GatewayAccount {
  /** Without a trailing slash. */
  url: string;
  user: string;
  password: string;
  /** The number that people see and answer. */
  sender: string;
}

/** Before it had a message the gateway could not be reached. */
const neverReached = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Whether a call that failed may have arrived. @param error what `send` of a gateway has thrown */
export function mayHaveArrived(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return !(cause instanceof Error && "code" in cause && neverReached.has(String(cause.code)));
}

/** What an answer means by its status alone, where the gateway has no words of its own for it. */
export function givenByStatus(status: number, reason = `refused: ${status}`): Given {
  if (status === 429) return { state: "later", reason: "asked for patience", counts: false };
  // The name, the password or the address is wrong, or the account closed: nothing should be lost until the operator has
  // put it right.
  if ([401, 403, 404].includes(status)) return { state: "later", reason, counts: false, afterMs: 60_000 };
  if (status >= 400 && status < 500) return { state: "failed", reason };
  // 503 says that it was not taken; of any other nobody knows.
  return { state: "later", reason: `status ${status}`, counts: true, isUncertain: status !== 503 };
}
