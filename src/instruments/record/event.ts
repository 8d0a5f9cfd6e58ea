import { type Change, canonicalJson, type Ids, sha256 } from "../../foundation/index.ts";
import { markFiled } from "./filed.ts";

/** What the first line of every chain points back to. */
export const chainStart = "0".repeat(64);

/** One line of a case's history before it is chained. `facts` is public; `words` is personal and can be erased. */
export interface Line {
  caseId: string;
  seq: number;
  at: Date;
  action: string;
  actor: "applicant" | "member" | "clock" | "engine" | "administrator" | "elector";
  actorPersonId: string | null;
  actorBodyId: string | null;
  fromStep: string | null;
  toStep: string;
  facts: object;
  words?: object;
}

/** The hash of a line: over everything in it but the words themselves, which stand in by their salted hash. */
export function lineHash(line: Omit<Line, "words"> & { payloadHash: string | null; prevHash: string }): string {
  const { caseId, seq, action, actor, actorPersonId, actorBodyId, fromStep, toStep, facts, payloadHash, prevHash } =
    line;
  const at = line.at.toISOString();
  const all = {
    caseId,
    seq,
    at,
    action,
    actor,
    actorPersonId,
    actorBodyId,
    fromStep,
    toStep,
    facts,
    payloadHash,
    prevHash,
  };
  return sha256(canonicalJson(all));
}

export const wordsHash = (salt: string, words: unknown): string => sha256(`${salt}\n${canonicalJson(words)}`);

/** Adds a line to a change, chained to `prevHash`; returns its hash, which the next line points back to. */
export function addLine(change: Change, ids: Ids, line: Line, prevHash: string): string {
  const { words, ...rest } = line;
  // What the database gives back must hash alike: dates and undefined go the way of JSON first.
  const facts = JSON.parse(JSON.stringify(rest.facts)) as object;
  const id = ids.uuid();
  let payloadHash: string | null = null;
  if (words && Object.keys(words).length > 0) {
    const salt = ids.secret(16).toString("hex");
    const data = JSON.parse(JSON.stringify(words)) as object;
    payloadHash = wordsHash(salt, data);
    change.insert("CaseEventPayload", { eventId: id, caseId: line.caseId, salt, data });
    markFiled(change, data, line.at);
  }
  const hash = lineHash({ ...rest, facts, payloadHash, prevHash });
  change.insert("CaseEvent", { id, ...rest, facts, payloadHash, prevHash, hash });
  return hash;
}
