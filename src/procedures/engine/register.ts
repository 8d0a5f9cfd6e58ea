import type { CaseRow } from "./case.ts";
import type { Effect } from "./declare.ts";

/** An effect that enters what the case brought into being; `key` is unique among valid entries of the kind. */
export const enterInRegister =
  (kind: string, entry: (c: CaseRow) => { key: string; subject: string; data: object; validUntil?: Date }): Effect =>
  (c, world, change) => {
    const { key, subject, data, validUntil } = entry(c);
    change.insert("RegisterEntry", {
      id: world.ids.uuid(),
      kind,
      key,
      subject,
      data,
      caseId: c.id,
      validFrom: world.now,
      validUntil,
    });
  };
