import type { Turn } from "../turn.ts";

/** Who reads a card: in a turn of their own, or while nobody says anything. */
export type Reader = Pick<Turn, "say" | "person" | "actor" | "world">;
