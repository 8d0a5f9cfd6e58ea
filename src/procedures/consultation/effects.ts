import { cancelNotice, correctionAudience, noticeRow } from "../../instruments/index.ts";
import type { Effect } from "../engine/index.ts";
import { concernedBy } from "./concerned.ts";
import { consultationMessage, responseMessage } from "./message.ts";

/** Those concerned are asked; the notice has the id of the case, so that each leads to the other. */
export const ask: Effect = (c, world, change) => {
  // It was asked already, and only closes later.
  if (c.facts.extended === "yes") return;
  const { ids, now } = world;
  const row = noticeRow({
    ...{ ids, now, kind: "information", bodyId: String(c.handlerId), createdBy: String(c.applicantId), caseId: c.id },
    ...{ audience: concernedBy(c.form, world), message: consultationMessage(c.form, world, c) },
    // Who would read it in the morning after the close could not answer any more.
    holds: { caseId: c.id, steps: ["open"] },
  });
  change.insert("Notice", { ...row, id: c.id });
};

/** It closes later: everybody who was asked, and who has answered, hears until when and why. */
export const tellExtended: Effect = (c, { ids, now, city }, change, { reason }) => {
  const told = noticeRow({
    ...{ ids, now, kind: "information", bodyId: String(c.handlerId), createdBy: String(c.applicantId), caseId: c.id },
    audience: { kind: "several", of: [correctionAudience(c.id), { kind: "contributors", caseId: c.id }] },
    message: {
      key: "consultations-extended",
      args: {
        subject: String(c.form.subject),
        body: city.body(String(c.handlerId)).name,
        until: { at: String(c.facts.closesAt) },
      },
      quote: String(reason),
      buttons: [{ key: "consultations-answer", command: { do: "consultation-answer", caseId: c.id } }],
    },
  });
  change.insert("Notice", told);
};

/** It is not asked any more: who has read it, and who has answered, hears why. */
export const callOff: Effect = (c, { ids, now, city }, change, { reason }) => {
  cancelNotice(change, { noticeId: c.id, now });
  const told = noticeRow({
    ...{ ids, now, kind: "information", bodyId: String(c.handlerId), createdBy: String(c.applicantId), caseId: c.id },
    audience: { kind: "several", of: [correctionAudience(c.id), { kind: "contributors", caseId: c.id }] },
    message: {
      key: "consultations-called-off",
      args: { subject: String(c.form.subject), body: city.body(String(c.handlerId)).name },
      quote: String(reason),
    },
  });
  change.insert("Notice", told);
};

/** A theme has its response: all of whose answers one is there hear what became of it. */
export const tellContributors: Effect = (c, { ids, now }, change, { reason }) => {
  if (!c.parentId || !c.outcome) return;
  const { parentId, outcome, form, facts } = c;
  change.insert("Notice", {
    ...{ id: ids.uuid(), caseId: parentId, createdAt: now },
    audience: { kind: "contributors", caseId: parentId, themeId: c.id },
    message: responseMessage(
      { parentId, name: String(form.name), outcome, of: String(facts.subject) },
      String(reason),
    ) as object,
  });
};
