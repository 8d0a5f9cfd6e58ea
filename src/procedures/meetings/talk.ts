import { meetingKind } from "./kind.ts";

/** 民情恳谈会: a body hears what moves its residents. */
export const talk = meetingKind("talk");
