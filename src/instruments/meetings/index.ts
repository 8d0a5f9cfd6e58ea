export * from "./ics.ts";
export * from "./invitees.ts";
export * from "./lot.ts";
export * from "./meeting.ts";
export * from "./organisations.ts";
export * from "./polls.ts";
export * from "./quorum.ts";
export * from "./reminders.ts";
