import type { Begin, Guard, Sends, Step, World } from "./declare.ts";
import { type Answers, form, text } from "./form.ts";
import {
  applicant,
  type Edge,
  end,
  handler,
  namedPersons,
  type Party,
  supervisor,
  tell,
  workingDays,
} from "./parts.ts";

/** To how many something goes: to all whom it would reach, and to as many as are drawn besides. */
export function goesTo(
  { draws }: Pick<Sends, "draws">,
  answers: Answers,
  { reach, pool = 0, ...world }: Pick<World, "city" | "now" | "reach" | "pool">,
): number {
  return (reach?.people ?? 0) + Math.min(pool, draws?.(answers, world)?.count ?? 0);
}

/** More people than the charter lets one member write to alone, or nobody knows how many. */
export function needsSecond(
  sends: Pick<Sends, "alone" | "draws">,
  answers: Answers,
  world: Pick<World, "city" | "now" | "reach" | "pool">,
): boolean {
  const { city, now, reach } = world;
  if (sends.alone?.(answers)) return false;
  const charter = city.charterFor(city.body(String(answers.body)).areaId, now);
  return !reach || goesTo(sends, answers, world) > charter.number("notice.secondConfirmationAbove");
}

/** Who agrees to what goes to so many: a colleague, where there is none a member of the body above, or nobody. */
export function whoAgrees({ others }: Pick<World, "others">): "colleague" | "above" | "nobody" {
  if (!others || others.own.length > 0) return "colleague";
  return others.above.length > 0 ? "above" : "nobody";
}

/**
 * What goes to many waits for somebody else to agree: where such a case begins, the steps `waiting` and `waiting-above`,
 * and a guard, since what nobody can agree to would wait for ever. Its outcomes are `returned` and `dropped`. Whoever is
 * asked is reminded once; where nobody has agreed in time its applicant hears so.
 *
 * @param agreed where it goes from then on
 * @param guards asked once more when somebody agrees
 * @param dropped the outcome of what its applicant takes back before it went out
 * @param quotes the answer that whoever is asked reads as somebody's own words
 */
export function agreement(
  sends: Sends,
  {
    agreed,
    guards,
    quotes,
    dropped = "cancelled",
  }: { agreed: Edge; guards: readonly Guard[]; quotes?: string; dropped?: string },
) {
  const step = (by: Party, asked: Party): Step => ({
    waitsFor: asked,
    within: workingDays("notice.agreeDays"),
    reminder: {
      afterShare: "notice.agreeRemindShare",
      tells: [tell(asked, "asked-again", { offers: ["approve", "return"] })],
    },
    // Who wrote it may remind somebody, or take it back.
    overdue: { tells: [tell(applicant, "unanswered")] },
    entering: { tells: [tell(asked, "asked", { quotes, offers: ["approve", "return"] })] },
    actions: {
      approve: {
        by,
        // Two pairs of eyes.
        neverBy: applicant,
        guards,
        goes: agreed,
        tells: [tell(applicant, "approved")],
      },
      return: {
        by,
        neverBy: applicant,
        asks: form({ reason: text({ min: 2, max: 500 }) }),
        goes: end("returned"),
        tells: [tell(applicant, "returned", { quotes: "reason" })],
      },
      drop: { by: applicant, goes: end(dropped), minor: true },
    },
  });
  return {
    steps: { waiting: step(handler, handler), "waiting-above": step(supervisor, namedPersons) },
    begins(answers: Answers, world: World): Pick<Begin, "step" | "personIds"> {
      // What agreement ends was begun because it needs one.
      if (agreed.edge === "to" && !needsSecond(sends, answers, world)) return { step: agreed.step };
      // The body has a single member: those above it are asked, by name, since the case does not lie with them.
      if (whoAgrees(world) === "above") return { step: "waiting-above", personIds: [...(world.others?.above ?? [])] };
      return { step: "waiting" };
    },
    canBeAgreed: {
      code: "compose-refusal-nobody-agrees",
      holds: ({ form }, world) => !needsSecond(sends, form, world) || whoAgrees(world) !== "nobody",
      quotes: () => "notice.secondConfirmationAbove",
    } satisfies Guard,
  };
}
