import { meetingKind } from "./kind.ts";

/** 党建工作联席会: the party organisation with bodies and organisations of its area. */
export const jointConference = meetingKind("joint-conference", { mayProxy: true });
