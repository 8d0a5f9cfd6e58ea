// `npm run verify-ballot FILE`: checks a published ballot from its file alone, without the database or the network. It
// shares no code with what counted it.
import { readFileSync } from "node:fs";
import { verifyText } from "./verify-ballot/verify.ts";

const [file] = process.argv.slice(2);
const isHelp = file === "--help" || file === "-h";
if (!file || isHelp) {
  const usage = "npm run verify-ballot FILE    核对公布的投票文件 / checks a published ballot";
  (isHelp ? console.log : console.error)(usage);
  process.exit(isHelp ? 0 : 2);
}
try {
  const { checked, unseen, faults } = verifyText(readFileSync(file, "utf8"));
  for (const line of checked) console.log(`✓ ${line}`);
  for (const line of unseen) console.log(`· ${line}`);
  for (const line of faults) console.error(`✗ ${line}`);
  console.log(faults.length === 0 ? "没有发现问题 / nothing wrong" : `发现 ${faults.length} 处问题 / faults found`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`✗ 读不了文件 / cannot read the file: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
