const whom =
  "(?:谁|哪个(?:部门|单位|局|科室|机构|(?=来?(?:管|负责|处理|维护|维修)))|哪一?家(?:单位|部门)?|什么(?:部门|单位)|哪里|哪儿)";
const minds = "(?:管理?(?!管|一管)|负责|处理|维护|维修|主管|管辖)";

const questions: RegExp[] = [
  new RegExp(`(?:归|属于?|由)(?:于)?${whom}(?:来)?${minds}?(?:的)?`, "u"),
  new RegExp(`${whom}(?:来|该|应该|在|是)?${minds}(?:的|呢|啊|呀)?(?=$|[？?。！!，,\\s])`, "u"),
  new RegExp(`(?:该|要|应该|应当)(?:找|问|联系)${whom}(?=$|[？?。！!，,\\s])`, "u"),
  new RegExp(`是${whom}的(?:事|责任|职责|工作|活)`, "u"),
  /\bwhose (?:job|responsibility|business|duty)(?: is (?:it|this|that))?(?: to)?\b/i,
  /\b(?:who|which (?:department|office|bureau|body|unit))(?: is|'s)? (?:responsible for|in charge of)\b/i,
  /\b(?:who|which (?:department|office|bureau|body|unit)) (?:handles?|deals? with|takes care of|looks after|repairs|fixes|manages)\b/i,
  /\bwho (?:do|should|can|must) (?:i|we) (?:call|contact|ask|talk to|report)\b(?: (?:about|for|to))?/i,
];

/** A longer text tells a case of its own, and asks this at its end. */
const mostCharacters = 40;
const mostLatinCharacters = 120;

/** Whether a text asks which body is responsible for something: "路灯坏了归哪个部门", "这归谁管". */
export function asksWhoseJob(text: string): boolean {
  const most = /\p{Script=Han}/u.test(text) ? mostCharacters : mostLatinCharacters;
  return text.length <= most && questions.some((question) => question.test(text));
}

const idle =
  /这个?|那个?|它|事情?|问题|请问|你好|您好|到底|是|的|呢|啊|\b(?:this|that|it|is|the|please|hello)\b|[\s\p{P}]/giu;

/** What the question is about; "" when it names nothing, as "这归谁管？" does. */
export function withoutWhoseJob(text: string): string {
  const rest = questions.reduce((words, question) => words.replace(question, " "), text).trim();
  return rest.replace(idle, "") === "" ? "" : rest;
}
