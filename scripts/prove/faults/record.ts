/** What people have done and what was acknowledged of it: kept outside the program, to hold the database against it. */
export interface Book {
  /** By channel and id. */
  said: Map<string, { channel: string; externalId: string; isAcknowledged: boolean }>;
  /** By the words with which a filing begins: whether its confirmation was acknowledged. */
  filings: Map<string, { isConfirmed: boolean }>;
  /** Numbers of cases of which the finishing was confirmed. */
  finished: Set<string>;
  /** What each voter has chosen last, as acknowledged. */
  votes: Map<string, { ballotId: string; choice: string }>;
}

export const openBook = (): Book => ({
  ...{ said: new Map(), filings: new Map(), finished: new Set(), votes: new Map() },
});
