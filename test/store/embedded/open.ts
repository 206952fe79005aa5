import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { QuestionsUnderTest } from '../../contract/questions-contract.js';

export async function openEmbedded(): Promise<QuestionsUnderTest> {
  const store = new EmbeddedStore();
  return { reader: store, writer: store, close: () => store.close() };
}
