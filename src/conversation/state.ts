import type { Button } from "../instruments/index.ts";
import type { Answers, Earliest, Findings, ReadBefore } from "../procedures/engine/index.ts";
import type { BatchAction, Suggestion } from "./desk/commands.ts";
import type { Helping } from "./helping/commands.ts";
import type { OpenQuestion } from "./joining/open-question.ts";
import type { OpenTalk } from "./talk/open-talk.ts";

/** An action on a case; `areaId` is the case's, to offer the bodies near it. */
export interface ActPurpose {
  act: string;
  caseId: string;
  number: string;
  version: number;
  areaId?: string;
  /** The body that had the case then. */
  handlerId?: string | null;
  /** The body that the case complains about, which is not offered it. */
  aboutBodyId?: string | null;
  /** Those who handle the case do not know who filed it. */
  isAnonymous?: boolean;
  /** The case binds nobody, and every question about it says so. */
  isRehearsal?: true;
  /** Answers given before, offered while this one is asked. */
  suggestions?: Suggestion[];
  /** Of the moments that it asks for: from when on they may lie. */
  earliest?: Record<string, Earliest>;
  /** The body as whose member it is done, where the person may do it as several. */
  as?: string;
  /** The cases that it is done to, this one among them, when it is done to several at once. */
  batch?: { id: string; version: number }[];
}

/** A new case of a procedure. */
export interface FilePurpose {
  file: string;
  alone?: true;
  for?: Helping;
  /** The case that takes it as a child, and as what. */
  under?: { caseId: string; name: string };
  /** The wish of residents that a meeting is called for. */
  fulfils?: string;
  /** The case that takes it binds nobody, and every question about it says so. */
  isRehearsal?: true;
}

/** Something that a person is filling in: a filing, or an action on a case. */
export interface Draft {
  id: string;
  /** `alone`: whatever others have filed. `for`: not their own. */
  purpose: FilePurpose | ActPurpose;
  answers: Answers;
  /** Fields that the person has answered or changed: what is found from their words does not overwrite them. */
  said: string[];
  skipped: string[];
  /** Fields that a model has read out of the person's words; empty when it was asked and read nothing. */
  read?: string[];
  /** An answer that a model has drafted, as long as it stands unchanged. */
  drafted?: { field: string; text: string };
  /** The question that is open, or the summary. */
  at: string;
  /** The open question was taken up from the summary, to change its answer: back leads there. */
  isChanging?: boolean;
  startedAt: string;
  /** When its question, or its summary, was shown last. */
  shownAt?: string;
  /** Another one was finished or given up above it: words are no answer to it until it is taken up again. */
  isAside?: true;
  /** The bodies that handle it are not to know who filed it. */
  isAnonymous?: boolean;
  /** They want to keep these words, though they say who it is. */
  keepsTelling?: string;
  /** Optional questions that are asked after all, with their words. */
  unsure?: Findings["asks"];
  /** Of one that sends something to many: to whom, and who has to agree, as of its last answer. */
  known?: ReadBefore;
  /** Of one that writes anew what was sent: that, as it stands, and when it was first sent. */
  amends?: { answers: Answers; sentAt: string };
  /** The part of the answer to a question that was said already: a day that still wants its time. */
  heard?: { field: string; part: string };
  /** Where, as a phone sent it (WGS 84, degrees). */
  point?: { lat: number; lon: number };
  /** The cases that may be the same were looked for: once in a draft, whatever the person says to them. */
  twins?: "asking" | "done";
}
export const summary = "summary";

/** Where a person stands; kept in `Conversation.state`. */
export interface State {
  /** Unfinished drafts, the one in hand last. */
  drafts: Draft[];
  /** Buttons of the newest message, so that a label or a number can be typed instead. */
  prompt?: {
    deliveryId: string;
    addressId: string;
    buttons: Button[];
    takesNumbers: boolean;
    /** The part of a long list that was read last. */
    shows?: { from: number; to: number };
  };
  /** The case that an answer was about last, in which message and when: what is said of none by its number is said of that. */
  caseShown?: { id: string; deliveryId: string; at: string };
  /** The community of the report before, offered first to whoever has not said where they live. */
  lastCommunity?: string;
  /** Words waiting for the person to say what they are. */
  parked?: { text: string; files: string[] };
  /** What was looked up in the service guide last: which item is opened next says what was meant. */
  asked?: { words: string; at: string };
  /** What was understood of a voice message, until its sender has said whether it is right. */
  voice?: string;
  /** What was heard on visits and is neither filed nor given up, the newest last. */
  heardAtHomes?: { visit: string; text: string }[];
  /** Cases being chosen for one act on all of them. */
  batch?: { action: BatchAction; offered: { id: string; version: number }[]; chosen: string[] };
  /** Answers to a consultation that are chosen to be put to one theme, and where they are looked at. */
  gathering?: { caseId: string; theme?: string; page: number; chosen: string[] };
  /** A question outside any draft, such as for one's home or for a code. */
  joining?: OpenQuestion;
  /** A talk with the clerks, or with a resident. */
  talk?: OpenTalk;
  /** The appointment under which the person has chosen to act and see; all of them when none. */
  seat?: string;
  /** Wrong codes since an instant. */
  wrongCodes?: { count: number; since: string };
  /** The text taken last: a messenger cuts a long one in pieces. */
  lastText?: { draftId: string; field: string; length: number; at: string };
}

/** More unfinished drafts than this are not kept: the oldest goes, and the person is told. */
export const mostDrafts = 5;

/** What is being filled in now: words are an answer to it. */
export const draftInHand = ({ drafts }: State): Draft | undefined =>
  drafts.at(-1)?.isAside ? undefined : drafts.at(-1);

/** What is unfinished, in hand or put aside. */
export const unfinished = ({ drafts }: State): Draft | undefined => drafts.at(-1);

/** What was put aside, while nothing is in hand. */
export const draftAside = ({ drafts }: State): Draft | undefined =>
  drafts.at(-1)?.isAside ? drafts.at(-1) : undefined;

/** A draft is over; the one below it is put aside. */
export function endDraft(state: State, { id }: Pick<Draft, "id">): void {
  state.drafts = state.drafts.filter((draft) => draft.id !== id);
  const left = unfinished(state);
  if (left) left.isAside = true;
}

/** Photos that came first and wait for the words that explain them. */
export const waitingPhotos = ({ parked }: State): string[] => (parked?.text === "" ? parked.files : []);
