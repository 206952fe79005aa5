import { describeBudgetContract } from '../../contract/budget-contract.js';
import { describeShortLists } from '../../contract/short-lists-contract.js';
import { describeStoreContract } from '../../contract/store-contract.js';
import { openEmbedded } from './open.js';

describeStoreContract('the embedded store', openEmbedded);
describeBudgetContract('the embedded store', openEmbedded);
describeShortLists('the embedded store', openEmbedded);
