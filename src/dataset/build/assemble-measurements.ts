import {
  type ResultAnnotation,
  splitTargetKey,
  type TargetAnnotation,
} from '../../model/annotation.js';
import { idOf } from '../../model/ids.js';
import type { MeasurementType } from '../../model/ontology.js';
import type { DocumentDraft } from './document-assembly.js';

function draftIndicator(work: DocumentDraft, key: string, evidence: readonly string[]): string {
  const id = idOf('INDICATOR', key);
  const entry = work.vocabulary.indicators.entries.get(key);
  work.draft.node('INDICATOR', id, {
    name: entry?.name,
    aliases: entry?.aliases ?? [],
    unit: entry?.unit,
    basis: entry?.basis,
    population: entry?.population,
  });
  work.draft.prove(id, evidence);
  if (entry?.policyArea) work.areas.push({ fact: id, area: entry.policyArea, own: true, evidence });
  return id;
}

function draftMeasurement(
  work: DocumentDraft,
  type: MeasurementType,
  id: string,
  fact: TargetAnnotation | ResultAnnotation,
): void {
  const { draft, annotation, ids } = work;
  const evidence = [work.evidence(fact)];
  const cityId = idOf('CITY', annotation.document.city);
  const year = fact.year ?? annotation.document.year;
  const indicatorId = draftIndicator(work, fact.indicator, evidence);
  draft.node(type, id, {
    value: fact.value,
    upperValue: fact.upperValue,
    comparator: fact.comparator,
    unit: fact.unit,
    basis: fact.basis,
    text: fact.text,
    scope: fact.scope,
    note: fact.note,
    year,
    cityId,
    indicatorId,
    documentId: ids.document,
    ...('dueOn' in fact && { dueOn: fact.dueOn }),
    ...('statedCompletionRate' in fact && { statedCompletionRate: fact.statedCompletionRate }),
  });
  draft.prove(id, evidence);
  draft.edge('MEASURES', id, indicatorId, evidence);
  draft.edge('OF_CITY', id, cityId, evidence);
  // The document's own year is proven by its header, another year by the words that name it.
  const yearId = idOf('YEAR', year);
  if (year !== annotation.document.year) work.year(year, evidence);
  draft.edge('IN_YEAR', id, yearId, evidence);
  work.relate('OF_PROGRAM', id, fact.program, ids.program, evidence);
  work.relate('OF_BRAND', id, fact.brands, ids.brand, evidence);
  work.relate('AT_PLACE', id, fact.places, ids.place, evidence);
}

/** What a document promises and reports. */
export function draftMeasurements(work: DocumentDraft): void {
  const { annotation, ids } = work;
  for (const fact of annotation.targets ?? [])
    draftMeasurement(work, 'TARGET', ids.target(fact.key), fact);
  for (const fact of annotation.results ?? []) {
    const id = ids.result(fact.key);
    draftMeasurement(work, 'RESULT', id, fact);
    const reportedOn = (key: string): string => {
      const split = splitTargetKey(key, annotation.document.key);
      return idOf('TARGET', split.document, split.target);
    };
    work.relate('REPORTS_ON', id, fact.target, reportedOn, [work.evidence(fact)]);
  }
}
