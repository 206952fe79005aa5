/**
 * Like `Promise.all`, but of several failures throws that of the first promise in the list, whichever
 * failed first: the same question then has the same error, however long each part took.
 */
export async function allInOrder<const Parts extends readonly unknown[]>(
  parts: Parts,
): Promise<{ -readonly [Index in keyof Parts]: Awaited<Parts[Index]> }> {
  const outcomes = await Promise.allSettled(parts);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }) as { -readonly [Index in keyof Parts]: Awaited<Parts[Index]> };
}
