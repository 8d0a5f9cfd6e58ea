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
  /** Not now. `counts` false when nothing is wrong with the message: the gateway is busy, or the operator has to act. */
  | { state: "later"; reason: string; counts: boolean; afterMs?: number }
  /** Never. */
  | { state: "failed"; reason: string }
  /** The phone wants nothing from us. */
  | { state: "blocked" };

/** What a gateway sends us: what stands in the address after `?`, and the body. */
export interface Called {
  query: string;
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
  readInbound(called: Called): FromPhone | undefined;
  readReport(called: Called): Reported;
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
