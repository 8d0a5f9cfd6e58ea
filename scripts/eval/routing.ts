// Whose job is it: real messages by seven fields of city life, and real questions by 149 units.
import {
  accuracyOf,
  type Classifier,
  classify,
  curveOf,
  type Example,
  type Judged,
  judge,
  macroF1Of,
  trainClassifier,
} from "../../src/understanding/index.ts";
import { readLines, splitOf } from "./data.ts";
import type { Figure, Folders, Group } from "./figure.ts";

interface Message extends Example {
  title?: string;
}
interface UnitQuestion {
  unit: string;
  text: string;
}
/** A finer kind of matter, `l3` in `l2` in the field `l1`. */
interface FinerLabel {
  l1: string;
  l2: string;
  l3: string;
}

const percents = [70, 80, 90, 100] as const;
const curveNames = (of: string) => percents.map((percent) => `${of}-accuracy-at-${percent}`);

function curveFigures(of: string, judged: readonly Judged[]): Figure[] {
  const curve = curveOf(judged);
  return percents.map((percent) => ({
    name: `${of}-accuracy-at-${percent}`,
    value: curve[percent],
    note: `of the surest ${percent} %`,
  }));
}

/** Trains in this process, and says how long it took and the most memory that the process had until then. */
function trainTimed(examples: readonly Example[], hints: readonly Example[]) {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const classifier = trainClassifier(examples, hints);
  const { user, system } = process.cpuUsage(cpu);
  return {
    classifier,
    seconds: (performance.now() - begun) / 1000,
    /** Of a processor: what is left when the machine has other work. */
    busySeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function millisecondsEach(classifier: Classifier, texts: readonly string[]): number {
  const begun = performance.now();
  for (const text of texts) classify(classifier, text);
  return (performance.now() - begun) / Math.max(1, texts.length);
}

const messageNames = ["messages-text-f1", "messages-title-f1", ...curveNames("messages")];
const costNames = ["messages-training-seconds", "messages-training-megabytes", "messages-milliseconds"];

export const messages: Group = {
  names: [...messageNames, ...costNames],
  measure(folders) {
    const split = splitOf<Message>(folders, "messages");
    if (!split) return this.names.map((name) => ({ name }));
    const finer = readLines<FinerLabel>(folders.learn, "messages", "labels.jsonl") ?? [];
    const hints = finer.flatMap(({ l1, l2, l3 }) => [l2, l3].map((text) => ({ text, label: l1 })));
    const { classifier, seconds, busySeconds, megabytes } = trainTimed(split.learn, hints);
    const byText = judge(classifier, split.measure);
    const titled = split.measure.filter(({ title }) => title !== undefined && title !== "");
    const byTitle = judge(
      classifier,
      titled.map(({ title = "", label }) => ({ text: title, label })),
    );
    const each = millisecondsEach(
      classifier,
      split.measure.map(({ text }) => text),
    );
    return [
      { name: "messages-text-f1", value: macroF1Of(byText), reference: 0.9, note: seenNote(split) },
      { name: "messages-title-f1", value: macroF1Of(byTitle), reference: 0.854, note: `${titled.length} titles` },
      ...curveFigures("messages", byText),
      {
        name: "messages-training-seconds",
        value: seconds,
        reference: 15,
        note: `at most; ${busySeconds.toFixed(1)} s of a processor`,
      },
      { name: "messages-training-megabytes", value: megabytes, reference: 300, note: "at most, of the whole process" },
      { name: "messages-milliseconds", value: each, reference: 2, note: "at most, for one message" },
    ];
  },
};

export const units: Group = {
  names: ["units-top1", "units-top3", ...curveNames("units")],
  measure(folders: Folders) {
    const split = splitOf<UnitQuestion>(folders, "units");
    if (!split) return this.names.map((name) => ({ name }));
    const example = ({ unit, text }: UnitQuestion): Example => ({ text, label: unit });
    const names = [...new Set(split.learn.map(({ unit }) => unit))].map((unit) => ({ text: unit, label: unit }));
    const { classifier, seconds } = trainTimed(split.learn.map(example), names);
    const judged = judge(classifier, split.measure.map(example));
    return [
      { name: "units-top1", value: accuracyOf(judged), reference: 0.82, note: seenNote(split) },
      { name: "units-top3", value: accuracyOf(judged, 3), reference: 0.923, note: `learnt in ${seconds.toFixed(1)} s` },
      ...curveFigures("units", judged),
    ];
  },
};

const seenNote = ({ learn, measure }: { learn: unknown[]; measure: unknown[] }): string =>
  `learnt from ${learn.length}, measured on ${measure.length}`;
