import type { NodeLoaders } from '../../loaders/node-loaders.js';
import type { GraphReader } from '../../store/store.js';

/** What resolvers share within one request. */
export interface RequestContext {
  readonly reader: GraphReader;
  readonly loaders: NodeLoaders;
  /** What root fields were asked for already, by response key: they are not asked for again. */
  begun?: ReadonlyMap<string, unknown>;
}
