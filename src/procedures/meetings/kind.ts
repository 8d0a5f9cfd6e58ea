import type { Charter } from "../../city/index.ts";

/** Ways of saying who is invited. */
export const invitations = ["people", "lot", "representatives", "organisations"] as const;

/** One kind of meeting: the rules of the charter that it obeys, and what of it is not a number. */
export interface MeetingKind {
  name: string;
  rules: {
    /** Kinds of body whose members may call it. */
    calledBy: string;
    /** Who may be invited: some of `invitations`. */
    invites: string;
    /** Days between the call and the meeting. */
    noticeDays: string;
    /** More than this share (0 to 1) of the invited has to be there; 0: nobody has to. */
    quorumShare: string;
    /** Places, where whoever calls it says nothing; 0: for all. */
    slots: string;
    /** Whether somebody whose proxy is there counts as being there; of a kind without proxies there is none. */
    proxyCounts?: string;
    /** The share of residents (0 to 1) at whose wish it has to be called; a kind without is called by bodies alone. */
    askedForShare?: string;
  };
  /** Other shares (0 to 1) at whose wish it has to be called as well, besides that of residents. */
  askedForBy?: { households: string; representatives: string };
  /** Who is invited may send somebody else. */
  mayProxy: boolean;
  /** The law wants everybody to be called: the notice cannot be turned off. */
  isStatutory: boolean;
  /** What it brings about binds: while a rule of it is not confirmed it is a rehearsal, and says so. */
  isBinding: boolean;
}

/** Declares a kind. Rules are named `meeting.<kind>.…`; `rules` names those that the charter has under another name. */
export function meetingKind(
  name: string,
  {
    mayProxy = false,
    isStatutory = false,
    isBinding = false,
    askedForBy,
    rules,
  }: Partial<Omit<MeetingKind, "rules">> & { rules?: Partial<MeetingKind["rules"]> } = {},
): MeetingKind {
  const of = `meeting.${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
  const own = {
    calledBy: `${of}.calledBy`,
    invites: `${of}.invites`,
    noticeDays: `${of}.noticeDays`,
    quorumShare: `${of}.quorumShare`,
    slots: `${of}.slots`,
    ...(mayProxy ? { proxyCounts: `${of}.proxyCounts` } : {}),
  };
  return { name, mayProxy, isStatutory, isBinding, askedForBy, rules: { ...own, ...rules } };
}

/** A rule whose value is a list of words. */
export function listRule(charter: Charter, key: string): readonly string[] {
  const { value } = charter.rule(key);
  if (!Array.isArray(value)) throw new Error(`the charter's rule "${key}" is not a list`);
  return value;
}
