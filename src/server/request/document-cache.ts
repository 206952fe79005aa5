import type { DocumentNode } from 'graphql';
import { Cache } from '../../util/cache.js';
import { keptSizeOf } from '../limits/kept-size.js';

/**
 * Parsed and validated documents, for Apollo Server. Its own cache counts a document by the length of its
 * JSON, which is a fraction of the memory that it takes, and nothing of what is prepared of it.
 */
export class DocumentCache {
  private readonly documents = new Cache<DocumentNode>('documents', { sizeOf: keptSizeOf });

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.documents.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(key);
  }
}
