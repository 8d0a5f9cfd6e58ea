/** 服务类, 事务类, 活动类, 慈善类, 维权类: the fields of social organisations. */
export const organisationFields = ["service", "affairs", "activities", "charity", "rights"] as const;
