import {
  keyOf,
  type ResultAnnotation,
  splitTargetKey,
  type TargetAnnotation,
} from '../../model/annotation.js';
import { idOf } from '../../model/ids.js';
import type { MeasurementType } from '../../model/ontology.js';
import { pageBreak } from '../../model/page-break.js';
import { periodOf } from '../text/period-of.js';
import type { DocumentAssembly } from './document-assembly.js';

/** Adds an indicator (指标) of the vocabulary, and gives its id. */
function addIndicator(
  assembly: DocumentAssembly,
  key: string,
  evidence: readonly string[],
): string {
  const id = idOf('INDICATOR', key);
  const entry = assembly.vocabulary.indicators.entries.get(key);
  assembly.graph.node('INDICATOR', id, {});
  assembly.graph.prove(id, evidence);
  if (entry) {
    const familyId = assembly.indicatorFamily(entry.family, evidence);
    assembly.graph.edge('OF_FAMILY', id, familyId, evidence);
  }
  if (entry?.policyArea)
    assembly.areas.push({ fact: id, area: entry.policyArea, own: true, evidence });
  return id;
}

function addMeasurement(
  assembly: DocumentAssembly,
  type: MeasurementType,
  id: string,
  fact: TargetAnnotation | ResultAnnotation,
): void {
  const { graph, annotation, ids } = assembly;
  const evidence = [assembly.evidence(fact)];
  const cityId = idOf('CITY', annotation.document.city);
  const year = fact.year ?? annotation.document.year;
  const indicatorId = addIndicator(assembly, fact.indicator, evidence);
  if (fact.scope !== undefined) graph.node('INDICATOR', indicatorId, { scopes: [fact.scope] });
  graph.node(type, id, {
    value: fact.value,
    upperValue: fact.upperValue,
    comparator: fact.comparator,
    unit: fact.unit,
    basis: fact.basis,
    basisDoubt: fact.basisDoubt,
    text: fact.text,
    displayText: fact.text.replace(pageBreak, ''),
    scope: fact.scope,
    ...periodOf(annotation, assembly.sections, fact, assembly.text.spanOf(fact)),
    note: fact.note,
    year,
    cityId,
    indicatorId,
    documentId: ids.document,
    ...('dueOn' in fact && { dueOn: fact.dueOn }),
    ...('statedCompletionRate' in fact && { statedCompletionRate: fact.statedCompletionRate }),
    ...('rank' in fact && { rankPlace: fact.rank?.place, rankAmong: fact.rank?.among }),
  });
  graph.prove(id, evidence);
  graph.edge('MEASURES', id, indicatorId, evidence);
  graph.edge('OF_CITY', id, cityId, evidence);
  // The document's own year is proven by its header, another year by the words that name it.
  if (year !== annotation.document.year) assembly.year(year, evidence);
  graph.edge('IN_YEAR', id, idOf('YEAR', year), evidence);
  assembly.relate('OF_PROGRAM', id, fact.program, ids.program, evidence, 'programs');
  assembly.claimProgram('OF_PROGRAM', id, assembly.text.spanOf(fact));
  assembly.relate('OF_BRAND', id, fact.brands, ids.brand, evidence, 'brands');
  assembly.relate('AT_PLACE', id, fact.places, ids.place, evidence, 'places');
  if ('rank' in fact && fact.rank)
    graph.edge('RANK_PROVEN_BY', id, assembly.evidence(fact.rank), []);
  if (fact.partOf === undefined) return;
  const idOfKey = type === 'TARGET' ? ids.target : ids.result;
  graph.node(type, id, { partOfId: idOfKey(keyOf(fact.partOf)) });
  assembly.relate('PART_OF', id, fact.partOf, idOfKey, evidence);
}

/** What a document promises (目标) and reports (完成情况). */
export function assembleMeasurements(assembly: DocumentAssembly): void {
  const { annotation, ids } = assembly;
  const { key } = annotation.document;
  for (const fact of annotation.targets ?? [])
    addMeasurement(assembly, 'TARGET', ids.target(fact.key), fact);
  for (const fact of annotation.results ?? []) {
    const id = ids.result(fact.key);
    addMeasurement(assembly, 'RESULT', id, fact);
    const targetId = (targetKey: string): string => {
      const { document, target } = splitTargetKey(targetKey, key);
      return idOf('TARGET', document, target);
    };
    assembly.relate('REPORTS_ON', id, fact.target, targetId, [assembly.evidence(fact)]);
  }
}
