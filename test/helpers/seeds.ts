import { stringify } from 'yaml';
import { buildDataset, type SeedsReading } from '../../src/dataset/build-dataset.js';
import type { Problem } from '../../src/dataset/read/problem.js';
import type { SeedFiles } from '../../src/dataset/read/seed-files.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { sha256 } from '../../src/util/sha256.js';

/** Any part of a seed: tests break them in ways that their types forbid. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Loose = any;

/** Seeds before they are written as files. */
export interface Seed {
  /** Texts by file name. */
  readonly texts: Record<string, string>;
  /** Annotations by document key; a `sha256` that is left out is filled in. */
  readonly annotations: Record<string, Loose>;
  /** Vocabulary by file name. */
  readonly vocabulary: Record<string, Loose[]>;
  /** Files as they are at last, by path; null removes one. */
  readonly raw: Record<string, string | null>;
}

const planText = `甲市民政局2023年工作计划
一、发展养老服务
推进“暖阳计划”。
(一)建设设施
建成家庭养老床位3800张以上。擦亮“青松”品牌,落实《养老服务条例》。
(二)提升质量
为老年人办好培训。
(牵头领导:王一。责任科室:养老科)
二、加强救助
发放低保金1.5亿元。`;

const reportText = `2022年,甲市民政局全面完成任务。
“暖阳计划”成效明显,“青松”品牌叫响,新增养老床位3000张。`;

/** A city's report of 2022 and its plan of 2023: as little as holds one of everything. */
export const smallSeed = (): Seed => ({
  texts: { 'plan.txt': planText, 'report.txt': reportText },
  annotations: {
    'jia-2023-plan': {
      document: {
        key: 'jia-2023-plan',
        source: 'documents/plan.txt',
        title: '甲市民政局2023年工作计划',
        kind: 'WORK_PLAN',
        city: 'jia',
        year: 2023,
        period: 'YEAR',
        issuedOn: '2023-01',
        issuer: 'minzhengju',
        evidence: ['甲市民政局2023年工作计划'],
      },
      sections: [
        {
          ordinal: '1',
          heading: '发展养老服务',
          starts: '一、发展养老服务',
          policyArea: 'elderly-care',
        },
        { ordinal: '1.1', heading: '建设设施', starts: '(一)建设设施' },
        { ordinal: '1.2', heading: '提升质量', starts: '(二)提升质量' },
        { ordinal: '2', heading: '加强救助', starts: '二、加强救助' },
      ],
      departments: [
        { key: 'minzhengju', name: '甲市民政局', kind: 'BUREAU', evidence: ['甲市民政局'] },
        {
          key: 'yanglao-ke',
          name: '养老科',
          kind: 'OFFICE',
          parent: { ref: 'minzhengju', quote: '甲市民政局2023年工作计划' },
          evidence: ['养老科'],
        },
      ],
      officials: [{ key: 'wang-yi', name: '王一', posts: ['牵头领导'], evidence: ['王一'] }],
      policies: [
        {
          key: 'yanglao-tiaoli',
          name: '养老服务条例',
          kind: 'REGULATION',
          city: null,
          mentions: [{ action: 'IMPLEMENTS', quote: '落实《养老服务条例》' }],
        },
      ],
      programs: [
        {
          key: 'nuanyang',
          name: '暖阳计划',
          kind: 'PROJECT',
          beneficiaries: [{ ref: 'older-people', quote: '为老年人办好培训' }],
          evidence: ['推进“暖阳计划”'],
        },
      ],
      brands: [
        {
          key: 'qingsong',
          name: '青松',
          aliases: ['青松品牌'],
          programs: [{ ref: 'nuanyang', quote: '推进“暖阳计划”' }],
          evidence: ['擦亮“青松”品牌'],
        },
      ],
      concepts: [{ ref: 'fazhan-yanglao', evidence: ['一、发展养老服务'] }],
      responsibilities: [
        {
          role: 'LEAD',
          subject: { section: '1' },
          parties: [{ official: 'wang-yi' }],
          quote: '牵头领导:王一',
        },
        {
          role: 'RESPONSIBLE',
          subject: { section: '1' },
          parties: [{ department: 'yanglao-ke' }],
          quote: '责任科室:养老科',
        },
      ],
      targets: [
        {
          key: 'beds',
          indicator: 'home-care-beds',
          value: 3800,
          comparator: 'GTE',
          unit: '张',
          basis: 'INCREMENT',
          text: '3800张以上',
          program: { ref: 'nuanyang', quote: '推进“暖阳计划”' },
          quote: '建成家庭养老床位3800张以上',
        },
        {
          key: 'dibao',
          indicator: 'dibao-payments',
          value: 150_000_000,
          comparator: 'EQ',
          unit: '元',
          basis: 'AMOUNT',
          text: '1.5亿元',
          quote: '发放低保金1.5亿元',
        },
      ],
    },
    'jia-2022-report': {
      document: {
        key: 'jia-2022-report',
        source: 'documents/report.txt',
        title: '甲市民政局2022年工作总结',
        kind: 'WORK_REPORT',
        city: 'jia',
        year: 2022,
        period: 'YEAR',
        evidence: ['2022年,甲市民政局'],
      },
      sections: [],
      programs: [
        { key: 'nuanyang', name: '暖阳计划', kind: 'PROJECT', evidence: ['“暖阳计划”成效明显'] },
      ],
      brands: [
        { key: 'qingsong', name: '青松', policyArea: 'elderly-care', evidence: ['“青松”品牌叫响'] },
      ],
      results: [
        {
          key: 'beds',
          indicator: 'home-care-beds',
          value: 3000,
          comparator: 'EQ',
          unit: '张',
          basis: 'INCREMENT',
          text: '3000张',
          target: 'jia-2023-plan/beds',
          quote: '新增养老床位3000张',
        },
      ],
    },
  },
  vocabulary: {
    'cities.yaml': [
      { key: 'sheng', name: '某省', nameEn: 'Some Province', level: 'PROVINCE' },
      {
        key: 'jia',
        name: '甲市',
        nameEn: 'Jia City',
        level: 'PREFECTURE',
        parent: 'sheng',
        aliases: ['甲'],
      },
    ],
    'policy-areas.yaml': [
      { key: 'elderly-care', name: '养老服务', nameEn: 'elderly care services' },
      { key: 'charity', name: '慈善事业', nameEn: 'charity' },
    ],
    'beneficiary-groups.yaml': [
      { key: 'older-people', name: '老年人', nameEn: 'older people', aliases: [] },
    ],
    'units.yaml': [
      { key: '张', counts: 'bed' },
      { key: '个', counts: 'thing' },
      { key: '元', counts: 'money' },
    ],
    'indicators.yaml': [
      {
        key: 'home-care-beds',
        name: '家庭养老床位',
        unit: '张',
        basis: 'INCREMENT',
        policyArea: 'elderly-care',
        family: 'elderly-care-beds',
        object: '床位',
        population: '家庭养老',
        action: '建成',
        nameEn: 'home care beds',
      },
      {
        key: 'dibao-payments',
        name: '低保金发放额',
        unit: '元',
        basis: 'AMOUNT',
        family: 'dibao',
        object: '资金',
        nameEn: 'dibao payments',
      },
    ],
    'indicator-families.yaml': [
      {
        key: 'elderly-care-beds',
        name: '养老床位',
        nameEn: 'elderly care beds',
        policyArea: 'elderly-care',
      },
      { key: 'dibao', name: '最低生活保障', nameEn: 'subsistence allowance (dibao)' },
    ],
    'concepts.yaml': [
      {
        key: 'fazhan-yanglao',
        name: '发展养老',
        nameEn: 'development of elderly care',
        kind: 'STRATEGY',
        policyArea: 'elderly-care',
      },
    ],
    'synonyms.yaml': [
      { key: 'dibao', terms: ['最低生活保障', '低保'] },
      { key: 'tekun', terms: ['特困人员救助供养', '特困供养', '五保'] },
    ],
    'readings.yaml': [{ key: '暖阳', pinyin: 'nuan yang' }],
  },
  raw: {},
});

