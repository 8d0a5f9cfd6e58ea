import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  /** The query as it was written. */
  rawQuery: string;
  form: URLSearchParams;
  authorization?: string;
}

export interface LoopbackGateway {
  url: string;
  asked: Asked[];
  /** What it answers, in turn; the last one again and again. "silent" never answers, "hang-up" closes the connection. */
  answers: (Answer | "silent" | "hang-up")[];
  /** Called before it answers. */
  before?: (asked: Asked) => Promise<void>;
  /** From then on nobody listens there. */
  close(): void;
}
interface Answer {
  status: number;
  body?: string;
}

/** An HTTP server in the place of a gateway; gone when the test has finished. */
export async function loopbackGateway(...answers: LoopbackGateway["answers"]): Promise<LoopbackGateway> {
  const server = createServer((request, response) => {
    void read(request).then(async (asked) => {
      gateway.asked.push(asked);
      await gateway.before?.(asked);
      const answer = gateway.answers.length > 1 ? gateway.answers.shift() : gateway.answers[0];
      if (answer === "hang-up") return request.socket.destroy();
      if (answer === "silent" || !answer) return;
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const gateway: LoopbackGateway = { url: `http://127.0.0.1:${port}`, asked: [], answers, close };
  onTestFinished(close);
  return gateway;
}

async function read(request: IncomingMessage): Promise<Asked> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const [path = "", rawQuery = ""] = (request.url ?? "").split("?");
  return {
    method: request.method ?? "",
    path,
    query: new URLSearchParams(rawQuery),
    rawQuery,
    form: new URLSearchParams(body),
    authorization: request.headers.authorization,
  };
}
