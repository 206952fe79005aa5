import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json, openSeeds } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const answering = `responsibilities {
  role inherited
  party { ... on Department { name } ... on Official { name } }
  evidence { quote } document { id }
}`;

/** 牵头领导 and 责任科室 of each section, copied from the brackets at the sections' ends. */
const qufu: [heading: string, leaders: string[], offices: string[]][] = [
  [
    '严格落实党建、党风廉政建设和意识形态工作责任',
    ['孔德民', '孔令爱'],
    ['党建科', '人事科', '局办公室'],
  ],
  [
    '筑牢困难群众基本生活保障网',
    ['孔维健'],
    [
      '社会救助科',
      '慈善事业促进和社会工作科',
      '社会组织监督管理办公室',
      '社会事务科',
      '养老服务科',
      '儿童福利科',
    ],
  ],
  ['加快推进养老服务发展', ['孔维健'], ['养老服务科']],
  [
    '健全儿童福利服务体系',
    ['孔维健'],
    ['儿童福利科', '慈善事业促进和社会工作科', '社会组织监督管理办公室'],
  ],
  ['推进基层政权建设和城乡社区治理', ['赵树志'], ['基层政权建设和社区治理科']],
  ['加强社会组织管理服务', ['邢洪彬'], ['社会组织监督管理办公室', '市社会组织综合党委办公室']],
  ['积极稳妥推进区划地名管理', ['邢洪彬'], ['区划地名科']],
  ['加强社会事务管理', ['赵树志'], ['社会事务科']],
  ['加强社会福利机构能力建设', ['任志民'], ['市社会福利院', '市救助管理站']],
  ['加快慈善、社会工作、志愿服务事业发展', ['邢洪彬'], ['慈善事业促进和社会工作科', '财务科']],
  ['夯实民政事业发展基础', ['赵树志'], ['人事科', '局办公室', '政策法规科', '财务科', '党建科']],
];

const parties = (responsibilities: Json[], role: string): string[] =>
  responsibilities.filter((each) => each.role === role).map((each) => each.party.name);

describe('曲阜 2020', () => {
  let sections: Json[];
  beforeAll(async () => {
    const { document } = await dataOf(
      seeds,
      `{ document(id: "document:qufu-2020-plan") {
          sections { ordinal heading parent { ordinal } ${answering} programs { name ${answering} } targets { text ${answering} } }
      } }`,
    );
    sections = document.sections;
  });

  test('has eleven sections', () => {
    const top = sections.filter(({ parent }) => parent === null);
    expect(top.map(({ heading }) => heading)).toEqual(qufu.map(([heading]) => heading));
  });

  test.each(qufu)('%s: %j, %j', (heading, leaders, offices) => {
    const { responsibilities } = sections.find((section) => section.heading === heading);
    expect(parties(responsibilities, 'LEAD')).toEqual(leaders);
    expect(parties(responsibilities, 'RESPONSIBLE')).toEqual(offices);
    expect(parties(responsibilities, 'COOPERATING')).toEqual([]);
    const bracket = `(牵头领导:${leaders.join('、')}。责任科室:${offices.join('、')})`;
    for (const { inherited, evidence, document } of responsibilities) {
      expect({ inherited, quote: evidence.quote }).toEqual({ inherited: false, quote: bracket });
      expect(document.id).toBe('document:qufu-2020-plan');
    }
  });

  test.each(qufu.map((expected, at) => [at + 1, ...expected] as const))(
    'what section %d states is answered for by the same, inherited',
    (number, _, leaders, offices) => {
      const items = sections.filter(({ parent }) => parent?.ordinal === String(number));
      expect(items).not.toEqual([]);
      for (const item of items)
        for (const fact of [item, ...item.targets]) {
          const responsibilities = fact.responsibilities.filter(({ inherited }: Json) => inherited);
          expect(parties(responsibilities, 'LEAD')).toEqual(leaders);
          expect(parties(responsibilities, 'RESPONSIBLE')).toEqual(offices);
        }
    },
  );

  test('改造提升乡镇敬老院4处 is 孔维健 and 养老服务科 to answer for', async () => {
    const { targets } = await dataOf(
      seeds,
      `{ targets(filter: { indicator: { name: { contains: "敬老院" } }, city: { name: { eq: "曲阜市" } } }) {
          nodes { value unit comparator evidence { quote } ${answering} }
      } }`,
    );
    expect(targets.nodes).toHaveLength(1);
    expect(targets.nodes[0]).toMatchObject({
      value: 4,
      unit: '处',
      comparator: 'EQ',
      evidence: { quote: expect.stringContaining('改造提升乡镇敬老院4处') },
      responsibilities: [
        { role: 'LEAD', inherited: true, party: { name: '孔维健' } },
        { role: 'RESPONSIBLE', inherited: true, party: { name: '养老服务科' } },
      ],
    });
  });

  test('a party that a sentence names itself answers for its fact, beside those of the section', async () => {
    const { targets } = await dataOf(
      seeds,
      `{ targets(filter: { department: { eq: "市村务公开工作领导小组" } }) { nodes { text ${answering} } } }`,
    );
    expect(targets.nodes).toHaveLength(1);
    const [{ text, responsibilities }] = targets.nodes;
    expect(text).toBe('不少于两次');
    expect(responsibilities.map(({ party, inherited }: Json) => [party.name, inherited])).toEqual([
      ['赵树志', true],
      ['市村务公开工作领导小组', false],
      ['基层政权建设和社区治理科', true],
    ]);
  });

  test('孔维健 leads three sections of his own, and what they state with them', async () => {
    const { officials } = await dataOf(
      seeds,
      `{ officials { nodes { name responsibilities(first: 100) { nodes { role inherited subject {
          __typename ... on Section { ordinal } } } } } } }`,
    );
    const kong = officials.nodes.find(({ name }: Json) => name === '孔维健');
    const own = kong.responsibilities.nodes.filter(({ inherited }: Json) => !inherited);
    expect(own.map(({ subject }: Json) => subject.ordinal)).toEqual(['2', '3', '4']);
    expect(new Set(kong.responsibilities.nodes.map(({ role }: Json) => role))).toEqual(
      new Set(['LEAD']),
    );
  });
});
