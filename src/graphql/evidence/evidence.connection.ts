import { connectionOf } from '../shared/connection.js';
import { Evidence } from './evidence.type.js';

export const EvidenceConnection = connectionOf('Evidence', Evidence);
