import type { Body, City } from "../../../city/index.ts";
import { handlers } from "../handlers.ts";

/** What a body is called in what is learnt: a body of the district by its id, one that every community has by its kind. */
export const labelOf = (body: Body, city: City): string => (isDistricts(body, city) ? body.id : body.kind);

/** The body that a label stands for in an area; undefined when no body there has it, or it can hold no request. */
export function bodyOfLabel(label: string, areaId: string, city: City): Body | undefined {
  const own = city.bodies.get(label);
  if (own) return mayHandle(own) ? own : undefined;
  const near = city.bodyFor(areaId, label);
  return near && mayHandle(near) && !isDistricts(near, city) ? near : undefined;
}

/** The label that a line of history means by the name of a body, or by a kind; undefined where no body can be meant. */
export function labelNamed(name: string, city: City): string | undefined {
  const bodies = [...city.bodies.values()].filter(mayHandle);
  const named = bodies.find((body) => body.name === name);
  if (named) return labelOf(named, city);
  return bodies.some((body) => body.kind === name && !isDistricts(body, city)) ? name : undefined;
}

const mayHandle = ({ kind }: Body): boolean => handlers.some((one) => one === kind);
const isDistricts = (body: Body, city: City): boolean => city.area(body.areaId).kind === "district";
