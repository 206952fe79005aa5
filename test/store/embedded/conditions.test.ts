import { describeConditions } from '../../contract/conditions-contract.js';
import { openEmbedded } from './open.js';

describeConditions('the embedded store', openEmbedded);
