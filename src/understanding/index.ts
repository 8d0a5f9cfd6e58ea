export { type Danger, findDanger } from "./danger.ts";
export { findIntent, type Intent } from "./intent.ts";
export { looksLikeRequest } from "./is-request.ts";
export { findOtherChannel, type OtherChannel } from "./other-channels.ts";
export { guessKind, type RequestKind } from "./request-kind.ts";
export { makeRouter, type RouteCandidate, type RoutedDuty, type Router } from "./route.ts";
export { asksForService } from "./service-question.ts";
export { findTwins, gistOf, sharedPhrases } from "./twins.ts";
export { findUrgency, type Urgency } from "./urgency.ts";
