import { ID } from 'type-graphql';
import { as } from './declarations.js';

/** The field of what can be merged with another thing of its city. */
export const formerIds = as(
  [ID],
  'Ids that it had before it was found to be one with another thing under another wording (曾用标识). They still lead to it, wherever an id is given.',
);
