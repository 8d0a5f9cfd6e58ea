import type { Charter } from "../../city/index.ts";
import { type CaseRow, rehearsalOf, type World } from "../engine/index.ts";
import { appraisalMeeting } from "./appraisal-meeting.ts";
import { assembly } from "./assembly.ts";
import { deliberation } from "./deliberation.ts";
import { hearing } from "./hearing.ts";
import { jointConference } from "./joint-conference.ts";
import { listRule, type MeetingKind } from "./kind.ts";
import { talk } from "./talk.ts";

/** All kinds, in the order in which they are offered. */
export const meetingKinds: readonly MeetingKind[] = [
  talk,
  hearing,
  assembly,
  appraisalMeeting,
  deliberation,
  jointConference,
];

/** The names of the kinds that residents can ask for. */
export const askableKinds = meetingKinds.filter(({ rules }) => rules.askedForShare).map(({ name }) => name);

/** Of these, those at whose wish households or representatives can have it called too. */
export const askableInWays = meetingKinds.filter(({ askedForBy }) => askedForBy).map(({ name }) => name);

/** @throws Error for what is no kind of ours. */
export function kindOf(name: unknown): MeetingKind {
  const found = meetingKinds.find((kind) => kind.name === name);
  if (!found) throw new Error(`no kind of meeting ${String(name)}`);
  return found;
}

/** Whether a meeting is a rehearsal by the charter under which it was called, as `rehearsal-mark` takes it. */
export const isRehearsal = ({ form, charterId }: CaseRow, { city }: Pick<World, "city">): "yes" | "no" =>
  isRehearsalKind(form.kind, city.charter(charterId));

/** Whether a meeting of a kind that is called under a charter is a rehearsal. */
export function isRehearsalKind(kind: unknown, charter: Charter): "yes" | "no" {
  const { isBinding, rules } = kindOf(kind);
  return isBinding ? rehearsalOf(charter, Object.values(rules)) : "no";
}

/** The kinds that a kind of body may call by a charter. */
export const kindsFor = (charter: Charter, bodyKind: string): readonly MeetingKind[] =>
  meetingKinds.filter(({ rules }) => listRule(charter, rules.calledBy).includes(bodyKind));
