import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accuracyOf,
  classify,
  type Example,
  judge,
  learnApart,
  macroF1Of,
  opinionOf,
  packClassifier,
  trainClassifier,
  unpackClassifier,
} from "../../src/understanding/index.ts";
import { curveOf, leadFor } from "../../src/understanding/learn/index.ts";
import { hasSharedTexts, percent, readMessages } from "./shared-texts.ts";

const wheres = ["东门", "西门", "3栋", "5栋", "路口", "河边", "学校后门", "菜市场"];
const whats: Record<string, string[]> = {
  lights: ["路灯不亮", "路灯一闪一闪", "灯杆歪了", "夜里没有灯光"],
  trees: ["大树枯了", "树枝断了", "樟树长虫", "草坪踩秃了"],
  noise: ["半夜唱歌太吵", "摩托车半夜轰油门", "打麻将吵得睡不着", "音响声太大"],
};
const examples: Example[] = Object.entries(whats).flatMap(([label, said]) =>
  said.flatMap((what) => wheres.map((where) => ({ text: `${where}${what}，请来看看`, label }))),
);
const classifier = trainClassifier(examples);
const firstOf = (text: string) => classify(classifier, text)[0]?.label;

describe("learning labels from examples", () => {
  test("new words for a known matter find its label", () => {
    expect(firstOf("南门的路灯又不亮了")).toBe("lights");
    expect(firstOf("院子里的大树断了一根树枝")).toBe("trees");
    expect(firstOf("楼下半夜吵得睡不着")).toBe("noise");
  });

  test("the same examples teach the same, in whatever order labels come, and guesses are in order", () => {
    const again = trainClassifier(examples);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const guesses = classify(classifier, text);
        expect(classify(again, text)).toEqual(guesses);
        const scores = guesses.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("a text that has nothing in common with them gets no guess and no opinion", () => {
    expect(classify(classifier, "")).toEqual([]);
    expect(classify(classifier, "Ω≈ç√∫")).toEqual([]);
    expect(opinionOf(classifier, 0, "Ω≈ç√∫")).toBeUndefined();
    // One letter of it is known, which tells nothing.
    expect(opinionOf(classifier, 0, "股票账户里的基金赎回不了，门")).toBeUndefined();
  });

  test("place codes of anonymised texts say nothing of the label", () => {
    const scores = (text: string) => classify(classifier, text).map(({ score }) => score);
    expect(scores("A3区路灯不亮")).toEqual(scores("K8区路灯不亮"));
  });

  test("hints teach a label for which few have written", () => {
    const few: Example[] = [
      ...examples,
      { text: "东门的水管爆了", label: "water" },
      { text: "东门的水管漏了", label: "water" },
    ];
    const lead = (of: ReturnType<typeof trainClassifier>) =>
      classify(of, "西门水管爆了，路灯也灭了").find(({ label }) => label === "water")?.score ?? -9;
    expect(lead(trainClassifier(few, [{ text: "水管，水管爆裂", label: "water" }]))).toBeGreaterThan(
      lead(trainClassifier(few)),
    );
  });

  test("one label is nothing to learn", () => {
    expect(() => trainClassifier(examples.filter(({ label }) => label === "trees"))).toThrow("one label");
  });

  test("as bytes and back it says the same; bytes of another form are refused", () => {
    const back = unpackClassifier(packClassifier(classifier));
    for (const { text } of examples) expect(classify(back, text)).toEqual(classify(classifier, text));
    const other = packClassifier(classifier);
    other.set(new TextEncoder().encode('{"form":9'), 4);
    expect(() => unpackClassifier(other)).toThrow("form 9");
  });

  test("neither bytes nor labels hold what only one person wrote", () => {
    const secret = "我叫欧阳靖霖";
    const packed = packClassifier(trainClassifier([...examples, { text: `东门路灯不亮，${secret}`, label: "lights" }]));
    const grams = new Int32Array(packed.buffer.slice(0, packed.length - (packed.length % 4)));
    const pair = ("靖".charCodeAt(0) << 16) | "霖".charCodeAt(0);
    expect(grams.includes(pair)).toBe(false);
    // The check can fail: a pair that many wrote is there. The grams begin at a multiple of four.
    expect(grams.includes(("路".charCodeAt(0) << 16) | "灯".charCodeAt(0))).toBe(true);
  });

  test("what only one person wrote counts only where others wrote something rare too", () => {
    const told = Array.from({ length: Math.ceil(1_000 / examples.length) }, () => examples).flat();
    const bucketsOf = (of: ReturnType<typeof trainClassifier>) => of.vocabulary.rarity.slice(of.vocabulary.places.size);
    const rare = (name: string) => ({ text: `东门路灯不亮，${name}`, label: "lights" });
    const one = trainClassifier([...told, rare("我叫欧阳靖霖")]);
    expect(bucketsOf(one).length).toBeGreaterThan(0);
    expect(bucketsOf(one).every((tells) => tells === 0)).toBe(true);
    expect(classify(one, rare("我叫欧阳靖霖").text)).toEqual(classify(one, rare("鄙姓诸葛翊钧").text));
    // The check can fail: with a second person's rare words, buckets count.
    const two = trainClassifier([...told, rare("我叫欧阳靖霖"), rare("鄙姓诸葛翊钧")]);
    expect(bucketsOf(two).some((tells) => tells > 0)).toBe(true);
    // Of few texts nearly everything is one person's: they have no buckets.
    expect(bucketsOf(trainClassifier([...examples, rare("我叫欧阳靖霖"), rare("鄙姓诸葛翊钧")]))).toHaveLength(0);
  });

  test("bytes of the form before, which had no buckets, are still read", () => {
    const { labels, vocabulary, weights, biases } = classifier;
    const size = vocabulary.places.size;
    const unbucketed = {
      labels,
      vocabulary: { ...vocabulary, buckets: 0, rarity: vocabulary.rarity.slice(0, size) },
      weights: weights.slice(0, size * labels.length),
      biases,
    };
    const bytes = packClassifier(unbucketed);
    const head = new TextEncoder().encode(JSON.stringify({ form: 1, labels, size }));
    // Shorter than the head of today: blanks make up for it.
    const length = new DataView(bytes.buffer).getUint32(0, true);
    bytes.fill(32, 4, 4 + length);
    bytes.set(head, 4);
    const back = unpackClassifier(bytes);
    for (const { text } of examples) expect(classify(back, text)).toEqual(classify(unbucketed, text));
  });
});

describe("how good it is", () => {
  const judged = (leads: [lead: number, isRight: boolean][]) =>
    leads.map(([lead, isRight]) => ({ label: "a", guessed: isRight ? ["a", "b"] : ["b", "a"], lead }));

  test("accuracy, the first few, and F1 by label", () => {
    const three = [
      { label: "a", guessed: ["a", "b"], lead: 1 },
      { label: "a", guessed: ["b", "a"], lead: 1 },
      { label: "b", guessed: ["b", "a"], lead: 1 },
    ];
    expect(accuracyOf(three)).toBeCloseTo(2 / 3);
    expect(accuracyOf(three, 2)).toBe(1);
    // a: precision 1, recall 1/2; b: precision 1/2, recall 1.
    expect(macroF1Of(three)).toBeCloseTo(2 / 3);
  });

  test("the abstention curve leaves out the guesses that lead least", () => {
    const ten = judged([
      ...Array.from({ length: 7 }, (_, n): [number, boolean] => [10 - n, true]),
      [2, false],
      [1, true],
      [0.5, false],
    ]);
    expect(curveOf(ten)).toEqual({ 70: 1, 80: 7 / 8, 90: 8 / 9, 100: 0.8 });
  });

  test("sure is what is right often enough at that very lead, and nothing on too few", () => {
    const good = Array.from({ length: 40 }, (_, n): [number, boolean] => [2 - n / 40, true]);
    const bad = Array.from({ length: 20 }, (_, n): [number, boolean] => [0.9 - n / 40, n % 2 === 0]);
    const lead = leadFor(judged([...good, ...bad]), 0.9) ?? 0;
    expect(lead).toBeGreaterThan(0.6);
    expect(lead).toBeLessThan(1.03);
    expect(leadFor(judged(good.slice(0, 15)), 0.9)).toBeUndefined();
    expect(leadFor(judged(bad), 0.9)).toBeUndefined();
    // However right: two that are about even are asked about.
    expect(leadFor(judged(good.map(([, isRight], n) => [n / 1000, isRight])), 0.9)).toBeUndefined();
  });

  test("a lesson judges what it learns, and the version in use by what that has seen", async () => {
    const news = examples.map((one) => ({ ...one, isNew: one.label === "noise" }));
    const learned = await learnApart({ examples: news, hints: [], hasPresent: true });
    expect(learned.scores.heldBack).toBe(examples.length);
    expect(learned.scores.accuracy).toBeGreaterThan(0.9);
    // It knows nothing of noise, which is a third of them.
    expect(learned.present).toBeLessThan(0.7);
    expect(learned.present).toBeGreaterThan(0.5);
    expect(classify(unpackClassifier(learned.bytes), "半夜唱歌")[0]?.label).toBe("noise");
  });
});

describe.skipIf(!hasSharedTexts())("real messages", () => {
  test("seven fields of city life are told apart from an eighth of them, and better the more it leads", () => {
    const all = readMessages("train.jsonl").filter((_, n) => n % 4 === 0);
    const trained = trainClassifier(all.filter((_, n) => n % 5 !== 0));
    const found = judge(
      trained,
      all.filter((_, n) => n % 5 === 0),
    );
    const curve = curveOf(found);
    console.log(
      `macro-F1 ${macroF1Of(found).toFixed(3)}; right ${percent(curve[100] ?? 0, 1)}, of the surest 70 % ${percent(curve[70] ?? 0, 1)}`,
    );
    expect(macroF1Of(found)).toBeGreaterThan(0.8);
    expect(curve[70]).toBeGreaterThan((curve[100] ?? 1) + 0.03);
  });
});
