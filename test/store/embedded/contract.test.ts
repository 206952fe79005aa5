import { describeBudgetContract } from '../../contract/budget-contract.js';
import { describeFormerIds } from '../../contract/former-ids-contract.js';
import { describeLists } from '../../contract/lists-contract.js';
import { describeStoreContract } from '../../contract/store-contract.js';
import { openEmbedded } from './open.js';

describeStoreContract('the embedded store', openEmbedded);
describeBudgetContract('the embedded store', openEmbedded);
describeLists('the embedded store', openEmbedded);
describeFormerIds('the embedded store', openEmbedded);
