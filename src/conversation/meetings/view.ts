import type { Rule } from "../../city/index.ts";
import type { Locale } from "../../foundation/index.ts";
import type { Attendance, InvitedOrganisation, Invitee, Meeting, Poll } from "../../instruments/index.ts";
import type { CaseRow, ChildCase } from "../../procedures/engine/index.ts";
import type { AskedLine } from "./questions-of.ts";

/** Minutes with their headings and dates in each language; what people said stands in their own words. */
export type Minutes = Record<Locale, string>;

/** How many of those present count towards the quorum. */
export interface Counted {
  counted: number;
  /** Whether somebody whose proxy is there counts, with its clause; undefined for a kind without proxies. */
  proxyRule?: Rule;
}

/** A meeting with all that its card and its minutes tell. */
export interface MeetingView extends Counted {
  row: CaseRow;
  meeting: Meeting;
  attendance: Attendance;
  /** How many have to be there; 0: nobody has to. */
  needed: number;
  /** Shown in the room; another for each meeting, also when it is called again. */
  code: string;
  questions: AskedLine[];
  polls: Poll[];
  decisions: ChildCase[];
  /** The questions to the committee with which it opens, as they stand. */
  heard: CaseRow[];
  /** What the last meeting of the kind decided. */
  before: ChildCase[];
  /** As they stand, from when it is closed: as drawn up from what was recorded, or as corrected. */
  minutes: Minutes | null;
  /** The social organisations that are invited. */
  organisations: InvitedOrganisation[];
  /** What stands for who looks in the lot; undefined for who was not in it. */
  tag?: string;
  /** Another time or place that waits for somebody to agree. */
  moving?: CaseRow;
  /** The answer of who looks; undefined for who is not invited. */
  mine?: Invitee;
}

/** The show of hands that is open. */
export const openPoll = ({ row, polls }: MeetingView): Poll | undefined =>
  row.step === "held" && row.facts.poll !== undefined ? polls.find(({ n }) => n === row.facts.poll) : undefined;
