/** What is set right in the same breath: 不是2栋，是3栋. The longest is a few words. */
const denied =
  /(?:^|(?<=[，,。；;！!？?\s]))(?:[我这那]?(?:说|反映|讲)?的?)?(?:并?不是|不在)[^，,。；;！!？?\n]{1,12}[，,]\s*(?=(?:而|就)?[是在])/gu;

/** A text of which what is denied and then said rightly is commas, as long as it was: nothing is found there. */
export const withoutDenied = (text: string): string => text.replace(denied, (said) => "，".repeat(said.length));
