export { addCall, invitedBy, inviteNext, tellInvited } from "./call.ts";
export { decision } from "./decision.ts";
export { agendaOf, lastCall } from "./guards.ts";
export type { MeetingKind } from "./kind.ts";
export { isRehearsal, kindOf, kindsFor } from "./kinds.ts";
export { meeting } from "./meeting.ts";
export { meetingMessage } from "./messages.ts";
export { petition } from "./petition.ts";
export { meetingQuestion } from "./question.ts";
