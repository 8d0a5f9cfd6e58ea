import { dotPhones } from "../../city/index.ts";

/** What in a text tells who wrote it. Identity numbers are masked before a text gets this far. */
export type Telling = "phone" | "name";

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪颜倪翟";
const ownName = new RegExp(
  `(?:我(?:的名字)?叫|我的姓名是|本人叫|姓名[:：])\\s*\\p{Script=Han}{2,4}|(?:我(?:就)?是|本人是?)[${surnames}]\\p{Script=Han}{1,2}(?=$|[\\s，,。.、；;！!（(]|住|家)|\\bmy name is\\b`,
  "iu",
);

/** What in a text tells who wrote it; `name` is theirs where it is known. */
export function findTelling(text: string, name: string | null): Telling[] {
  const hasPhone = dotPhones(text) !== text;
  const hasName = ownName.test(text) || (name !== null && name.length >= 2 && text.includes(name));
  return [...(hasPhone ? (["phone"] as const) : []), ...(hasName ? (["name"] as const) : [])];
}
