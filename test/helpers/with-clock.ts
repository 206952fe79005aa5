/**
 * What `NODE_OPTIONS` has to be for a process whose clock is wrong.
 *
 * @param off by how much, in milliseconds
 */
export const withClock = (off: number): string =>
  `--import=data:text/javascript,${encodeURIComponent(`
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given) {
        if (given.length === 0) super(Right.now() + ${off});
        else super(...given);
      }
      static now() {
        return Right.now() + ${off};
      }
    };`)}`;
