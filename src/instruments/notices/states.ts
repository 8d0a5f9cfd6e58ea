/** States of a row that has left, or may have. */
export const leftStates = `('sending', 'sent', 'delivered', 'acknowledged', 'unknown')`;

/** SQL: the row waits, and is not on its way with a bundle that somebody has claimed. Of queued rows. */
export const isWaitingSql = (row: string) =>
  `${row}.id NOT IN (SELECT unnest(b."deliveryIds") FROM "Bundle" b WHERE b."leaseUntil" IS NOT NULL)`;

const isOnItsWay = (row: string) => `(${row}.state = 'queued' AND ${row}."isBundled" AND NOT ${isWaitingSql(row)})`;

/** SQL: the row has left, or may have. */
export const hasLeftSql = (row: string) => `(${row}.state IN ${leftStates} OR ${isOnItsWay(row)})`;

/** SQL for the state of a row, 'sending' where a claimed bundle has it. */
export const stateSql = (row: string) => `CASE WHEN ${isOnItsWay(row)} THEN 'sending' ELSE ${row}.state END`;
