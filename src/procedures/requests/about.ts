import type { Body, City } from "../../city/index.ts";
import type { Answers, World } from "../engine/index.ts";
import { conductIn, isAboutStaff } from "./conduct.ts";

/** Bodies that people complain about, as opposed to those that a request lies with: the street is among them. */
export const complainedAbout = [
  "service-station",
  "residents-committee",
  "street-office",
  "department",
  "civil-affairs",
  "self-government-authority",
  "zone-committee",
] as const;

/** What people call the bodies of their community, and their street. */
const nearby: [words: RegExp, kind: string][] = [
  [/居委会|居民委员会|社区(?:干部|主任|书记)|\bresidents'? committee\b/i, "residents-committee"],
  [/街道办|办事处|\bstreet office\b/i, "street-office"],
  [
    /社区(?:公共)?(?:服务)?(?:站|窗口|中心)|服务站|便民窗口|社区的?(?:办事员|工作人员)|\bservice station\b|\bcommunity (?:counter|clerks?)\b/i,
    "service-station",
  ],
];

/** What people call departments by other than the end of their name. */
const spoken: [words: RegExp, name: RegExp][] = [
  [/城管/, /行政执法/],
  [/派出所|民警|警察|交警/, /公安/],
  [/社保局/, /社会保障/],
  [/医保局/, /医疗保障/],
  [/市场监管局|工商局/, /市场监督管理/],
  [/住建局/, /住房建设/],
];

/** The body whose conduct is complained of, with a body above it to look into it; undefined where none is named. */
export function findAbout(words: string, areaId: string | undefined, world: World): Body | undefined {
  const { city, now } = world;
  for (const scope of conductIn(words)) {
    const body = bodyOfMember(scope, city, now) ?? departmentIn(scope, city) ?? nearbyIn(scope, words, areaId, city);
    if (body?.supervisorId && complainedAbout.some((kind) => kind === body.kind)) return body;
  }
  return undefined;
}

/** True for words that complain of how a body or somebody in office behaved, though which one is yet to be asked. */
export const isAboutBody = (words: string, world: World): boolean =>
  findAbout(words, undefined, world) !== undefined ||
  isAboutStaff(words) ||
  conductIn(words).some((scope) => nearby.some(([said]) => said.test(scope)));

function nearbyIn(sentence: string, words: string, areaId: string | undefined, city: City): Body | undefined {
  if (!areaId) return undefined;
  const named = [...city.bodies.values()].find(
    (b) => complainedAbout.some((k) => k === b.kind) && words.includes(b.name),
  );
  const kind = nearby.find(([said]) => said.test(sentence))?.[1];
  return named ?? (kind ? city.bodyFor(areaId, kind) : undefined);
}

/** A department by its name, by the end of it ("执法局"), or by what people call it. */
function departmentIn(sentence: string, city: City): Body | undefined {
  const departments = [...city.bodies.values()].filter((b) => b.kind !== "street-office" && isDistricts(b, city));
  const called = spoken.filter(([said]) => said.test(sentence)).map(([, name]) => name);
  const whole = departments.find((b) => called.some((name) => name.test(b.name)) || sentence.includes(b.name));
  if (whole) return whole;
  const scored = departments
    .map((body) => ({ body, length: endSaid(body.name, sentence) }))
    .sort((a, b) => b.length - a.length);
  const [best, next] = scored;
  return best && best.length >= shortestEnd && best.length > (next?.length ?? 0) ? best.body : undefined;
}

const isDistricts = (body: Body, city: City): boolean => city.areas.get(body.areaId)?.kind === "district";

/** "执法局" is enough to know one by; "管理局" is the end of several names, and so of none. */
const shortestEnd = 3;

/** Letters of the longest end of a name that is in the sentence. */
function endSaid(name: string, sentence: string): number {
  for (let from = 0; name.length - from >= shortestEnd; from++) {
    if (sentence.includes(name.slice(from))) return name.length - from;
  }
  return 0;
}

/** The members of a body who are named in the words, as the directory has them now. */
function membersNamed(words: string, city: City, now: Date) {
  const at = now.getTime();
  return city.members.filter(
    (m) =>
      m.name.length >= 2 &&
      words.includes(m.name) &&
      new Date(m.startsAt).getTime() <= at &&
      (m.endsAt === null || new Date(m.endsAt).getTime() > at),
  );
}

const bodyOfMember = (sentence: string, city: City, now: Date): Body | undefined =>
  membersNamed(sentence, city, now)
    .map((m) => city.bodies.get(m.bodyId))
    .find((b) => b !== undefined && complainedAbout.some((kind) => kind === b.kind));

/** What a case keeps of whom it is about, from the answers; the body above has it. */
export function aboutOf(answers: Answers, { city, now }: World) {
  if (typeof answers.about !== "string") return undefined;
  const bodyId = answers.about;
  const named = membersNamed(String(answers.words ?? ""), city, now).filter((m) => m.bodyId === bodyId);
  const personIds = [...new Set(named.map((m) => m.personId))];
  return { bodyId, personIds, handlerId: city.bodies.get(bodyId)?.supervisorId ?? null };
}
