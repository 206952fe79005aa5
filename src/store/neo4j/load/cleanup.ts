import type { LoadProgress } from '../../store.js';
import { ownedLabel } from '../schema/names.js';
import { deleteManifest } from '../served/manifest.js';
import type { StatementRunner } from './statement-runner.js';

/** Nodes that one statement deletes, or whose relations it deletes. */
const batchNodes = 5_000;

/** The next slot that holds nodes, by way of the index: one step a slot, however many nodes it has. */
const nextSlot = `MATCH (n:${ownedLabel}) WHERE n.slot > $after AND n.id IS NOT NULL
RETURN n.slot AS slot ORDER BY n.slot, n.id LIMIT 1`;

const countSlot = `MATCH (n:${ownedLabel}) WHERE n.slot = $slot AND n.id IS NOT NULL
RETURN count(*) AS nodes`;

const slice = `MATCH (n:${ownedLabel}) WHERE n.slot = $slot AND n.id > $after
WITH n, n.id AS id ORDER BY n.slot, n.id LIMIT ${batchNodes}`;

/**
 * Relations go first, from the side that has few of them: a city's node has a hundred thousand, and to
 * delete it with them would take memory for all at once.
 */
const deleteRelations = `${slice}
OPTIONAL MATCH (n)-[r]->(:${ownedLabel})
DELETE r
RETURN count(DISTINCT id) AS nodes, max(id) AS last`;

const deleteNodes = `${slice}
DETACH DELETE n
RETURN count(id) AS nodes, max(id) AS last`;

/** Slots that hold nodes and are not served: what ended loads left. */
export async function slotsOtherThan(
  served: string | undefined,
  statements: StatementRunner,
): Promise<string[]> {
  const slots: string[] = [];
  for (let after = ''; ; ) {
    const [slot] = await statements.first(nextSlot, { after });
    if (typeof slot !== 'string') return slots;
    if (slot !== served) slots.push(slot);
    after = slot;
  }
}

/**
 * Deletes slots with all that is in them, a few thousand nodes a transaction.
 *
 * @returns how many nodes these were
 */
export async function deleteSlots(
  slots: readonly string[],
  statements: StatementRunner,
  onProgress: (progress: LoadProgress) => void,
): Promise<number> {
  let deleted = 0;
  for (const slot of slots) {
    await statements.first(deleteManifest, { slot });
    const [nodes] = (await statements.first(countSlot, { slot })) as [number];
    const total = 2 * nodes;
    let done = 0;
    for (const statement of [deleteRelations, deleteNodes]) {
      for (let after: string | null = ''; after !== null; ) {
        const [count, last] = (await statements.first(statement, { slot, after })) as [
          number,
          string | null,
        ];
        done += count;
        after = last;
        onProgress({ phase: 'cleanup', done: Math.min(done, total), total });
      }
    }
    deleted += nodes;
  }
  return deleted;
}
