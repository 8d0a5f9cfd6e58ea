import { type AdminCommand, adminAct, required, UsageError } from "./desk.ts";

/** The last fifty links of addresses. */
export const merges: AdminCommand = async ({ db, print }) => {
  for (const m of await db.prisma.merge.findMany({ orderBy: { at: "desc" }, take: 50 })) {
    print(`${m.id}  ${m.at.toISOString()}  ${m.fromId} → ${m.intoId}${m.undoneAt ? "  undone" : ""}`);
  }
};

/** Gives back what a link moved. Drafts stay where they are. */
export const unlink: AdminCommand = async (desk) => {
  const { db, clock, print } = desk;
  const merge = required(desk, "merge", "an id, as the command merges prints it");
  await db.prisma.$transaction(async (tx) => {
    const found = await tx.merge.findUnique({ where: { id: merge } });
    if (!found || found.undoneAt)
      throw new UsageError(found ? "it was undone already" : `no link ${merge}; see: merges`);
    const { addresses, cases, appointments } = found.moved as {
      addresses: string[];
      cases: string[];
      appointments: string[];
    };
    const [from, into] = [found.fromId, found.intoId];
    await tx.address.updateMany({ where: { id: { in: addresses }, personId: into }, data: { personId: from } });
    await tx.case.updateMany({ where: { id: { in: cases }, applicantId: into }, data: { applicantId: from } });
    await tx.appointment.updateMany({ where: { id: { in: appointments }, personId: into }, data: { personId: from } });
    await tx.merge.update({ where: { id: merge }, data: { undoneAt: clock.now() } });
    await tx.adminAct.create({ data: adminAct(desk, "unlink", { mergeId: merge, fromId: from, intoId: into }) });
  });
  print("undone");
};
