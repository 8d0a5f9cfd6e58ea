/** When it is to be: a day or an hour that lies ahead, not one since which something lasts. */
const ahead =
  /今[天日晚夜早]|明[天日早晚]|后天|本?周[一二三四五六日天末]|星期[一二三四五六日天]|下周|\d{1,2}月\d{1,2}|\d{1,2}[号日点时]|\d{1,2}:\d{2}|tonight|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday/i;
/** What people have to be told of beforehand. */
const isTold =
  /停[水电气暖]|断[水电气网]|检修|抢修|维修|施工|封[路闭]|消杀|消毒|打药|灭蚊|清洗|体检|义诊|接种|疫苗|演练|停机|停用|关闭|发放|领取|大扫除|讲座|(?:water|power|gas|lift|road)\b.{0,20}\b(?:off|cut|closed)|maintenance|repairs?\b/i;
/** It lasts already, bothers somebody, or is asked: a report. */
const complains =
  /[?？吗呢]|怎么|为什么|什么时候|又|还(?:没|不|是)|没有?人|一直|已经|到现在|[了好]?几[天次]|天天|经常|投诉|反映|坏|漏|吵|臭|脏|危险|why|when|again|still|broken|complain/i;

const mostLetters = 60;

/** "今晚停水", said by who may tell everybody: something that is coming up, and nobody complains of it. */
export const mayAnnounce = (text: string): boolean =>
  Array.from(text).length <= mostLetters && ahead.test(text) && isTold.test(text) && !complains.test(text);
