import type { QuotedLine } from "../../instruments/index.ts";
import type { Facts } from "./case.ts";

/** What is voted on in words of ours, of the case that it is about and of the ballot that decides it; none of any other. */
export const motionOf = ({ motion }: Facts): readonly QuotedLine[] =>
  Array.isArray(motion) ? (motion as QuotedLine[]) : [];
