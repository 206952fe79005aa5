import { GraphError } from '../../model/errors.js';
import { typeOfId } from '../../model/ontology.js';
import type { GraphReader } from '../../store/store.js';
import { quoted } from '../../util/quoted.js';

/** @throws {GraphError} NOT_FOUND, naming the first of `cityIds` that no city has */
export async function expectCities(reader: GraphReader, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await reader.read({
    start: { ids: ids.filter((id) => typeOfId(id) === 'CITY') },
    select: [{ type: 'CITY', properties: ['id'], relations: [] }],
  });
  const known = new Set(rows.map(([id]) => id));
  const index = ids.findIndex((id) => !known.has(id));
  if (index < 0) return;
  const argument = `cityIds[${index}]`;
  throw new GraphError(
    'NOT_FOUND',
    `${argument}: there is no City with the id ${quoted(ids[index] as string)}.`,
    { argument },
  );
}
