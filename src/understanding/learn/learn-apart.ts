import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Example } from "./classifier.ts";
import type { Learning, Taught } from "./lesson.ts";

/** What a lesson is about. */
export interface Lesson {
  examples: Taught[];
  /** Short words for a label, such as the name of a duty. */
  hints: Example[];
  /** There is a version in use: it is judged too, by the examples that are not new. */
  hasPresent: boolean;
}

/** What came of it, with the classifier as bytes. */
export interface Learned extends Omit<Learning, "classifier"> {
  bytes: Uint8Array<ArrayBuffer>;
}

/** Learns in a thread of its own: seconds of work that no message waits for. */
export async function learnApart(lesson: Lesson): Promise<Learned> {
  const worker = new Worker(new URL("./lesson-thread.ts", import.meta.url), { workerData: lesson });
  const [learned] = await once(worker, "message");
  return learned as Learned;
}
