import type { SelectionSetNode } from 'graphql';
import type { NodeType, OrderKey } from '../../model/ontology.js';
import type { Row, Selection } from '../../model/plan.js';
import type { Answer } from './answer.js';
import type { Operation } from './collect-fields.js';
import type { ListEntries } from './connection-compiler.js';
import type { Read } from './object-reader.js';
import { SelectionBuilder } from './selection-compiler.js';

/** Entries of a list at the root: nodes of one type. No relation leads to them, so none has evidence. */
export class RootEntries implements ListEntries {
  private readonly node: SelectionBuilder;

  constructor(operation: Operation, type: NodeType) {
    this.node = new SelectionBuilder(operation, [type]);
  }

  addView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return this.node.addView(sets, path);
  }

  addEvidenceView(): Read<Row, Answer[]> {
    return () => [];
  }

  addFirstEvidenceView(): Read<Row, null> {
    return () => null;
  }

  addKey({ property }: OrderKey): Read<Row> {
    return this.node.addProperty(property);
  }

  /** Lays out the rows: nothing can be added after it. */
  build(): Selection {
    return this.node.build();
  }
}
