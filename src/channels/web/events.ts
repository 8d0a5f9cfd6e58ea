import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Database, Logger } from "../../foundation/index.ts";
import { bubbleOf, type Pen } from "./bubble.ts";
import { latestOf } from "./chat-page.ts";
import type { Hub, Subscription } from "./hub.ts";
import { type Entry, readNewest, readTranscript } from "./transcript.ts";

/** Shorter than the minute after which proxies give up on a silent connection. */
const heartbeatPolls = 8;
/** A page that comes back is sent again what may have been under way when it left. */
const overlapMs = 60_000;
/** The browser waits so long before it connects again. */
const retryMs = 3_000;

export interface Feed {
  db: Database;
  log: Logger;
  hub: Hub;
  session: { addressId: string; address: string };
  pen: () => Pen;
  /** How often the ledger is looked at for what other processes have sent. */
  pollMs: number;
  /** Called once, when the page is gone. */
  left: () => void;
}

/** The stream of a page: each bubble that is new since the element `after`, as it comes. */
export function streamEvents(c: Context, feed: Feed, after: string): Response {
  c.header("X-Accel-Buffering", "no");
  return streamSSE(c, async (stream) => {
    const ear = feed.hub.listen(feed.session.address);
    stream.onAbort(() => ear.end());
    try {
      await stream.writeSSE({ event: "ready", data: "", retry: retryMs });
      await tellAll(feed, stream, ear, after);
    } finally {
      ear.end();
      feed.left();
    }
  });
}

async function tellAll(feed: Feed, stream: SSEStreamingApi, ear: Subscription, after: string): Promise<void> {
  const seen = new Set<string>();
  let isFirst = true;
  for (let turn = 1; !stream.aborted && !stream.closed; turn++) {
    try {
      await tellNew(feed, stream, seen, isFirst ? after : undefined);
      isFirst = false;
    } catch (error) {
      // The database is away for now: the page stays connected and gets what it missed.
      feed.log.debug({ err: error }, "could not read a transcript");
    }
    const signal = await ear.next(feed.pollMs);
    if (signal === "closed") return;
    if (signal === "typing") await stream.writeSSE({ event: "typing", data: "" });
    if (turn % heartbeatPolls === 0) await stream.writeSSE({ event: "beat", data: "" });
  }
}

async function tellNew(feed: Feed, stream: SSEStreamingApi, seen: Set<string>, after?: string): Promise<void> {
  const { db, session } = feed;
  const pen = feed.pen();
  const newest = await readNewest(db, session.addressId, pen.now);
  if (newest.every((id) => seen.has(id))) return;
  const { entries } = await readTranscript(db, session, pen);
  const since = after ? entries.find((entry) => entry.id === after)?.at.getTime() : undefined;
  const isNew = (entry: Entry) =>
    !seen.has(entry.id) && (since === undefined || entry.at.getTime() >= since - overlapMs);
  const fresh = entries.filter(isNew);
  const latest = latestOf(entries);
  for (const entry of fresh.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await stream.writeSSE({
      event: "bubble",
      id: entry.id,
      data: String(await bubbleOf(pen, entry, { isLatest: entry === latest, isOpen: true })),
    });
  }
  for (const id of newest) seen.add(id);
  for (const { id } of entries) seen.add(id);
}
