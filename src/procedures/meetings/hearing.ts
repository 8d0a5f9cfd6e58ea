import { meetingKind } from "./kind.ts";

/** 社区事务听证会: before something is decided, those whom it touches are heard; departments hold their own. */
export const hearing = meetingKind("hearing", {
  isBinding: true,
  rules: { noticeDays: "hearing.noticeDays", askedForShare: "meeting.hearing.askedForShare" },
});
