import type { Dataset, PropertyValue } from '../../src/model/graph.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { GraphBuilder } from '../helpers/graphs.js';

/** Texts that formats trip over: markup, quotes, line ends, escapes, formulas, beyond the basic plane. */
export const nastyNames = [
  '=HYPERLINK("http://a")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '\t=1',
  'a,b "c" \'d\'',
  'line\r\nline\nline\rline;\n',
  "back\\slash \\u0041 \\\\u0041 \\'; MATCH (n) DETACH DELETE n; //",
  '<a href="x">&amp;</a> ]]>',
  '𠮷祥工程',
  'tab\tand\b\f',
] as const;

/** Characters that XML 1.0 has no way to write. */
export const unwritable = 'null\u0000bell\u0007\ufffe';

/** One city, and its one target with these properties. */
const oneTarget = (target: Readonly<Record<string, PropertyValue>>): GraphBuilder =>
  new GraphBuilder()
    .node('city:jia', { name: '甲' })
    .node('year:2023', { year: 2023 })
    .node('indicator:change', { name: '变化', unit: '个' })
    .node('document:jia-2023', { title: '甲计划' }, { city: 'city:jia', year: 'year:2023' })
    .node('target:jia-2023:change', target, {
      city: 'city:jia',
      year: 'year:2023',
      document: 'document:jia-2023',
      indicator: 'indicator:change',
    });

export const measuredGraph = (target: Readonly<Record<string, PropertyValue>>): Dataset =>
  oneTarget(target).build();

/** One city whose places bear these names, and its one target of a whole number. */
export function nastyGraph(names: readonly string[] = nastyNames): Dataset {
  const graph = oneTarget({ value: -3, text: '-3个', unit: '个' });
  for (const [at, name] of names.entries())
    graph.node(`place:jia:p${String(at).padStart(2, '0')}`, { name }, { city: 'city:jia' });
  return graph.build();
}

export async function storeOf(dataset: Dataset): Promise<EmbeddedStore> {
  const store = new EmbeddedStore();
  await store.load(dataset);
  return store;
}
