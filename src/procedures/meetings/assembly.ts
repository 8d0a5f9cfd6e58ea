import { meetingKind } from "./kind.ts";

/** 居民代表会议: the representatives decide; only when enough of them are there. */
export const assembly = meetingKind("assembly", {
  mayProxy: true,
  isStatutory: true,
  isBinding: true,
  askedForBy: { households: "assembly.callHouseholdsShare", representatives: "assembly.callRepresentativesShare" },
  rules: {
    noticeDays: "assembly.noticeDays",
    quorumShare: "assembly.quorumShare",
    askedForShare: "assembly.callResidentsShare",
  },
});
