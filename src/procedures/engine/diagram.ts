import type { Say } from "../../foundation/index.ts";
import { edgesOf } from "./check.ts";
import type { Procedure } from "./declare.ts";

/** The procedure as a Mermaid state diagram, in the words that people read. */
export function diagramOf(procedure: Procedure, say: Say): string {
  const p = procedure.name;
  const lines = ["stateDiagram-v2", "  direction TB"];
  for (const name of Object.keys(procedure.steps)) lines.push(`  ${id(name)}: ${say(`${p}-step-${name}`)}`);
  for (const outcome of Object.keys(procedure.outcomes))
    lines.push(`  ${id(outcome)}: ${say(`${p}-outcome-${outcome}`)}`);
  lines.push(`  [*] --> ${id(procedure.firstStep)}`);
  for (const [name, step] of Object.entries(procedure.steps)) {
    for (const [action, { goes }] of Object.entries(step.actions)) {
      const label = say(`${p}-action-${action}`);
      if (goes.edge === "end") lines.push(`  ${id(name)} --> ${id(goes.outcome)}: ${label}`);
      else if ("step" in goes) lines.push(`  ${id(name)} --> ${id(goes.step)}: ${label}`);
      else if (goes.edge === "resume")
        for (const from of pausing(procedure, name)) lines.push(`  ${id(name)} --> ${id(from)}: ${label}`);
    }
    if (step.lapses?.goes.edge === "end") lines.push(`  ${id(name)} --> ${id(step.lapses.goes.outcome)}`);
    else if (step.lapses && "step" in step.lapses.goes) lines.push(`  ${id(name)} --> ${id(step.lapses.goes.step)}`);
  }
  for (const outcome of Object.keys(procedure.outcomes)) lines.push(`  ${id(outcome)} --> [*]`);
  return `${[...new Set(lines)].join("\n")}\n`;
}

const id = (name: string) => name.replaceAll("-", "_");
const pausing = (procedure: Procedure, step: string) =>
  Object.entries(procedure.steps)
    .filter(([, s]) => edgesOf(s).some((e) => "step" in e && e.step === step))
    .map(([name]) => name);
