import type { Context } from "hono";
import { type Clock, rateOf } from "../../foundation/index.ts";
import { type ReaderLimits, readerAddress } from "./readers.ts";
import { openRoom } from "./room.ts";
import type { Session } from "./session.ts";

/** What all chats at one network address may do together. */
export interface Crowd {
  /** Says of each file that a request brings whether it may be taken. */
  mayTakeFile(c: Context, session: Session): boolean;
  /** Whether one more may begin a chat. */
  mayBegin(c: Context): boolean;
  /** A page that stays open; undefined when too many do, else what to call when it is closed. */
  openPage(c: Context): (() => void) | undefined;
  /** A body with files that is to be read; undefined when there was no room for it in time, else what to call when it was. */
  readFiles(c: Context): Promise<(() => void) | undefined>;
}

const hourMs = 60 * 60_000;
/** Behind one address there may be a whole community station. */
const chatsOfAddress = 10;
/** Bodies with files, each up to 65 MB of memory. */
const uploads = { ofAll: 8, ofOne: 3, waitMs: 20_000 };

/** Without limits everybody may, but for what the memory holds. */
export function crowdOf(clock: Clock, limits?: ReaderLimits): Crowd {
  const { filesPerHour = 0, newChatsPerHour = 0, openPages = 0, proxies = 0 } = limits ?? {};
  const now = () => clock.now();
  const ofChat = rateOf(now, filesPerHour, hourMs);
  const ofAddress = rateOf(now, filesPerHour * chatsOfAddress, hourMs);
  const begun = rateOf(now, newChatsPerHour, hourMs);
  const open = new Map<string, number>();
  const room = openRoom(uploads);
  const from = (c: Context) => readerAddress(c, proxies);
  return {
    mayTakeFile: (c, { address }) => !ofChat.take(address) && !ofAddress.take(from(c)),
    mayBegin: (c) => !begun.take(from(c)),
    openPage(c) {
      const key = from(c);
      const count = open.get(key) ?? 0;
      if (openPages > 0 && count >= openPages) return undefined;
      open.set(key, count + 1);
      return () => {
        const left = (open.get(key) ?? 1) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
      };
    },
    readFiles: (c) => room.enter(from(c)),
  };
}
