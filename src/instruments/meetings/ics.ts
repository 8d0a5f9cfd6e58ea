/** A meeting as a calendar has it. */
export interface CalendarEvent {
  /** The same for all versions of a meeting. */
  uid: string;
  /** Counts up with each change of time or place. */
  sequence: number;
  isCancelled: boolean;
  subject: string;
  venue: string;
  description: string;
  startsAt: Date;
  /** Default: two hours. */
  minutes?: number;
  /** When this version was made. */
  stampedAt: Date;
}

const defaultMinutes = 120;
const minuteMs = 60_000;

/** A calendar file (RFC 5545): one event in UTC, to be added, to take an earlier version's place, or to cancel it. */
export function calendarFile(event: CalendarEvent): string {
  const { startsAt, minutes = defaultMinutes } = event;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Linli//Meetings//ZH",
    "CALSCALE:GREGORIAN",
    `METHOD:${event.isCancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stampedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(new Date(startsAt.getTime() + minutes * minuteMs))}`,
    `SUMMARY:${escaped(event.subject)}`,
    `LOCATION:${escaped(event.venue)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** 20261126T013000Z */
const utc = (at: Date): string => `${at.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends stand for something else. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

const mostOctets = 75;

/** RFC 5545, 3.1: lines of at most 75 octets, going on after a line end and a space; no character is torn apart. */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ["", 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > mostOctets) {
      lines.push(current);
      [current, octets] = ["", 1];
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join("\r\n ");
}
