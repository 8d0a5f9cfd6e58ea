// The gate `fresh`: the committed client is what the schema gives, and the migrations lead to the schema.
import { staleClientFiles } from "./client.ts";
import { schemaDifference } from "./difference.ts";

const stale = staleClientFiles();
if (stale.length > 0) {
  console.error(`prisma/client is not what the schema gives (npm run generate): ${stale.join(", ")}`);
  process.exitCode = 1;
}
const sql = await schemaDifference();
if (sql !== null) {
  console.error(`The migrations do not lead to the schema (npm run migration -- NAME); missing:\n\n${sql}`);
  process.exitCode = 1;
}
if (!process.exitCode) console.log("prisma/client is fresh; the migrations lead to the schema.");
