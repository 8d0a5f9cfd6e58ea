export { type Classifier, classify, type Example, trainClassifier } from "./classifier.ts";
export { accuracyOf, type Judged, judge, leadFor, macroF1Of } from "./judge.ts";
export { type Learned, type Lesson, learnApart } from "./learn-apart.ts";
export { curveOf, type Scores, type Taught } from "./lesson.ts";
export { type Opinion, opinionOf } from "./opinion.ts";
export { packClassifier, unpackClassifier } from "./pack.ts";
