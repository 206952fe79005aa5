import { describeQuestionsContract } from '../../contract/questions-contract.js';
import { openEmbedded } from './open.js';

describeQuestionsContract('the embedded store', openEmbedded, { graphs: 8, questions: 200 });
