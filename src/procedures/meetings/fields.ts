/** 服务类, 事务类, 活动类, 慈善类, 维权类: the fields of social organisations. */
export const organisationFields = ["service", "affairs", "activities", "charity", "rights"] as const;

/** Kinds of body that call meetings or carry out what they decide. */
export const meetingBodies = [
  "residents-committee",
  "working-committee",
  "representatives-assembly",
  "affairs-supervision-committee",
  "party-organisation",
  "service-station",
  "street-office",
  "department",
  "civil-affairs",
  "self-government-authority",
] as const;

/** Of where a meeting is held. */
export const place = { min: 2, max: 100 } as const;
