import type { Say } from "../../foundation/index.ts";
import { edgesByChildren, edgesOf } from "./check.ts";
import type { Procedure, Step } from "./declare.ts";
import type { Edge } from "./parts.ts";

/** The procedure as a Mermaid state diagram, in the words that people read. */
export function diagramOf(procedure: Procedure, say: Say): string {
  const p = procedure.name;
  const lines = ["stateDiagram-v2", "  direction TB"];
  for (const name of Object.keys(procedure.steps)) lines.push(`  ${id(name)}: ${say(`${p}-step-${name}`)}`);
  for (const outcome of Object.keys(procedure.outcomes))
    lines.push(`  ${id(outcome)}: ${say(`${p}-outcome-${outcome}`)}`);
  for (const name of [procedure.firstStep, ...(procedure.alsoBeginsAt ?? [])]) lines.push(`  [*] --> ${id(name)}`);
  for (const [name, step] of Object.entries(procedure.steps)) {
    const led = edgesByChildren(procedure, name).filter((edge) => !("step" in edge && edge.step === name));
    for (const { edge, label } of [...labelled(p, step, say), ...led.map((edge) => ({ edge, label: undefined }))]) {
      const words = label ? `: ${label}` : "";
      for (const target of targetsOf(procedure, name, edge)) lines.push(`  ${id(name)} --> ${id(target)}${words}`);
    }
  }
  // A child case may be ended with its parent wherever it stands.
  for (const name of procedure.superseded ? Object.keys(procedure.steps) : [])
    lines.push(`  ${id(name)} --> ${id(procedure.superseded ?? "")}`);
  for (const outcome of Object.keys(procedure.outcomes)) lines.push(`  ${id(outcome)} --> [*]`);
  return `${[...new Set(lines)].join("\n")}\n`;
}

/** Every way out of a step with what is written at its arrow; what happens by itself has nothing. */
function labelled(p: string, step: Step, say: Say): { edge: Edge; label?: string }[] {
  const { waitsFor, lapses } = step;
  const acts = Object.entries(step.actions).flatMap(([name, { goes, or }]) =>
    [goes, ...(or ? [or.goes] : [])].map((edge) => ({ edge, label: say(`${p}-action-${name}`) })),
  );
  const outcomes =
    "wait" in waitsFor && waitsFor.wait === "outcome"
      ? Object.entries(waitsFor.edges).map(([o, edge]) => ({ edge, label: say(`${p}-action-${waitsFor.of}-${o}`) }))
      : [];
  const joins = "wait" in waitsFor && waitsFor.wait === "children" ? [waitsFor.goes, waitsFor.otherwise] : [];
  const byItself = [...joins, lapses?.goes].flatMap((edge) => (edge ? [{ edge }] : []));
  return [...acts, ...outcomes, ...byItself];
}

function targetsOf(procedure: Procedure, from: string, edge: Edge): string[] {
  if (edge.edge === "end") return [edge.outcome];
  if (edge.edge === "resume") return pausing(procedure, from);
  return "step" in edge ? [edge.step] : [];
}

const id = (name: string) => name.replaceAll("-", "_");
const pausing = (procedure: Procedure, step: string) =>
  Object.entries(procedure.steps)
    .filter(([, s]) => edgesOf(s).some((e) => "step" in e && e.step === step))
    .map(([name]) => name);
