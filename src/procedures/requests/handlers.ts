/** Bodies that a request may lie with: the two levels, and the zone for enterprises. The street is not among them. */
export const handlers = [
  "service-station",
  "department",
  "civil-affairs",
  "self-government-authority",
  "residents-committee",
  "zone-committee",
] as const;
