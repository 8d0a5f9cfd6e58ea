import { expect, test } from "vitest";
import { startProgram } from "../browser/server.ts";
import { freshDatabase } from "../database.ts";

test("with PORT=0 the address that links begin with has the port that was taken", { timeout: 240_000 }, async () => {
  const database = await freshDatabase();
  const settings = { DATABASE_URL: database.url, MASTER_KEY: "07".repeat(32), LISTEN_HOST: "127.0.0.1" };
  const program = await startProgram(settings);
  try {
    expect(program.said()).toContain(`${program.url.replace("127.0.0.1", "localhost")}/public`);
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
  } finally {
    await program.stop();
    await database.drop();
  }
});
