/** One or two are a neighbour. */
const number =
  "(?:(?<![0-9])(?:[3-9]|[1-9][0-9]{1,4})|(?!(?:一|两|二|百|千)(?![二三四五六七八九十百千]))[一二两三四五六七八九十百千]{1,5}|几十|几百|上百|上千|好几十|好几百|十几|数十|数百)";
const about = "(?:近|将近|大约|大概|差不多|超过|至少|共|一共)?";
const households = `${about}${number}(?:多|来|余)?个?(?:户人家|户居民|户家庭|家住户|户|家人)`;
/** A few persons are those it is about. */
const many =
  "(?:(?<![0-9])[1-9][0-9]{1,4}|[一二两三四五六七八九]?[十百千][一二三四五六七八九十]?|几十|几百|上百|上千|好几十|好几百|十几|数十|数百)";
const persons = `${about}${many}(?:多|来|余)?(?:个|名|位|口)?(?:居民|业主|住户|老人|人)`;
const places =
  "(?:整|全)(?:个)?(?:栋楼?|幢楼?|单元|小区|院子|院|楼|层楼?|条街|社区)|(?:一|两|三|[0-9]{1,2})(?:栋楼|个单元)";

const sure = new RegExp(`(?:${places})?(?:的|有|共|里){0,3}(?:${households})`, "u");
/** Persons, or a whole house, are affected where the clause says of them that something is not there, or of all. */
const whole = new RegExp(
  `(?:${places})(?:的|有|共|里){0,3}(?:${persons}|人|居民|住户|业主)?(?=[^，。]{0,4}(?:都|全|没|不能|不了|停|受|断|影响|无法))`,
  "u",
);
const counted = new RegExp(`${persons}(?=[^，。]{0,4}(?:都|受|没(?:水|电|气|法)|无法|不能|出不|用不|被困))`, "u");
const beside = new RegExp(`(?<=影响(?:了|到)?)(?:我们)?(?:${places}|${persons}|周围居民|附近居民)`, "u");
const latin =
  /\b(?:(?:about|around|some|over|more than|nearly) )?(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|many)(?: \w+)? (?:households|families|homes|flats|apartments)\b|\b(?:the )?whole (?:building|block|entrance|compound|street)\b|\beveryone in (?:the|our) (?:building|block|compound|street)\b|\b(?:affect\w* )((?:about |over )?\d{1,5} (?:people|residents))\b/i;

/** How many somebody says are affected, in their words: 整栋楼三十多户; undefined where they do not say. */
export function readAffected(clauses: readonly string[]): string | undefined {
  for (const clause of clauses) {
    const [all, people] =
      sure.exec(clause) ??
      whole.exec(clause) ??
      beside.exec(clause) ??
      counted.exec(clause) ??
      latin.exec(clause) ??
      [];
    const said = (people ?? all)?.replace(/^[的有共里]+|的$/g, "").trim();
    if (said) return said;
  }
  return undefined;
}
