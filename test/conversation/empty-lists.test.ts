import { expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { locales } from "../../src/foundation/index.ts";

const words = readAllWords();

/** What stands where a list of things is empty; words for one answer that does not fit are held by other tests. */
const emptyLists = [
  ...["board-catalogue-none", "board-charter-none", "board-disclosures-none", "board-proposals-none"],
  ...["board-proposals-none-here", "board-roots-none", "board-visits-none", "board-work-none"],
  ...["ballots-none-for-tellers", "ballots-none-to-remind", "ballots-none-waiting", "cases-none", "charter-none"],
  ...["desk-batch-nothing", "desk-templates-none", "disclosures-none", "lists-none", "meeting-questions-none"],
  ...["meetings-none-ask", "meetings-none-unverified", "morning-none", "morning-part-none", "proposals-list"],
  ...["proposals-list-no-home", "proposals-list-unverified", "proposals-merge-none", "rates-none", "services-none"],
  ...["street-none", "talk-list-none", "talk-none", "todo-no-seat", "todo-none", "visits-coverage-none"],
  ...["visits-find-none", "visits-no-plan", "visits-own-none", "work-none", "work-no-home"],
];

test("an empty list says more than that it is empty: what comes, or what can be done", () => {
  const args = { count: 0, needed: 0, place: "P", number: "N", community: "C", name: "N", subject: "S", door: "D" };
  const bare = emptyLists.flatMap((key) =>
    locales
      .filter((locale) => {
        const text = words.say(locale)(key, {
          ...args,
          by: "community",
          street: "S",
          state: "S",
          meetings: "no",
          link: "",
        });
        return text.split(/[。，；：]|[.,;:](?:\s|$)/).filter((part) => part.trim()).length < 2;
      })
      .map((locale) => `${key} (${locale})`),
  );
  expect(bare).toEqual([]);
});
