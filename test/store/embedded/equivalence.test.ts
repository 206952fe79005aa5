import { describeEquivalence } from '../../contract/equivalence.js';
import { openEmbedded } from './open.js';

describeEquivalence('the embedded store', openEmbedded, { graphs: 8, plans: 200 });
