import pg from "pg";
import driver from "pg/lib/utils.js";

interface Statement {
  text: string;
  values: unknown[];
  name: string;
}

interface Column {
  name: string;
  parse: (value: string) => unknown;
}

/** What a connection knows of a statement that it has prepared. */
interface Known {
  text: string;
  /** Undefined until the server has told them; a statement may have none. */
  columns?: Column[];
}

const knownOn = new WeakMap<pg.Connection, Map<string, Known>>();

/**
 * One run of a prepared statement, as `client.query` takes it. It asks the server for the columns the first time only, and
 * has nothing of what the driver's own object is able to do besides: that costs the thread a quarter more for each.
 */
class Run implements pg.Submittable {
  /** The driver notes it beside what it has prepared. */
  readonly name: string;
  readonly text: string;
  /** Called once; the driver puts its own around it, which ends the wait for an answer. */
  callback: (error: Error | null, rows?: object[]) => void;
  private readonly values: unknown[];
  private readonly rows: object[] = [];
  private known: Known = { text: "" };

  constructor({ name, text, values }: Statement, callback: Run["callback"]) {
    this.name = name;
    this.text = text;
    this.values = values;
    this.callback = callback;
  }

  submit(connection: pg.Connection): Error | null {
    const all = knownOn.get(connection) ?? new Map<string, Known>();
    knownOn.set(connection, all);
    const before = all.get(this.name);
    if (before && before.text !== this.text) return new Error(`two statements are called ${this.name}`);
    this.known = before ?? { text: this.text };
    all.set(this.name, this.known);
    // The parts go out in one piece.
    connection.stream.cork();
    try {
      if (!before) connection.parse({ name: this.name, text: this.text, types: [] }, true);
      const values = this.values.map((value) => driver.prepareValue(value));
      connection.bind({ statement: this.name, values }, true);
      if (!this.known.columns) connection.describe({ type: "P", name: "" }, true);
      connection.execute({}, true);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.known.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    for (const [i, { name, parse }] of (this.known.columns ?? []).entries()) {
      const value = fields[i];
      row[name] = value === null || value === undefined ? null : parse(value);
    }
    this.rows.push(row);
  }

  handleCommandComplete(): void {
    this.known.columns ??= [];
  }

  handleEmptyQuery(): void {}

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null, this.rows);
  }
}

/** What a statement has met in the data: the connection, with what it has prepared, is as good as before. */
const isOfData = (error: Error): boolean => "code" in error && /^(?:23|40|LN)/.test(String(error.code));

/** Runs a statement under its name on a connection of the pool, which prepares it the first time; gives its rows. */
export async function runPrepared(pool: pg.Pool, statement: Statement): Promise<object[]> {
  try {
    return await run(pool, statement);
  } catch (error) {
    // To whoever asked, not to the socket that brought the answer.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

function run(pool: pg.Pool, statement: Statement): Promise<object[]> {
  return new Promise((resolve, reject) => {
    pool.connect((failure, client, release) => {
      if (failure || !client) return reject(failure);
      let isOver = false;
      const end = (error: Error | null, rows: object[] = []) => {
        if (isOver) return;
        isOver = true;
        release(error && !isOfData(error) ? error : undefined);
        if (error) reject(error);
        else resolve(rows);
      };
      try {
        client.query(new Run(statement, end));
      } catch (error) {
        // A value that cannot be sent: half of a statement may have gone out.
        end(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
