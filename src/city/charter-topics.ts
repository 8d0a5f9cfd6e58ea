import type { Charter, Rule } from "./charter.ts";

/** What a charter is about, in the order in which it is read, with the first words of the rules that belong to each. */
const topics = {
  proposals: ["proposal"],
  interpellation: ["interpellation", "supervision"],
  recall: ["recall", "ballot.recall"],
  elections: ["election", "ballot.election", "committee", "representatives"],
  appraisal: ["appraisal"],
  disclosure: ["disclosure"],
  assembly: ["assembly", "meeting.assembly", "ballot.resolution"],
  meetings: ["hearing", "meeting"],
  ballots: ["ballot"],
  owners: ["ballot.owners"],
  charter: ["charter"],
  admission: ["admission"],
  consultation: ["consultation"],
  requests: ["request", "talk", "person", "hot"],
  notices: ["notice"],
  visits: ["visit"],
  organisations: ["recording", "incubation", "grant", "purchase", "evaluation"],
  community: ["community"],
} as const;

export type CharterTopic = keyof typeof topics;
export const charterTopics = Object.keys(topics) as CharterTopic[];

const starts = Object.entries(topics)
  .flatMap(([topic, firsts]) => firsts.map((first) => ({ topic: topic as CharterTopic, first })))
  .sort((a, b) => b.first.length - a.first.length);

/** The topic of a rule by its name, the longest beginning first; undefined for one that belongs to none. */
export const topicOf = (name: string): CharterTopic | undefined =>
  starts.find(({ first }) => name.startsWith(`${first}.`))?.topic;

/** A rule with its name in the charter. */
export interface NamedRule {
  key: string;
  rule: Rule;
}

/** Who, how many and whether come before how long. */
const firstUnits = ["kinds", "kind", "people", "share", "portion", "yesNo", "choice", "list"];

/** The rules of a topic, those of who and how many first; those that nobody gave a name are left out. */
export function rulesOfTopic({ rules }: Pick<Charter, "rules">, topic: CharterTopic): NamedRule[] {
  const all = Object.entries(rules).flatMap(([key, rule]) =>
    topicOf(key) === topic && rule.name ? [{ key, rule }] : [],
  );
  const isFirst = ({ rule }: NamedRule) => firstUnits.includes(rule.unit ?? "");
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}
