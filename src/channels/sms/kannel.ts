import {
  type Called,
  type FromPhone,
  type GatewayAccount,
  type Given,
  givenByStatus,
  type Piece,
  type Reported,
  type SmsGateway,
} from "./gateway.ts";

/** Kannel's dlr-mask: delivered 1, failed 2, refused by the network 16. */
const delivered = 1;
const failures = [2, 16];
const wantedReports = failures.reduce((mask, bit) => mask + bit, delivered);

/** Kannel over its HTTP interface: `sendsms` out, `get-url` in. config/kannel.conf is the other half of this file. */
export function kannel({ url, user, password, sender }: GatewayAccount): SmsGateway {
  return {
    // Kannel itself would cut a character of two units in half.
    takesParts: true,
    async send(piece, signal) {
      const query = new URLSearchParams({
        ...{ username: user, password, from: sender, to: piece.to, text: piece.text, charset: "UTF-8" },
        ...{
          coding: piece.coding === "ucs2" ? "2" : "0",
          "dlr-mask": String(wantedReports),
          "dlr-url": `${piece.reportUrl}&status=%d`,
        },
      });
      const header = piece.part ? `&udh=${percentBytes(joinHeader(piece.part))}` : "";
      const response = await fetch(`${url}/cgi-bin/sendsms?${query}${header}`, { signal });
      await response.arrayBuffer();
      return givenBy(response.status);
    },
    readInbound: ({ query }) => readInbound(query),
    readReport({ query }: Called): Reported {
      const status = Number(new URLSearchParams(query).get("status"));
      if (status === delivered) return "delivered";
      return failures.includes(status) ? "failed" : "underway";
    },
  };
}

/** Kannel tells no id of what it was given. Whatever else answers 200 in its place is not Kannel. */
const givenBy = (status: number): Given => (status === 202 ? { state: "accepted" } : givenByStatus(status));

/** 3GPP TS 23.040, 9.2.3.24.1: concatenated short messages, 8-bit reference. */
const joinHeader = ({ reference, number, of }: Required<Piece>["part"]) => [5, 0, 3, reference, of, number];

const percentBytes = (bytes: number[]) => bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

/**
 * Kannel puts the bytes of the text as they are: `charset` says how to read them. Its parts of a long SMS come joined,
 * in whatever order they arrived (sms-combine-concatenated-mo, on by default).
 */
function readInbound(query: string): FromPhone | undefined {
  const values = new Map(query.split("&").map((pair) => [pair.split("=", 1)[0] ?? "", pair.replace(/^[^=]*=?/, "")]));
  const plain = (name: string) => bytesOf(values.get(name) ?? "").toString("utf8");
  const [id, phone] = [plain("id"), plain("from").trim()];
  if (!id || !phone) return undefined;
  return { id, phone, text: decoderFor(plain("charset")).decode(bytesOf(values.get("text") ?? "")) };
}

function bytesOf(encoded: string): Buffer {
  const latin = encoded
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin, "latin1");
}

/** Of names that are no coding of text ("8-BIT") the commonest is taken. */
function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder("utf-8");
  }
}
