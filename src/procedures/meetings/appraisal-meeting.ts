import { meetingKind } from "./kind.ts";

/** 工作评议会: those served say how a body has worked. */
export const appraisalMeeting = meetingKind("appraisal-meeting");