export type Change = (seed: Seed, plan: Loose, report: Loose) => void;

/** Facts that share an object are written out twice: the seeds have no aliases. */
const asYaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false });

/** What a case adds to a file of named things need not say its English name. */
function withEnglishNames(file: string, entries: Loose[]): Loose[] {
  const own = smallSeed().vocabulary[file] ?? [];
  if (!own.some((entry) => 'nameEn' in entry)) return entries;
  return entries.map((entry, index) =>
    index < own.length ? entry : { nameEn: `${entry.key} in English`, ...entry },
  );
}

/** Seeds as files, after a change to the small ones. */
export function seedFiles(change: Change = () => undefined): SeedFiles {
  const seed = smallSeed();
  const [plan, report] = ['jia-2023-plan', 'jia-2022-report'].map((key) => seed.annotations[key]);
  change(seed, plan, report);
  const files: Record<string, string | null> = {};
  for (const [name, text] of Object.entries(seed.texts)) files[`documents/${name}`] = text;
  files['documents/SHA256SUMS'] = Object.entries(seed.texts)
    .map(([name, text]) => `${sha256(text)}  ${name}\n`)
    .join('');
  for (const [name, entries] of Object.entries(seed.vocabulary))
    files[`vocabulary/${name}`] = asYaml(withEnglishNames(name, entries));
  for (const [key, annotation] of Object.entries(seed.annotations)) {
    const text = files[annotation.document?.source] ?? '';
    const document = annotation.document && { sha256: sha256(text), ...annotation.document };
    files[`annotations/${key}.yaml`] = asYaml({ ...annotation, document });
  }
  Object.assign(files, seed.raw);
  return new Map(
    Object.entries(files).flatMap(([path, text]) =>
      text === null ? [] : [[path, new TextEncoder().encode(text)] as const],
    ),
  );
}

export const read = (change?: Change): SeedsReading => buildDataset(seedFiles(change));

export const problemsOf = (change?: Change): readonly Problem[] => read(change).problems;

/** @throws {Error} where the seeds have problems */
export function datasetOf(change?: Change): Dataset {
  const reading = read(change);
  if (!reading.dataset)
    throw new Error(reading.problems.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return reading.dataset;
}

export function nodeOf(dataset: Dataset, id: string): NodeRecord {
  const node = dataset.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

/** Other ends of a node's relations of one type. */
export const reached = (dataset: Dataset, type: EdgeRecord['type'], from: string): string[] =>
  dataset.edges.filter((edge) => edge.type === type && edge.from === from).map(({ to }) => to);

/** The words that prove a relation. */
export const proofOf = (dataset: Dataset, edge: EdgeRecord | undefined): unknown[] =>
  (edge?.evidence ?? []).map((id) => nodeOf(dataset, id).properties.quote);
