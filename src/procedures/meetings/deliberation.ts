import { meetingKind } from "./kind.ts";

/** 社区协商议事会议: those concerned look for what all can live with. */
export const deliberation = meetingKind("deliberation", { mayProxy: true });
