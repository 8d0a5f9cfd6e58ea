/** What programs that tests start get from our environment: no setting of ours, and what was compiled already. */
export const programEnv = () => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
});
