import { ownedLabel } from '../schema/names.js';

/** Nodes whose relations, or which themselves, one statement deletes. */
const deletedAtOnce = 5_000;

/** The slots that hold nodes, by way of the index: one step a slot, however many nodes it has. */
export const nextSlot = `MATCH (n:${ownedLabel}) WHERE n.slot > $after AND n.id IS NOT NULL
RETURN n.slot AS slot ORDER BY n.slot, n.id LIMIT 1`;

export const countSlot = `MATCH (n:${ownedLabel}) WHERE n.slot = $slot AND n.id IS NOT NULL
RETURN count(*) AS nodes`;

const slice = `MATCH (n:${ownedLabel}) WHERE n.slot = $slot AND n.id > $after
WITH n, n.id AS id ORDER BY n.slot, n.id LIMIT ${deletedAtOnce}`;

/**
 * Relations go first, from the side that has few of them: a city's node holds a hundred thousand,
 * and deleting it with them would take memory for all at once.
 */
export const deleteRelations = `${slice}
OPTIONAL MATCH (n)-[r]->(:${ownedLabel})
DELETE r
RETURN count(DISTINCT id) AS nodes, max(id) AS last`;

export const deleteNodes = `${slice}
DETACH DELETE n
RETURN count(id) AS nodes, max(id) AS last`;
