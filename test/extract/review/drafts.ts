import { parse } from 'yaml';
import { readSeedFiles, type SeedFiles } from '../../../src/dataset/read/seed-files.js';
import { rulePrecision } from '../../../src/extract/draft/rule-precision.js';
import type { Sheet } from '../../../src/extract/draft/sheet.js';
import { type FactList, factLists } from '../../../src/extract/review/decision.js';
import { type Question, sheetName } from '../../../src/extract/review/questions.js';
import {
  isUnnamed,
  Review,
  type ReviewedDraft,
  ReviewSeeds,
} from '../../../src/extract/review/review.js';
import type { Annotation } from '../../../src/model/annotation.js';
import { sha256 } from '../../../src/util/sha256.js';

/** A plan with a figure of the year before, names, a duty, and a use of a concept that nothing quotes. */
export const plan = `云江市民政局2025年工作要点
2024年,全市发放低保金1.3亿元。
一、扎实推进养老服务
新建养老床位1200张,惠及老年人5000人以上。(牵头单位:市民政局,配合单位:市财政局)
深化“云养康”养老服务品牌建设,实施适老化改造工程。
二、做好社会救助
开展“春风送暖”帮扶计划,救助困难群众2000人以上。落实《社会救助暂行办法》。
`;

export const annotationYaml = `
document:
  key: yunjiang-2025-plan
  source: documents/yunjiang-2025-plan.txt
  sha256: ${sha256(plan)}
  title: 云江市民政局2025年工作要点
  kind: WORK_PLAN
  city: yunjiang
  year: 2025
  period: YEAR
  issuer: yunjiang-minzhengju
  evidence: [云江市民政局2025年工作要点]
sections:
  - { ordinal: "1", heading: 扎实推进养老服务, starts: 一、扎实推进养老服务, policyArea: elderly-care }
  - { ordinal: "2", heading: 做好社会救助, starts: 二、做好社会救助, policyArea: social-assistance }
departments:
  - { key: yunjiang-minzhengju, name: 云江市民政局, kind: BUREAU, evidence: [云江市民政局2025年工作要点] }
  - { key: minzhengju, name: 市民政局, kind: BUREAU, evidence: [牵头单位:市民政局] }
  - { key: caizhengju, name: 市财政局, kind: BUREAU, evidence: [配合单位:市财政局] }
policies:
  - key: jiuzhu-banfa
    name: 社会救助暂行办法
    kind: MEASURES
    policyArea: social-assistance
    mentions: [{ action: IMPLEMENTS, quote: 落实《社会救助暂行办法》 }]
programs:
  - key: chunfeng-songnuan
    name: 春风送暖帮扶计划
    kind: PROJECT
    policyArea: social-assistance
    evidence: [开展“春风送暖”帮扶计划]
  - key: shilaohua
    name: 适老化改造工程
    kind: ACTION
    policyArea: elderly-care
    evidence: [实施适老化改造工程]
brands:
  - { key: yunyangkang, name: 云养康, policyArea: elderly-care, evidence: [深化“云养康”养老服务品牌建设] }
responsibilities:
  - role: LEAD
    subject: { section: "1" }
    parties: [{ department: minzhengju }]
    quote: (牵头单位:市民政局,配合单位:市财政局)
  - role: COOPERATING
    subject: { section: "1" }
    parties: [{ department: caizhengju }]
    quote: (牵头单位:市民政局,配合单位:市财政局)
targets:
  - key: beds
    indicator: elderly-care-beds
    value: 1200
    comparator: EQ
    unit: 张
    basis: INCREMENT
    text: 1200张
    quote: 新建养老床位1200张
  - key: older-people
    indicator: huiji-laonianren
    value: 5000
    comparator: GTE
    unit: 人
    basis: INCREMENT
    text: 5000人以上
    quote: 惠及老年人5000人以上
  - key: people
    indicator: huiji-laonianren
    value: 2000
    comparator: GTE
    unit: 人
    basis: INCREMENT
    text: 2000人以上
    program: chunfeng-songnuan
    quote: 开展“春风送暖”帮扶计划,救助困难群众2000人以上
results:
  - key: dibao
    indicator: dibao-payments
    value: 130000000
    comparator: EQ
    unit: 元
    basis: AMOUNT
    text: 1.3亿元
    year: 2024
    quote: 全市发放低保金1.3亿元
notFacts:
  - { quote: 2025年, reason: DATE }
  - { quote: 2024年, reason: DATE }
`;

