// The thread in which a lesson is learnt.
import { parentPort, workerData } from "node:worker_threads";
import type { Learned, Lesson } from "./learn-apart.ts";
import { learn } from "./lesson.ts";
import { packClassifier } from "./pack.ts";

const { examples, hints, hasPresent } = workerData as Lesson;
const { classifier, ...rest } = learn(examples, hints, hasPresent);
const learned: Learned = { ...rest, bytes: packClassifier(classifier) };
parentPort?.postMessage(learned, [learned.bytes.buffer]);
