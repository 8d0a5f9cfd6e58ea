declare module "pg/lib/utils.js" {
  const utils: {
    /** A parameter as the wire has it. */
    prepareValue(value: unknown): string | Buffer | null;
  };
  export = utils;
}
