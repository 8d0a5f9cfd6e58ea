import { z } from "zod";
import type { CatalogueItem } from "../../city/index.ts";
import { itemName } from "../screens/services.ts";
import type { Turn } from "../turn.ts";
import { askModel } from "./ask.ts";

/** Fewer letters are a greeting, or a slip. */
const fewest = 6;
const mostItems = 3;

/**
 * What words mean that the built-in ways do not understand: a report, or services among those that are there. Undefined where
 * there is no model, or it does not know either. Nothing follows from it but a form or a list that the person goes on with.
 */
export async function whatIsMeant(
  turn: Turn,
  message: string,
  near: readonly CatalogueItem[],
): Promise<"report" | CatalogueItem[] | undefined> {
  if (!turn.means.model || Array.from(message).length < fewest) return undefined;
  const ids = near.map((_, i) => `${i + 1}`);
  const [first = "", ...others] = ids;
  const schema = z.object({
    means: z.enum(["report", "service", "other"]),
    services: z.array(z.enum([first, ...others])),
  });
  const services = near.map((item, i) => ({ id: ids[i], name: itemName(turn, item) }));
  const reply = await askModel(turn, "intent.v1", schema, { message, services });
  if (reply?.means === "report") return "report";
  if (reply?.means !== "service") return undefined;
  const meant = [...new Set(reply.services)].flatMap((id) => near[Number(id) - 1] ?? []).slice(0, mostItems);
  return meant.length > 0 ? meant : undefined;
}
