import { describeAggregates } from '../../contract/aggregate-contract.js';
import { describeEdges } from '../../contract/edges-contract.js';
import { describeQuestionsContract } from '../../contract/questions-contract.js';
import { describeSearch } from '../../contract/search-contract.js';
import { openEmbedded } from './open.js';

describeAggregates('the embedded store', openEmbedded);
describeEdges('the embedded store', openEmbedded);
describeQuestionsContract('the embedded store', openEmbedded, { graphs: 8, questions: 200 });
describeSearch('the embedded store', openEmbedded, { graphs: 8, questions: 200 });
