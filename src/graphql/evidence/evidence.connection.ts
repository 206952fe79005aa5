import { connectionOf } from '../node/connection.type.js';
import { Evidence } from './evidence.type.js';

export const EvidenceConnection = connectionOf('Evidence', Evidence);
