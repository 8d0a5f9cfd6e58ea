import { answering } from "./answering.ts";
import { clock } from "./clock.ts";
import { cutting } from "./cutting.ts";
import { disk } from "./disk.ts";
import type { Fault } from "./fault.ts";
import { killing } from "./killing.ts";
import { pooling } from "./pooling.ts";
import { promoting } from "./promoting.ts";
import { severalProcesses } from "./several.ts";

/** Every fault that is tried. */
export const faults: Fault[] = [
  ...killing,
  ...severalProcesses,
  ...answering,
  ...cutting,
  ...disk,
  ...clock,
  ...pooling,
  ...promoting,
];
