/** One question of the form that the peers walk: what is shown, and what is taken for an answer. */
export interface Question {
  name: string;
  text: string;
  /** What the text answers; undefined: it is asked again. */
  read(text: string): string | number | undefined;
}

const wordsOf = (text: string) => text.trim() || undefined;

function numberUpTo(most: number): Question["read"] {
  return (text) => {
    const value = Number(text);
    return /^\d+$/.test(text.trim()) && value <= most ? value : undefined;
  };
}

/** The questions up to the one measured, worded as ours are: two messages bring a person to the household's number. */
export const questions: readonly Question[] = [
  { name: "item", text: "您要办什么事？", read: wordsOf },
  { name: "how", text: "最低生活保障申请，现在办吗？", read: wordsOf },
  { name: "members", text: "共同生活的家庭人口数", read: numberUpTo(20) },
  { name: "income", text: "家庭月收入合计（元）", read: numberUpTo(10_000_000) },
];

export const again = "没看懂，请再说一次。";
export const done = "已收到。";

/** Under each question, as under ours. */
export const buttons = [
  { text: "上一步", callback_data: "back" },
  { text: "取消", callback_data: "cancel" },
];

/** Where somebody stands, for a bot that keeps it in a session. */
export interface Session {
  /** Which question is open; undefined before the first message. */
  at?: number;
  answers: Record<string, string | number>;
}

/** Takes a text into the session; gives what to say. */
export function hear(session: Session, text: string): string {
  if (session.at === undefined) {
    session.at = 0;
    return questions[0]?.text ?? done;
  }
  const open = questions[session.at];
  const value = open?.read(text);
  if (!open || value === undefined) return again;
  session.answers[open.name] = value;
  session.at += 1;
  return questions[session.at]?.text ?? done;
}
