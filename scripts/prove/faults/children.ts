import type { ChildProcess } from "node:child_process";

const children = new Set<ChildProcess>();

/** Takes note of a process that must not outlive this one. */
export function mind(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Ends all of them at once, for whoever is in a hurry. */
export function endChildren(): void {
  for (const child of children) child.kill("SIGKILL");
}
