import type { Guard } from "../engine/index.ts";

/** Bodies that may propose, by the answer that says in whose name. */
export const bodyKindOf = {
  representative: "representatives-assembly",
  party: "party-organisation",
  courtyard: "courtyard-body",
} as const;

export const proposingBodies = Object.values(bodyKindOf);

/** The body is of the kind that was said, and of the community that is to decide. */
export const isOwnBody: Guard = {
  code: "proposal-refusal-body",
  holds({ form: { as, body }, areaId }, { city }) {
    if (as === "resident") return body === undefined;
    const own = city.bodies.get(String(body));
    const kind = bodyKindOf[as as keyof typeof bodyKindOf];
    return own?.kind === kind && city.chain(own.areaId).some((area) => area.id === areaId);
  },
};

const fewLetters = 8;
const mostLetters = 20;

/** A name for a proposal out of what was said of the problem: its first clauses, as many as say something. */
export function nameOf(words: string): string {
  const isLatin = !/\p{Script=Han}/u.test(words);
  const [few, most] = isLatin ? [3 * fewLetters, 2 * mostLetters] : [fewLetters, mostLetters];
  let name = "";
  for (const clause of words.trim().split(/(?<=[，。；！？,.;!?\n])/)) {
    if (name.length >= few) break;
    name += clause;
  }
  const bare = name.replace(/(?<![，。；！？,.;!?\s])[，。；！？,.;!?\s]+$/, "");
  const letters = Array.from(bare);
  if (letters.length <= most) return bare;
  const cut = letters.slice(0, most).join("");
  // No half words.
  return isLatin ? cut.replace(/\s\S*$/, "") : cut;
}
