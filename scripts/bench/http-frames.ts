/** One HTTP/1.1 message: its first line and its body. */
export interface Frame {
  start: string;
  body: string;
}

const headEnd = Buffer.from("\r\n\r\n");

/**
 * Cuts what a connection brings into HTTP messages: as much of the protocol as the app and this benchmark use with each
 * other (Content-Length, or one chunked body), and so little work that the measured program keeps the machine.
 */
export function frameReader(take: (frame: Frame) => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    for (;;) {
      const end = rest.indexOf(headEnd);
      if (end < 0) return;
      const head = rest.toString("latin1", 0, end);
      const begin = end + headEnd.length;
      const length = bodyLength(head, rest, begin);
      if (length === undefined || rest.length < begin + length) return;
      const body = rest.toString("utf8", begin, begin + length);
      rest = rest.subarray(begin + length);
      take({ start: head.slice(0, head.indexOf("\r\n") >>> 0), body });
    }
  };
}

/** Undefined while the end of a chunked body has not come. */
function bodyLength(head: string, bytes: Buffer, begin: number): number | undefined {
  const given = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (given !== undefined) return Number(given);
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return 0;
  const last = bytes.indexOf("0\r\n\r\n", begin);
  return last < 0 ? undefined : last + 5 - begin;
}
