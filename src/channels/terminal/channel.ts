import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Gateway } from "../../conversation/index.ts";
import { buttonsOf, type Channel, type Outgoing, type SendResult } from "../../instruments/index.ts";

/** A message as a terminal shows it: buttons are numbered, and answered by number or label. */
export function renderText({ title, text, quote, after, buttons, takesNumbers, files }: Outgoing): string {
  const parts = [
    title && `【${title}】`,
    text,
    quote?.replace(/^/gm, "  │ "),
    after,
    files && files.length > 0 ? `(${files.length} 📎)` : "",
  ];
  const labels = buttonsOf({ buttons }).map(({ label }, i) =>
    takesNumbers === false ? `[${label}]` : `[${i + 1}] ${label}`,
  );
  return [...parts.filter(Boolean), ...(labels.length > 0 ? [labels.join("  ")] : [])].join("\n");
}

const elsewhere: SendResult = {
  ...{ state: "later", afterMs: 5_000, reason: "another terminal", counts: false, isElsewhere: true },
};

/** The terminal: prints what is sent to its one address; what is for another waits for the terminal that has it. */
export function terminalChannel(output: Writable, own: string): Channel {
  return {
    name: "terminal",
    own,
    isRepeatable: true,
    async send({ message, address }) {
      if (address !== own) return elsewhere;
      output.write(`${renderText(message)}\n\n`);
      return { state: "sent" };
    },
  };
}

export interface TerminalTalk {
  gateway: Gateway;
  input: Readable;
  output: Writable;
  /** Who is talking; one conversation each. */
  address: string;
  /** Unique for this run, so that a line is never taken for one of an earlier run. */
  runId: string;
  isInteractive: boolean;
}

/** Reads lines until the input ends; each is answered before the next is read, so that scripts come out in order. */
export async function talk({ gateway, input, output, address, runId, isInteractive }: TerminalTalk): Promise<void> {
  const lines = createInterface({ input });
  let count = 0;
  const prompt = () => isInteractive && output.write("> ");
  prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === "/quit") break;
    if (text !== "") {
      if (!isInteractive) output.write(`> ${text}\n`);
      const externalId = `${runId}-${count++}`;
      const { personId } = await gateway.receive({ channel: "terminal", address, externalId, kind: "text", text });
      await gateway.settled(personId);
    }
    prompt();
  }
}
