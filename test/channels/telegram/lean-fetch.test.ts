import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { callHttp } from "../../../src/channels/telegram/lean-fetch.ts";

async function serve(handler: http.RequestListener): Promise<{ url: string; server: http.Server }> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

test("connections are kept, and one that the other side has closed is replaced", async () => {
  const ports = new Set<number | undefined>();
  const { url, server } = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    request.resume().on("end", () => response.end("ok"));
  });
  const call = async () => (await callHttp(url, { method: "POST", body: "字" })).bytes.toString();
  for (let calls = 0; calls < 20; calls += 1) expect(await call()).toBe("ok");
  expect(ports.size).toBeLessThan(4);
  const before = new Set(ports);
  server.closeIdleConnections();
  expect(await call()).toBe("ok");
  expect([...ports].filter((port) => !before.has(port))).toHaveLength(1);
});

test("a call that is given up ends, also while the answer comes in", async () => {
  const { url } = await serve((request, response) => {
    if (request.url === "/half") response.write("half");
  });
  await expect(callHttp(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  await expect(callHttp(`${url}half`, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  await expect(callHttp(url, { signal: AbortSignal.abort() })).rejects.toThrow();
});

test("an answer that is too long is an error", async () => {
  const { url } = await serve((_, response) => response.end(Buffer.alloc(1001)));
  await expect(callHttp(url, { maxBytes: 1000 })).rejects.toThrow("longer than 1000 bytes");
});
