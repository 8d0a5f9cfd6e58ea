import { encode, renderSVG } from "uqr";
import { pictureFont } from "./font.ts";

const options = { ecc: "M", border: 2 } as const;

/** A QR code as SVG, for a page. */
export const qrSvg = (text: string): string => renderSVG(text, options);

/** How much of it there is already, as a share between 0 and 1. */
interface Card {
  link: string;
  title: string;
  lines: readonly string[];
  share?: number;
}

const size = { width: 640, height: 760, code: 520 };
const middle = size.width / 2;

/** A picture to pass on: a title, a QR code, a bar of how far it is, lines below. As SVG. */
export function drawQrCard({ link, title, lines, share }: Card): string {
  const { data, size: cells } = encode(link, options);
  const cell = size.code / cells;
  const left = (size.width - size.code) / 2;
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${left + x * cell} ${76 + y * cell}h${cell}v${cell}h${-cell}z` : [])),
  );
  const text = (words: string, y: number, height: number) =>
    `<text x="${middle}" y="${y}" font-size="${height}" text-anchor="middle">${escaped(words)}</text>`;
  const bar =
    share === undefined
      ? ""
      : `<rect x="${left}" y="612" width="${size.code}" height="22" fill="#d9d9d9"/><rect x="${left}" y="612" width="${size.code * Math.min(1, share)}" height="22" fill="#0b5394"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="${pictureFont}">${text(title, 52, 26)}<path d="${squares.join("")}"/>${bar}${lines.map((line, i) => text(line, 676 + i * 34, 22)).join("")}</svg>`;
}

const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
