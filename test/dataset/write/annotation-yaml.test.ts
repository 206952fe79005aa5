import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { buildDataset } from '../../../src/dataset/build-dataset.js';
import { readSeedFiles } from '../../../src/dataset/read/seed-files.js';
import { YamlFile } from '../../../src/dataset/read/yaml-file.js';
import { annotationToYaml } from '../../../src/dataset/write/annotation-yaml.js';
import type { Annotation } from '../../../src/model/annotation.js';
import { type Loose, smallSeed } from '../../helpers/seeds.js';

const files = readdirSync('seeds/annotations').map((name) => `seeds/annotations/${name}`);
const readAsIs = (file: string): string => readFileSync(file, 'utf8');

/** Lines that say something: no comments and no empty ones. */
const linesOf = (yaml: string): string[] =>
  yaml.split('\n').filter((line) => !/^\s*(#|$)/.test(line));

/** What the reader of the seeds makes of a written annotation. */
function readBack(annotation: Annotation): unknown {
  const { syntaxProblems, value } = new YamlFile('a.yaml', annotationToYaml(annotation));
  expect(syntaxProblems).toEqual([]);
  return value;
}

const plan = (): Loose => ({
  ...smallSeed().annotations['jia-2023-plan'],
  places: [{ key: 'jia-qu', name: '甲区', evidence: ['甲区'] }],
  notFacts: [{ quote: '一批', occurrence: 2, reason: 'INDEFINITE' }],
  officials: [
    {
      key: 'wang-yi',
      name: '王一',
      department: { ref: 'minzhengju', quote: '王一', occurrence: 1 },
      evidence: [{ quote: '王一', occurrence: 1 }],
    },
  ],
});

describe('a curated annotation', () => {
  test.each(files)('%s is equal after it is written and read again', (file) => {
    const annotation = parse(readAsIs(file)) as Annotation;
    expect(readBack(annotation)).toEqual(annotation);
  });

  test('gives the same graph after it is written again', async () => {
    const { files: seeds } = await readSeedFiles('seeds');
    const rewritten = new Map(
      [...seeds].map(([path, content]) => [
        path,
        path.startsWith('annotations/')
          ? new TextEncoder().encode(annotationToYaml(parse(new TextDecoder().decode(content))))
          : content,
      ]),
    );
    const { dataset, problems } = buildDataset(rewritten);
    expect(problems).toEqual([]);
    expect(dataset?.revision).toBe(buildDataset(seeds).dataset?.revision);
  });

  test('keeps nine of ten lines as a person wrote them', () => {
    const known = { kept: 0, all: 0 };
    for (const file of files) {
      const written = new Map<string, number>();
      for (const line of linesOf(annotationToYaml(parse(readAsIs(file)))))
        written.set(line, (written.get(line) ?? 0) + 1);
      for (const line of linesOf(readAsIs(file))) {
        const left = written.get(line) ?? 0;
        known.all++;
        if (left > 0) known.kept++;
        written.set(line, left - 1);
      }
    }
    expect(known.kept / known.all).toBeGreaterThan(0.9);
  });
});

describe('a written annotation', () => {
  test('has facts as blocks, and places, mentions and not-facts on one line each', () => {
    const { document, sections, places, targets, notFacts } = plan();
    expect(
      annotationToYaml({ document, sections: sections.slice(0, 2), places, targets, notFacts }),
    ).toBe(`document:
  key: jia-2023-plan
  source: documents/plan.txt
  title: 甲市民政局2023年工作计划
  kind: WORK_PLAN
  city: jia
  year: 2023
  period: YEAR
  issuedOn: 2023-01
  issuer: minzhengju
  evidence: [甲市民政局2023年工作计划]

sections:
  - ordinal: "1"
    heading: 发展养老服务
    starts: 一、发展养老服务
    policyArea: elderly-care
  - ordinal: "1.1"
    heading: 建设设施
    starts: (一)建设设施

places:
  - { key: jia-qu, name: 甲区, evidence: [甲区] }

targets:
  - key: beds
    indicator: home-care-beds
    value: 3800
    comparator: GTE
    unit: 张
    basis: INCREMENT
    text: 3800张以上
    program: { ref: nuanyang, quote: 推进“暖阳计划” }
    quote: 建成家庭养老床位3800张以上
  - key: dibao
    indicator: dibao-payments
    value: 150000000
    comparator: EQ
    unit: 元
    basis: AMOUNT
    text: 1.5亿元
    quote: 发放低保金1.5亿元

notFacts:
  - { quote: 一批, occurrence: 2, reason: INDEFINITE }
`);
  });

  test('has lists and properties in the order of the form, whatever the order in the object', () => {
    const turned = (value: Loose): Loose =>
      Array.isArray(value) || typeof value !== 'object' || value === null
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, part]) => [name, Array.isArray(part) ? part.map(turned) : turned(part)]),
          );
    expect(annotationToYaml(turned(plan()))).toBe(annotationToYaml(plan()));
  });

  test('has an empty line before each chapter but the first', () => {
    const text = annotationToYaml(plan());
    expect(text).toContain('sections:\n  - ordinal: "1"');
    expect(text).toContain('\n\n  - ordinal: "2"');
    expect(text).not.toContain('\n\n  - ordinal: "1.1"');
  });

  test('has one quote on one line where a list is too long for one', () => {
    const annotation = plan();
    const quotes = ['长'.repeat(60), '短', { quote: '长'.repeat(60), occurrence: 2 }];
    annotation.brands[0].evidence = quotes;
    annotation.places[0].evidence = quotes;
    const text = annotationToYaml(annotation);
    expect(text).toContain(
      `    evidence:
      - ${'长'.repeat(60)}
      - 短
      - { quote: ${'长'.repeat(60)}, occurrence: 2 }
`,
    );
    expect(text).toContain('places:\n  - key: jia-qu\n    name: 甲区\n    evidence:\n');
    expect(parse(text)).toEqual(annotation);
  });

  test('has a list on one line up to 100 characters', () => {
    const lines = (length: number) => {
      const annotation = plan();
      annotation.brands[0].evidence = ['字'.repeat(length), '短'];
      return annotationToYaml(annotation);
    };
    const before = '    evidence: ['.length + ', 短]'.length;
    expect(lines(100 - before)).toContain(`    evidence: [${'字'.repeat(100 - before)}, 短]\n`);
    expect(lines(101 - before)).toContain(`    evidence:\n      - ${'字'.repeat(101 - before)}\n`);
  });

  test('has no quotation marks where a mark has no meaning', () => {
    const annotation = plan();
    annotation.brands[0].note = 'Its 5, [as] {said}, are five.';
    expect(annotationToYaml(annotation)).toContain('    note: Its 5, [as] {said}, are five.\n');
  });

  test('has a line break of a quote as \\n', () => {
    const annotation = plan();
    annotation.brands[0].evidence = ['擦亮\n2、“青松”'];
    annotation.brands[0].note = '青松\n2、品牌';
    expect(annotationToYaml(annotation)).toContain(
      'evidence: ["擦亮\\n2、“青松”"]\n    note: "青松\\n2、品牌"',
    );
  });

  test('has quotation marks where YAML would read a number, a date part or a mark', () => {
    const annotation = plan();
    annotation.targets[0].dueOn = '2023';
    annotation.programs[0].name = '1236';
    annotation.notFacts[0].quote = '2020年,以';
    const text = annotationToYaml(annotation);
    expect(text).toContain('dueOn: "2023"');
    expect(text).toContain('name: "1236"');
    expect(text).toContain('{ quote: "2020年,以", occurrence: 2');
  });

  test('leaves out what is undefined, and keeps null and empty lists', () => {
    const annotation = plan();
    Object.assign(annotation.policies[0], { note: undefined, issuers: [] });
    Object.assign(annotation.targets[0], { value: null });
    annotation.officials = [];
    const text = annotationToYaml(annotation);
    expect(text).not.toContain('undefined');
    expect(text).toContain('\nofficials: []\n');
    expect(text).toContain('\n    city: null\n');
    expect(text).toContain('\n    issuers: []\n');
    expect(text).toContain('\n    value: null\n');
  });

  test('has no aliases where facts share an object', () => {
    const annotation = plan();
    const quote = { quote: '养老', occurrence: 2 };
    annotation.brands[0].evidence = [quote];
    annotation.programs[0].evidence = [quote, quote];
    expect(readBack(annotation)).toEqual(annotation);
  });

  test('has all the words of a source, whatever their characters', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
      fc.string({
        minLength: 1,
        maxLength: 12,
        unit: fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \n\t《》“”2一.~=长'),
      }),
      fc.constantFrom(
        'null',
        'true',
        '~',
        '1e3',
        '0x1F',
        '.5',
        '2023-01-01',
        '---',
        '...',
        '-',
        '?',
      ),
    );
    const quote = fc.oneof(words, fc.record({ quote: words, occurrence: fc.integer({ min: 1 }) }));
    fc.assert(
      fc.property(words, fc.array(quote, { minLength: 1, maxLength: 4 }), (name, evidence) => {
        const annotation = {
          document: { ...plan().document, title: name, evidence },
          sections: [],
          places: [{ key: 'x', name, evidence }],
          brands: [{ key: 'x', name, evidence, note: name }],
        };
        expect(readBack(annotation as Annotation)).toEqual(annotation);
      }),
      { numRuns: 100 },
    );
  });
});
