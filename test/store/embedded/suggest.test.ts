import { describeSuggestions } from '../../contract/suggest-contract.js';
import { openEmbedded } from './open.js';

describeSuggestions('the embedded store', openEmbedded, { graphs: 8, questions: 200 });
