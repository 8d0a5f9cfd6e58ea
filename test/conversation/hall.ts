import { afterEach, beforeEach } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

/** What a test of meetings begins with: the city, whom one can meet in it, and who calls its meetings. */
interface Hall {
  readonly run: TestApp;
  readonly meet: ReturnType<typeof makePeople>["meet"];
  readonly chair: TestPerson;
}

/** A hall of its own for each test of a file; it is there while the test runs. */
export function openHall(): Hall {
  let hall: Hall | undefined;
  const now = (): Hall => {
    if (!hall) throw new Error("the hall is open during a test alone");
    return hall;
  };
  beforeEach(async () => {
    const run = await startTestApp();
    const { meet } = makePeople(run);
    hall = { run, meet, chair: await meet("唐丽", { persona: "committee-director" }) };
  });
  afterEach(() => now().run.close());
  return {
    get run() {
      return now().run;
    },
    get chair() {
      return now().chair;
    },
    meet: (...who) => now().meet(...who),
  };
}
