import { renderLines } from "../../instruments/index.ts";
import { type Facts, motionOf } from "../../procedures/engine/index.ts";
import type { Reader } from "../notices/reader.ts";

/** What a change of the charter is, or what is voted on in its ballot, as the reader reads it; "" where there is none. */
export const motionWords = ({ person, say, world }: Pick<Reader, "person" | "say" | "world">, facts: Facts): string =>
  renderLines(motionOf(facts), person.locale, say, world.now) ?? "";
