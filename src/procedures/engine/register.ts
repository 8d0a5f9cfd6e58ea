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

/** An effect that ends what the case entered in the register. */
export const endInRegister =
  (kind: string): Effect =>
  (c, world, change) => {
    change.update({
      table: "RegisterEntry",
      where: { caseId: c.id, kind, validUntil: null },
      set: { validUntil: world.now },
    });
  };

/** An effect that enters anew what the case entered before: the earlier entry stays, valid until now. */
export const enterAnew =
  (kind: string, entry: Parameters<typeof enterInRegister>[1]): Effect =>
  (c, world, change, answers) => {
    endInRegister(kind)(c, world, change, answers);
    enterInRegister(kind, entry)(c, world, change, answers);
  };
