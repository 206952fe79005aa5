/**
 * Waits for something, but not for ever.
 *
 * @param milliseconds how long at most; what goes on after that is not waited for, and may fail unheard
 * @throws {Error} where it takes longer
 */
export async function within<Result>(
  milliseconds: number,
  result: Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Not done within ${milliseconds} milliseconds`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([result, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
