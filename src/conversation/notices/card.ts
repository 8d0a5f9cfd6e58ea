import { readAddressed } from "../../city/index.ts";
import { formatInstant } from "../../foundation/index.ts";
import { type Button, isToFollowers, type Outgoing, quietUntil, rowsOf } from "../../instruments/index.ts";
import { actionsFor, type CaseRow, type Procedure } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { audienceName } from "./audience-name.ts";
import { bar } from "./bar.ts";
import type { Reader } from "./reader.ts";
import type { NoticeStanding } from "./standing.ts";

/** 通知的卡片: what was sent to whom, how far it is, who has answered, and what can be done about it. */
export function noticeCard(
  reader: Reader,
  procedure: Procedure,
  row: CaseRow,
  standing: NoticeStanding | undefined,
  note?: string,
): Outgoing {
  const { say } = reader;
  const form = { ...row.form, ...standing?.corrected };
  return {
    title: say("case-title", { number: row.number, status: statusOf(reader, row, standing) }),
    text: [
      note,
      factLines(reader, row, form).join("\n"),
      standing ? progressLines(reader, row, standing).join("\n") : "",
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: `${String(form.subject)}\n${String(form.text)}`,
    buttons: [...buttonsOf(reader, procedure, row, standing), foot(reader)],
  };
}

function statusOf({ say, person, world: { now } }: Reader, row: CaseRow, standing: NoticeStanding | undefined): string {
  if (row.outcome) return say(`notice-outcome-${row.outcome}`);
  if (isAhead(standing)) return say("ledger-ahead");
  const quiet = row.form.kind === "emergency" ? undefined : quietUntil(now);
  const hasBegun = !standing || standing.ledger.sending > 0 || goneOf(standing) > 0;
  return quiet && row.step === "sent" && !hasBegun
    ? say("ledger-quiet", { at: formatInstant(quiet, person.locale, now) })
    : say(`notice-step-${row.step}`);
}

/** To so many it has gone, or may have. */
const goneOf = ({ ledger }: NoticeStanding): number =>
  ledger.sent + ledger.delivered + ledger.acknowledged + ledger.unknown;

/** It has a time to go out, and nothing has begun. */
const isAhead = (standing: NoticeStanding | undefined): boolean =>
  standing !== undefined && standing.nextAt !== null && standing.ledger.people === 0;

function factLines(
  { say, person, world }: Reader,
  { facts, filedAt, handlerId }: CaseRow,
  form: CaseRow["form"],
): string[] {
  const { city, now } = world;
  const line = (key: string, value: string) => (value ? [say("summary-line", { label: say(key), value })] : []);
  const addressed = readAddressed(String(form.to));
  const at = (value: Date) => formatInstant(value, person.locale, now);
  return [
    ...line("notice-field-kind", say(`notice-option-kind-${String(form.kind)}`)),
    ...line("notice-field-body", handlerId ? city.body(handlerId).name : ""),
    ...line("notice-field-to", addressed ? audienceName({ say, world }, addressed, String(form.body)) : ""),
    ...line("notice-field-heldAt", form.heldAt ? at(new Date(String(form.heldAt))) : ""),
    ...line("notice-field-venue", String(form.venue ?? "")),
    ...line("notice-field-how", String(form.how ?? "")),
    ...line("ledger-people", typeof facts.people === "number" ? say("ledger-count", { count: facts.people }) : ""),
    ...line("ledger-written", at(filedAt)),
    ...line("notice-field-sendAt", form.sendAt ? at(new Date(String(form.sendAt))) : ""),
    ...line("notice-field-until", String(form.until ?? "")),
    ...line(
      "notice-field-when",
      form.when === "weekly" || form.when === "monthly" ? say(`notice-option-when-${form.when}`) : "",
    ),
  ];
}

function progressLines({ say, person, world }: Reader, row: CaseRow, standing: NoticeStanding): string[] {
  const { ledger, nextAt, corrections, isExpanded } = standing;
  const at = (value: Date) => formatInstant(value, person.locale, world.now);
  const isRepeated = row.form.when === "weekly" || row.form.when === "monthly";
  const next = nextAt && isRepeated && !row.outcome ? [say("ledger-next", { at: at(nextAt) })] : [];
  if (isAhead(standing)) return next;
  const people = isExpanded ? ledger.people : Math.max(ledger.people, Number(row.facts.people ?? 0));
  const gone = goneOf(standing);
  const asks = row.form.kind === "emergency" || row.form.asks === "yes";
  // Whom it has reached and who says nothing is asked elsewhere too, as those are whom it has not.
  const standings = { ...ledger, silent: ledger.notReached - ledger.failed };
  const counts = (["queued", "sending", "unknown", "suppressed", "failed", "silent"] as const).flatMap((state) =>
    standings[state] > 0 ? [say(`ledger-${state}`, { count: standings[state] })] : [],
  );
  const ways = Object.entries(ledger.byChannel).map(([name, count]) =>
    say("compose-by", { way: say(`address-${name}`), count }),
  );
  const comma = say("compose-comma");
  return [
    say("ledger-sent", { bar: bar(gone, people), done: gone, all: people }),
    ...(asks
      ? [say("ledger-answered", { bar: bar(ledger.acknowledged, people), done: ledger.acknowledged, all: people })]
      : []),
    ...(counts.length > 0 ? [counts.join(comma)] : []),
    ...(ways.length > 0 ? [ways.join(comma)] : []),
    ...(corrections > 0 ? [say("ledger-corrected", { count: corrections })] : []),
    ...next,
  ];
}

function buttonsOf(
  reader: Reader,
  procedure: Procedure,
  row: CaseRow,
  standing: NoticeStanding | undefined,
): Button[][] {
  const { say, actor, world } = reader;
  const make = (key: string, command: Command, args?: Record<string, number>): Button => ({
    label: say(key, args),
    command,
  });
  const { id: caseId, version } = row;
  const notReached = standing?.ledger.notReached ?? 0;
  const isUnderWay = !standing?.isExpanded || standing.nextAt !== null || standing.ledger.queued > 0;
  const isOffered: Record<string, boolean> = {
    resend: notReached > 0,
    cancel: isUnderWay,
    "keep-list": (standing?.ledger.acknowledged ?? 0) > 0,
  };
  const acts = actionsFor(procedure, row, actor, world)
    .filter(([name]) => isOffered[name] ?? true)
    .map(([action]) => make(`notice-action-${action}`, { do: "act", caseId, action, version }));
  const isMember = actor.seats.some((seat) => seat.bodyId === row.handlerId);
  const again =
    isMember && row.handlerId && row.outcome
      ? [make("compose-like", { do: "notice-new", body: row.handlerId, like: caseId })]
      : [];
  const look = [
    ...(standing ? [make("ledger-refresh", { do: "notice-refresh", caseId })] : []),
    // Who follows a case is known by number, not by name.
    ...(standing && isMember && notReached > 0 && !isToFollowers(row.form)
      ? [make("ledger-unreached", { do: "notice-unreached", caseId, page: 0 }, { count: notReached })]
      : []),
    ...(isMember ? [make("desk-print-button", { do: "print", caseId })] : []),
  ];
  return [...rowsOf(look, 2), ...rowsOf(acts, 2), ...rowsOf(again, 1)];
}

const foot = ({ say }: Reader): Button[] => [
  { label: say("compose-back"), command: { do: "notices" } satisfies Command },
  { label: say("menu-home"), command: { do: "menu" } satisfies Command },
];
