import { findWords, makeWordIndex } from "./word-index.ts";

/**
 * The first letter of each syllable, tones aside, when Chinese letters stand in the order of their pinyin: what lies
 * between two of these sounds alike. That order comes with the runtime, so no dictionary is needed.
 */
const firstOfSyllable = Array.from(
  "吖哎安肮凹八掰扳邦勹卑奔崩逼边灬憋玢冫拨逋嚓猜参仓操册岑噌叉拆觇伥抄车抻柽吃充抽出揣巛疮吹春踔呲匆凑" +
    "粗汆崔村搓哒呆丹当刀得灯氐嗲掂刁爹丁丢东都嘟端堆吨多婀诶恩儿发帆匚飞分丰缶夫旮该甘冈皋戈给根庚工勾估" +
    "瓜乖关光归丨呙哈咳顸夯蒿诃黑痕亨轰侯乎花怀欢肓灰昏耠丌加戋江艽阶巾京冂纠居娟噘军咔开刊康尻苛肯吭空抠" +
    "刳夸蒯宽匡亏坤扩垃来兰啷捞仂雷塄哩俩奁良撩咧拎伶溜龙娄噜驴娈掠抡罗妈埋颟邙猫么没门虻咪宀喵乜民名摸哞" +
    "毪拿乃囡囔孬疒馁恁能嗯妮拈娘鸟捏您宁妞农耨奴女暖疟挪喔讴趴拍潘乓抛呸喷怦丕偏剽氕姘乒钋剖仆七掐千呛悄" +
    "且亲青邛丘区悛炔逡蚺禳娆惹人扔日戎柔如阮蕤闰若仨塞三桑搔色森僧杀筛山伤捎奢申升尸收书刷衰闩双水吮说厶" +
    "忪嗖苏狻虽孙唆他胎坍汤涛忑疼剔天佻帖厅通偷凸湍推吞乇挖歪弯尢危温翁挝乌夕呷仙乡枭些心星凶休吁轩削勋丫" +
    "恹央幺掖一因应哟佣优纡鸢曰晕匝灾糌赃遭则贼怎增扎斋沾张钊蜇贞争之中州朱抓拽专妆隹肫拙孜宗邹租钻嘴尊嘬",
);

/** Syllables that dialects and hurried fingers do not tell apart: zh from z, ing from in, n from l. */
const alike =
  "玢冫 巾京 拎伶 民名 您宁 姘乒 亲青 心星 因应 奔崩 岑噌 抻柽 分丰 根庚 痕亨 肯吭 门虻 恁能 喷怦 人扔 森僧 申升 怎增 贞争 " +
  "匝扎 灾斋 糌沾 赃张 遭钊 则蜇 怎贞 增争 孜之 宗中 邹州 租朱 钻专 嘴隹 尊肫 嘬拙 嚓叉 猜拆 参觇 仓伥 操抄 册车 岑抻 噌柽 " +
  "呲吃 匆充 凑抽 粗出 汆巛 崔吹 村春 搓踔 仨杀 塞筛 三山 桑伤 搔捎 色奢 森申 僧升 厶尸 嗖收 苏书 狻闩 虽水 孙吮 唆说 " +
  "拿垃 乃来 囡兰 囔啷 孬捞 馁雷 能塄 妮哩 拈奁 娘良 鸟撩 捏咧 您拎 宁伶 妞溜 农龙 耨娄 奴噜 女驴 暖娈 疟掠 挪罗 乎夫";

const byPinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
/** One letter that stands for a syllable, from those that Unicode leaves to private use. */
const firstSound = 0xe000;

const known = new Map<string, number>();

/** The place of its syllable in that order. */
function syllableOf(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  let from = 0;
  for (let to = firstOfSyllable.length; to - from > 1; ) {
    const middle = (from + to) >> 1;
    if (byPinyin.compare(letter, firstOfSyllable[middle] as string) < 0) to = middle;
    else from = middle;
  }
  known.set(letter, from);
  return from;
}

/** For each syllable the one that stands for all that sound alike. */
const standsFor = Array.from(firstOfSyllable, (_, syllable) => syllable);
for (const pair of alike.split(" ")) {
  const [kept = 0, dropped = 0] = Array.from(pair, (letter) => standsFor[firstOfSyllable.indexOf(letter)] ?? 0);
  for (const [syllable, other] of standsFor.entries()) if (other === dropped) standsFor[syllable] = kept;
}

/** Common letters only: each is one UTF-16 unit, so that a text and its sounds have the same places. */
const soundsOf = (text: string): string =>
  text.replace(/[\u4e00-\u9fa5]/g, (letter) => String.fromCharCode(firstSound + (standsFor[syllableOf(letter)] ?? 0)));

const soundsSame = (one: string, other: string): boolean =>
  Array.from(one).every((letter, i) => syllableOf(letter) === syllableOf(other[i] ?? ""));

const isWord = /^[\u4e00-\u9fa5]{2,8}$/;
/** Every second pair of letters sounds like some word: only who says little else means it. */
const longestWithPair = 8;

/** Corrects a text: words that were written with a wrong letter of the same sound, as 居主证 for 居住证. */
export type Respell = (text: string) => string;

/** Makes it for some words; what is no Chinese word of two to eight letters is left out. */
export function makeRespell(words: Iterable<string>): Respell {
  const bySound = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (!isWord.test(word)) continue;
    const sounds = soundsOf(word);
    bySound.set(sounds, [...(bySound.get(sounds) ?? []), word]);
  }
  const index = makeWordIndex(bySound);
  return (text) => {
    let fixed = text;
    for (const { value, at } of findWords(index, soundsOf(text))) {
      const length = value[0]?.length ?? 0;
      if (length === 2 && text.length > longestWithPair) continue;
      const written = text.slice(at, at + length);
      // Of two letters nothing but the sound is left to go by.
      const meant = nearest(length === 2 ? value.filter((word) => soundsSame(word, written)) : value, written);
      if (meant) fixed = fixed.slice(0, at) + meant + fixed.slice(at + length);
    }
    return fixed;
  };
}

/** The word that differs least; undefined when too little of it is written right. */
function nearest(words: readonly string[], written: string): string | undefined {
  const most = written.length < 4 ? 1 : 2;
  const ranked = words
    .map((word) => ({ word, wrong: Array.from(word).filter((letter, i) => letter !== written[i]).length }))
    .sort((a, b) => a.wrong - b.wrong);
  const best = ranked[0];
  return best && best.wrong <= most ? best.word : undefined;
}
