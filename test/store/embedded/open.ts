import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { StoreUnderTest } from '../../contract/store-contract.js';

export async function openEmbedded(): Promise<StoreUnderTest> {
  const store = new EmbeddedStore();
  return { reader: store, writer: store, close: () => store.close() };
}
