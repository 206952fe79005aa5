import { describeStoreContract } from '../../contract/store-contract.js';
import { openEmbedded } from './open.js';

describeStoreContract('the embedded store', openEmbedded);
