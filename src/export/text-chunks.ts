const chunkLength = 64 * 1024;

/** The same text in chunks of a size that is worth a write. */
export async function* inChunks(
  parts: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let chunk = '';
  for await (const part of parts) {
    chunk += part;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
