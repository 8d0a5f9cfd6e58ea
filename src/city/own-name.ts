const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪颜倪翟";
const said = `(?:我(?:的名字)?叫|我的姓名是|本人叫|姓名[:：])\\s*(?<called>\\p{Script=Han}{2,4})|(?:我(?:就)?是|本人是?)(?<is>[${surnames}]\\p{Script=Han}{1,2})(?=$|[\\s，,。.、；;！!（(]|住|家)|\\bmy name is (?<english>[\\p{L}'-]+(?: [\\p{Lu}][\\p{L}'-]+)?)`;

/** Where somebody says in a text what they are called: the whole phrase, such as 我是王秀英. */
export const ownNamePhrase = new RegExp(said, "giu");

/** The names that people give themselves in a text. */
export const ownNamesIn = (text: string): string[] =>
  [...text.matchAll(ownNamePhrase)].flatMap(({ groups }) => groups?.called ?? groups?.is ?? groups?.english ?? []);
