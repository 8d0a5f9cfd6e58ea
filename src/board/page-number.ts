/** No list has more pages: what is asked for beyond is empty. */
const last = 10_000;

/** The page of a list that an address asks for, from 0; the first for anything that is no number of a page. */
export const pageNumber = (asked: string | undefined): number =>
  /^\d{1,15}$/.test(asked ?? "") ? Math.min(Number(asked), last) : 0;
