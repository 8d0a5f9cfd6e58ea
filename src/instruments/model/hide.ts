/** Takes what names a person out of texts, and puts it back into what came of them. */
export interface Marks {
  /** The text with a mark such as 【电话1】 for every phone, number, mail address and name in it. */
  hide(text: string): string;
  /** A reply with what the marks stood for, however deep in it. */
  putBack<Value>(value: Value): Value;
}

type Kind = "证件" | "电话" | "号码" | "邮箱" | "姓名";

const digit = "[0-9０-９]";
const gap = "[\\s\\-—–()（）]{0,2}";
const numbers: [Kind, RegExp][] = [
  ["邮箱", /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ["证件", new RegExp(`(?<!${digit})${digit}(?:[\\s-]?${digit}){16}[\\s-]?[0-9０-９XxＸｘ](?![0-9０-９])`, "g")],
  ["电话", new RegExp(`(?<!${digit})(?:(?:[+＋]|00)?86${gap})?[1１][3-9３-９](?:${gap}${digit}){9}(?!${digit})`, "g")],
  // Anything else this long is a landline, a card, an account: nothing that says what happened and where.
  ["号码", new RegExp(`[+＋]?${digit}(?:${gap}${digit}){6,}`, "g")],
  ["号码", /[零〇一二三四五六七八九幺]{7,}/g],
];

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝游辛靳柴蒙鲍华喻祁蒲滕屈饶牟艾";
const doubles = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|司徒|夏侯|慕容";
const name = `(?:${doubles}|[${surnames}])\\p{Script=Han}{1,2}`;
const titles = "先生|女士|小姐|同志|同学|大爷|大妈|大娘|婆婆|爷爷|奶奶|阿姨|叔叔|师傅|老师|医生";

/** Names where people say that they are names; others are known from the directory. */
const spoken: RegExp[] = [
  new RegExp(`(?<=我叫|我是|名叫|叫做|名字[是叫]|姓名[是:：]?|联系人[是:：]?|户主[是:：]?|本人|业主)${name}`, "gu"),
  new RegExp(`${name}(?=${titles}|[，, ]?[您你]好)`, "gu"),
  new RegExp(`(?<=尊敬的|亲爱的)${name}`, "gu"),
  /(?<=\b(?:my name is|i am|i'm|this is|name:|mr\.?|mrs\.?|ms\.?) )[A-Z][a-z]+(?: [A-Z][a-z]+)*/giu,
];

/** @param names those that are known to occur, such as the sender's and those of members of bodies */
export function openMarks(names: readonly string[]): Marks {
  const marks = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const markFor = (kind: Kind, found: string): string => {
    const known = marks.get(`${kind} ${found}`);
    if (known) return known;
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const mark = `【${kind}${n}】`;
    marks.set(`${kind} ${found}`, mark);
    return mark;
  };
  const known = new Set(names.filter((one) => one.length >= 2));
  const longestFirst = () => [...known].sort((a, b) => b.length - a.length);
  return {
    hide(text) {
      // A mark that somebody typed stands for nothing.
      let hidden = text.replaceAll("【", "〔").replaceAll("】", "〕");
      for (const [kind, pattern] of numbers) hidden = hidden.replace(pattern, (found) => markFor(kind, found));
      // Who is named once as a person is meant wherever the name stands, in this text and those after it.
      for (const pattern of spoken) for (const [found] of hidden.matchAll(pattern)) known.add(found);
      for (const one of longestFirst())
        if (hidden.includes(one)) hidden = hidden.replaceAll(one, () => markFor("姓名", one));
      return hidden;
    },
    putBack(value) {
      const meant = new Map([...marks].map(([key, mark]) => [mark, key.slice(key.indexOf(" ") + 1)]));
      const back = (text: string) =>
        text.replace(/【(?:证件|电话|号码|邮箱|姓名)\d+】/g, (mark) => meant.get(mark) ?? "");
      return mapped(value, back) as typeof value;
    },
  };
}

/** Takes persons out of the texts of a case for good, before they are given for somebody else's. */
export function withoutPersons(names: readonly string[]): (text: string) => string {
  const { hide } = openMarks(names);
  return (text) => hide(text).replace(/【[^】]*】/g, "某");
}

/** A value with every string in it changed. */
export function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
}
