import type { Keyed } from "../foundation/index.ts";

/** A phone of China or with its country, as +8613800000000; undefined for what is none. */
export function phoneIn(text: string): string | undefined {
  const digits = text
    .normalize("NFKC")
    .replace(/[\s\-()]/g, "")
    .replace(/^00(?=[1-9])/, "+");
  const home = digits.replace(/^(?:\+86|86(?=1\d{10}$))/, "");
  if (/^1[3-9]\d{9}$/.test(home)) return `+86${home}`;
  if (/^0[1-9]\d{8,10}$/.test(home)) return `+86${home.slice(1)}`;
  return /^\+[1-9]\d{6,14}$/.test(digits) && !digits.startsWith("+86") ? digits : undefined;
}

/** Whether it is a mobile of mainland China, to which a code can be sent. @param phone as `phoneIn` gives it */
export const isMobileHere = (phone: string): boolean => /^\+861[3-9]\d{9}$/.test(phone);

/** A phone as people may see it: 138****5678. @param phone as `phoneIn` gives it */
export function maskPhone(phone: string): string {
  const shown = readablePhone(phone);
  return `${shown.slice(0, shown.startsWith("+") ? 4 : 3)}****${shown.slice(-4)}`;
}

/** A phone as it is dialled here: without +86, a landline with its 0. @param phone as `phoneIn` gives it */
export function readablePhone(phone: string): string {
  if (!phone.startsWith("+86")) return phone;
  const home = phone.slice(3);
  return /^1[3-9]\d{9}$/.test(home) ? home : `0${home}`;
}

const purpose = "phone";

/** A phone as it may be stored; the same phone seals differently each time, so it is found by its hash. */
export const sealPhone = (keyed: Keyed, phone: string): string => keyed.seal(purpose, phone);
/** @throws Error for what was not sealed here as a phone */
export const openPhone = (keyed: Keyed, sealed: string): string => keyed.open(purpose, sealed);
/** Finds a phone without holding it. @param phone as `phoneIn` gives it */
export const hashPhone = (keyed: Keyed, phone: string): string => keyed.hash(purpose, phone);
/** 138****5678 of a sealed phone. */
export const maskSealedPhone = (keyed: Keyed, sealed: string): string => maskPhone(openPhone(keyed, sealed));

/** A phone as the address of the SMS channel: sealed, and the same each time. @param phone as `phoneIn` gives it */
export const smsAddress = (keyed: Keyed, phone: string): string => keyed.sealSame("sms-address", phone);
/** @throws Error for what `smsAddress` has not made */
export const phoneOfSmsAddress = (keyed: Keyed, address: string): string => keyed.open("sms-address", address);

const digit = "[0-9０-９]";
/** A mobile, a landline with its area code, or a number with its country; parted by spaces or dashes or not. */
const phoneLike = new RegExp(
  `(?<!${digit})(?:(?:[+＋]|00)?86[\\s-]*)?(?:[1１][3-9３-９](?:[\\s-]?${digit}){9}|[0０][1-9１-９](?:[\\s()（）-]{0,2}${digit}){8,10}|[+＋][1-9](?:[\\s-]?${digit}){6,14})(?!${digit})`,
  "g",
);

/** A text with dots for every phone in it; the same text when there is none. */
export const dotPhones = (text: string): string => text.replace(phoneLike, "•••");
