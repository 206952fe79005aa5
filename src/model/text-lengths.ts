/**
 * How long those texts may be that a list is ordered by: a cursor repeats them. Everything that reads
 * a graph from outside checks them, seeds and files alike.
 */

/** Most characters of a name, in Unicode code points. The longest title of a policy has some 80. */
export const maxNameLength = 200;

/** Most characters of the id of a node: `target:<document>:<indicator>`, whose parts are ASCII slugs. */
export const maxIdLength = 200;
