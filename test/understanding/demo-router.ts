import { readDemoCity } from "../../prisma/demo/read.ts";
import { makeRouter, type Router } from "../../src/understanding/index.ts";

/** A router over the demo district's duties; a body's id is its code. */
export function makeDemoRouter(): Router {
  const { duties } = readDemoCity();
  return makeRouter(duties.map(({ body, name, words }) => ({ id: `${body}/${name}`, bodyId: body, name, words })));
}
