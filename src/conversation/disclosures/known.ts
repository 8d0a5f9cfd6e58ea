import { formatDay } from "../../foundation/index.ts";
import { admittedTasks } from "../../procedures/admission/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

/** What can be said of a disclosure already: of the work done for the government what the register holds, to be changed or confirmed. */
export async function knownOf(turn: Turn, row: CaseRow, action: string): Promise<Answers> {
  if (row.procedure !== "disclosure" || action !== "publish" || row.form.as !== "work") return {};
  const { city, now } = turn.world;
  const tasks = await admittedTasks(turn.means.db, { areaIds: [row.areaId], now });
  // What is disclosed is Chinese first, whoever writes it down.
  const say = turn.means.words.say("zh-CN");
  const lines = tasks.map((task) =>
    say("work-line", {
      ...{ subject: task.subject, from: city.bodies.get(task.fromId)?.name ?? "", area: "", by: "community" },
      ...{ until: formatDay(task.endsAt, "zh-CN", now), promised: task.promised, paid: task.paid, late: task.late },
      isOver: task.isOver ? "yes" : "no",
    }),
  );
  return { text: lines.length > 0 ? lines.join("\n").slice(0, 1000) : say("disclosures-work-none") };
}