const [[measured]] = [...rulePrecision] as unknown as [[string]];

/** What the sheet says of each fact: all but two are of a rule that was measured, none is equally sure. */
function factsOf(annotation: Annotation): Sheet['facts'] {
  const lists = annotation as unknown as Record<FactList, Record<string, unknown>[] | undefined>;
  return factLists
    .flatMap((list) => (lists[list] ?? []).map((entry) => sheetName(list, entry)))
    .map((fact, index) => ({
      fact,
      rules: index % 6 === 5 ? [measured, 'rule.new'] : [measured],
      confidence: 0.99 - index / 50,
    }));
}

let files: SeedFiles | undefined;
export async function seedFiles(): Promise<SeedFiles> {
  files ??= (await readSeedFiles('seeds')).files;
  return files;
}

/** A draft of the plan with its sheet, as `extract` leaves them. */
export function drafted(text: string = plan, yaml: string = annotationYaml): ReviewedDraft {
  const annotation = parse(yaml.replace(sha256(plan), sha256(text))) as Annotation;
  return {
    key: annotation.document.key,
    text,
    annotation,
    sheet: {
      format: 1,
      source: { name: 'a.txt', bytes: text.length, sha256: sha256(text), format: 'txt' },
      converter: 'text',
      repairs: [],
      facts: factsOf(annotation),
      open: [],
      gaps: [],
      arithmetic: { agreed: [], questions: [] },
      proposed: {
        indicators: [
          {
            key: 'huiji-laonianren',
            name: '惠及老年人',
            nameEn: 'to be named: hui ji lao nian ren',
            unit: '人',
            basis: 'INCREMENT',
            family: 'work-items',
            object: '老年人',
          },
        ],
        units: [],
        cities: [{ key: 'yunjiang', name: '云江市', nameEn: 'Yunjiang', level: 'PREFECTURE' }],
      },
    } as Sheet,
    record: [],
  };
}

export const signature = { by: '李梅', at: '2026-03-04T05:06:07Z' };

/** The question about words; fails where none or several are asked about them. */
export function asked(review: Review, words: string, kind?: Question['kind']): Question {
  const found = review.questions.filter(
    (each) => each.about.words === words && (kind === undefined || each.kind === kind),
  );
  if (found.length !== 1) throw new Error(`${found.length} questions are about ${words}`);
  return found[0] as Question;
}

/** The review after an answer to the question about words. */
export function answered(
  review: Review,
  words: string,
  answer: Parameters<Review['decide']>[1],
): Review {
  const question = asked(review, words);
  return review.with(review.decide(question.id, answer, signature));
}

const readSeeds = new WeakMap<SeedFiles, ReviewSeeds>();
export function reviewOf(draft: ReviewedDraft, seeds: SeedFiles): Review {
  const read = readSeeds.get(seeds) ?? new ReviewSeeds(seeds);
  readSeeds.set(seeds, read);
  return new Review(draft, read);
}

/** The review after every question was accepted, and names were given where there were none. */
export function decidedWhole(review: Review): Review {
  let whole = review;
  for (let next = whole.undecided[0]; next; next = whole.undecided[0]) {
    const { term } = next;
    whole = whole.with(
      whole.decide(
        next.id,
        term && isUnnamed(term)
          ? {
              answer: 'edit',
              term: { ...term, entry: { ...term.entry, nameEn: 'older people served' } } as never,
            }
          : { answer: 'accept' },
        signature,
      ),
    );
  }
  return whole;
}
