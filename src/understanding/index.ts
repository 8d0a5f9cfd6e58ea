export { mayAnnounce } from "./announcement.ts";
export { readSaying } from "./civic-words/index.ts";
export { type Danger, findDanger } from "./danger.ts";
export { inCommonWords } from "./dialect.ts";
export { asksCharter, type FoundRules, findRules, namesTheCharter, type RuleWords } from "./find-rules.ts";
export { type FollowUp, findFollowUp, textsAbout } from "./follow-up.ts";
export { findIdea } from "./idea.ts";
export { bare, findIntent, type Intent } from "./intent.ts";
export { interpellates } from "./interpellates.ts";
export { looksLikeRequest } from "./is-request.ts";
export * from "./learn/index.ts";
export { type Found, type LookUp, makeLookUp } from "./look-up.ts";
export { wordsAsked } from "./look-up-index.ts";
export { saysNothing } from "./no-words.ts";
export { type OptionsSaid, optionsSaid } from "./options-said.ts";
export { findOtherChannel, type OtherChannel } from "./other-channels.ts";
export { inPlainChinese } from "./plain-chinese.ts";
export { guessKind, type RequestKind } from "./request-kind.ts";
export { makeRouter, type RouteCandidate, type RoutedDuty, type Router } from "./route.ts";
export { asksForService, asksSomething, looksLikeQuestion, mayAskForService } from "./service-question.ts";
export { readSlots, type SaidTime, type Slots, timeSaid } from "./slots/index.ts";
export { statesFault } from "./states-fault.ts";
export { supervises } from "./supervises.ts";
export { type Affair, findAffair, type Topic } from "./topic.ts";
export { type Setting, type SettingOf, settingsFor, type Told } from "./twin-setting.ts";
export {
  findTwins,
  gistOf,
  type Likely,
  nearestTwin,
  rankTwins,
  type Subjects,
  sharedPhrases,
  subjectsOf,
} from "./twins.ts";
export { findUrgency, type Urgency } from "./urgency.ts";
export { asksWhoseJob, withoutWhoseJob } from "./whose-job.ts";
