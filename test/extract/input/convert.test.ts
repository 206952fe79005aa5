import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { convert } from '../../../src/extract/input/convert.js';
import type { RepairKind, TextOfRecord } from '../../../src/extract/input/text-of-record.js';
import { sha256 } from '../../../src/util/sha256.js';
import { administrativeNumbering, docOf, docxOf, listItem, paragraph } from './word-files.js';

const plan = '云江市民政局2025年工作要点\n一、养老服务\n新建养老床位1200张,惠及老年人3.6万人次。\n';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = async (name: string): Promise<Uint8Array> =>
  readFile(new URL(`files/${name}`, import.meta.url));
const repairsOf = ({ repairs }: TextOfRecord): Partial<Record<RepairKind, readonly string[]>> =>
  Object.fromEntries(repairs.map(({ kind, words }) => [kind, words]));
const convertText = (text: string): Promise<TextOfRecord> => convert(bytesOf(text), 'plan.txt');

describe('a text', () => {
  test('in UTF-8 is its own text of record, byte for byte', async () => {
    const record = await convertText(plan);
    expect(record.text).toBe(plan);
    expect(record.repairs).toEqual([]);
    expect(record.source.sha256).toBe(sha256(plan));
  });

  test.each([
    ['GB18030', iconv.encode(plan, 'gb18030')],
    [
      'Big5',
      iconv.encode(
        '雲江市民政局2025年工作要點\n新建養老床位1200張,惠及老年人3.6萬人次。\n推進社會救助工作。',
        'big5',
      ),
    ],
    ['UTF-16LE', iconv.encode(plan, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(plan, 'utf-16be', { addBOM: true })],
  ] as const)('in %s is read, and its encoding said', async (encoding, bytes) => {
    const { text, source } = await convert(bytes, 'plan.txt');
    expect(text).toContain('1200');
    expect(text).toMatch(/民政局2025年工作要[点點]/);
    expect(source.encoding).toBe(encoding);
  });

  test('with a mark and Windows line ends loses both, and says so', async () => {
    const record = await convertText(`\ufeff${plan.replaceAll('\n', '\r\n')}`);
    expect(record.text).toBe(plan);
    expect(Object.keys(repairsOf(record))).toEqual(['BYTE_ORDER_MARK', 'LINE_ENDS']);
  });

  test('keeps full width, spaces and radicals as they stand', async () => {
    const text = '２０２５年⺠政局 发放 72.5 万 元，惠及老年人。';
    expect((await convertText(text)).text).toBe(text);
  });
});

describe('a web page', () => {
  const page = (body: string, head = ''): string =>
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body><div class="nav"><a href="/">首页</a> > <a>政务公开</a></div>${body}<div class="foot">版权所有 云江市民政局 ICP备12345678号</div></body></html>`;
  const paragraphs = plan
    .trim()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

  test('gives its text without menu and foot, a line a paragraph', async () => {
    const { text, source } = await convert(
      bytesOf(page(`<div class="TRS_Editor">${paragraphs}</div>`)),
      'a.doc',
    );
    expect(source.format).toBe('html');
    expect(text).toBe(plan.trim());
  });

  test('gives its text where no container is known', async () => {
    const { text } = await convert(
      bytesOf(page(`<div class="abc"><div>${paragraphs}</div><div>【打印】【关闭】</div></div>`)),
      'a.html',
    );
    expect(text).toBe(plan.trim());
  });

  test('states title, date and source by its meta tags', async () => {
    const head =
      '<meta name="ArticleTitle" content="云江市2025年工作要点"><meta name="PubDate" content="2025-03-04 10:00"><meta name="ContentSource" content="云江市民政局">';
    const { stated } = await convert(
      bytesOf(page(`<div id="zoom">${paragraphs}</div>`, head)),
      'a.html',
    );
    expect(stated).toEqual({
      title: '云江市2025年工作要点',
      issuedOn: '2025-03-04',
      issuer: '云江市民政局',
    });
  });

  test('gives a table by rows, with cells parted and merged cells in their columns', async () => {
    const table =
      '<table><tr><th>区</th><th>指标</th><th colspan="2">张</th></tr><tr><td rowspan="2">东区</td><td>养老床位</td><td>820</td><td>1200</td></tr><tr><td>护理床位</td><td>500</td><td>600</td></tr></table>';
    const { text } = await convert(
      bytesOf(page(`<div id="zoom">${paragraphs}${table}</div>`)),
      'a.html',
    );
    expect(text.split('\n').slice(-3)).toEqual([
      '区\t指标\t张',
      '东区\t养老床位\t820\t1200',
      '\t护理床位\t500\t600',
    ]);
  });

  test('in GB2312, as its meta tag says, is read as that', async () => {
    const source = page(`<div id="zoom">${paragraphs}</div>`).replace('utf-8', 'gb2312');
    expect((await convert(iconv.encode(source, 'gb18030'), 'a.html')).text).toBe(plan.trim());
  });

  test('leaves out struck words, and says which', async () => {
    const record = await convert(
      bytesOf(page(`<div id="zoom">${paragraphs}<p>新建<s>三处</s>五处老年食堂</p></div>`)),
      'a.html',
    );
    expect(record.text).toContain('新建五处老年食堂');
    expect(repairsOf(record).STRUCK_OUT).toEqual(['三处']);
  });
});

describe('a .docx', () => {
  test('has the numbers that Word computes written out', async () => {
    const body = [
      paragraph('云江市民政局2025年工作要点'),
      listItem('养老服务', 0),
      listItem('扩大供给', 1),
      listItem('新建床位1200张', 2),
      listItem('改造床位300张', 2),
      listItem('提高质量', 1),
      listItem('培训护理员500人', 2),
      listItem('社会救助', 0),
      listItem('低保', 1),
    ].join('');
    const record = await convert(docxOf({ body, numbering: administrativeNumbering }), 'plan.docx');
    expect(record.text.split('\n')).toEqual([
      '云江市民政局2025年工作要点',
      '一、养老服务',
      '（一）扩大供给',
      '1.新建床位1200张',
      '2.改造床位300张',
      '（二）提高质量',
      '1.培训护理员500人',
      '二、社会救助',
      '（一）低保',
    ]);
    expect(repairsOf(record).LIST_NUMBERS).toHaveLength(8);
  });

  test.each<[format: string, number: number, written: string]>([
    ['decimal', 7, '7'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['lowerLetter', 3, 'c'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 26, 'Z'],
    ['lowerRoman', 4, 'iv'],
    ['upperRoman', 40, 'XL'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 19, '十九'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1001, '一千零一'],
    ['chineseCountingThousand', 10_020, '一万零二十'],
    ['chineseLegalSimplified', 23, '贰拾叁'],
    ['chineseLegalSimplified', 105, '壹佰零伍'],
    ['ideographLegalTraditional', 4678, '肆仟陆佰柒拾捌'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalFullWidth', 12, '１２'],
    ['none', 3, ''],
    ['a format of later days', 3, '3'],
  ])('has a number in the format %s: %d is %s', async (format, number, written) => {
    const level = `<w:lvl w:ilvl="0"><w:start w:val="${number}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const body = paragraph('云江市民政局2025年工作要点') + listItem('养老服务', 0);
    const { text } = await convert(docxOf({ body, numbering }), 'a.docx');
    expect(text.split('\n').at(-1)).toBe(`${written}、养老服务`);
  });

  test('has the numbers that a style gives', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/></w:style>';
    const body =
      paragraph('云江市民政局工作要点') + paragraph('养老服务', '<w:pStyle w:val="Head"/>');
    const { text } = await convert(
      docxOf({ body, styles, numbering: administrativeNumbering }),
      'plan.docx',
    );
    expect(text).toBe('云江市民政局工作要点\n一、养老服务');
  });

  test('loses struck-out and deleted words and says which, and keeps inserted ones', async () => {
    const body = `<w:p><w:r><w:t>新建养老床位</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>800</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>1200</w:t></w:r><w:del><w:r><w:delText>余</w:delText></w:r></w:del><w:ins><w:r><w:t>张以上</w:t></w:r></w:ins><w:r><w:t>,惠及老年人</w:t></w:r></w:p>`;
    const record = await convert(docxOf({ body }), 'plan.docx');
    expect(record.text).toBe('新建养老床位1200张以上,惠及老年人');
    expect(repairsOf(record).STRUCK_OUT).toEqual(['800', '余']);
  });

  test('has a table by rows, and its head told apart from the text', async () => {
    const cell = (words: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('指标'), cell('目标', '<w:gridSpan w:val="2"/>'))}${row(cell('养老床位', '<w:vMerge w:val="restart"/>'), cell('820'), cell('1200'))}${row(cell('', '<w:vMerge/>'), cell('500'), cell('600'))}</w:tbl>`;
    const record = await convert(
      docxOf({ body: paragraph('云江市民政局主要指标') + table, header: '内部资料' }),
      'plan.docx',
    );
    expect(record.text.split('\n')).toEqual([
      '云江市民政局主要指标',
      '指标\t目标',
      '养老床位\t820\t1200',
      '\t500\t600',
    ]);
    expect(repairsOf(record).APART_FROM_BODY).toEqual(['内部资料']);
  });
});

describe('a .doc or .wps', () => {
  test.each(['plan.doc', 'plan.wps', 'plan.docx'])('is read by its content as %s', async (name) => {
    const record = await convert(docOf(plan), name);
    expect(record.source.format).toBe('doc');
    expect(record.text).toBe(plan.trim());
    expect(repairsOf(record)).toHaveProperty('NUMBERS_MAY_BE_MISSING');
  });
});

describe('a PDF with a text layer', () => {
  test('has its paragraphs whole, without head, foot and radicals, and a map of its pages', async () => {
    const record = await convert(await fileOf('plan.pdf'), 'plan.pdf');
    const lines = record.text.split('\n');
    expect(lines[0]).toBe('云江市民政局2025年工作要点');
    expect(lines.filter((line) => line.startsWith('一、'))).toEqual(['一、提升养老服务水平']);
    for (const line of lines.filter((each) => each.length > 40)) expect(line).toMatch(/。$/);
    expect(record.text).not.toMatch(/[\u2e80-\u2fd5]/u);
    expect(lines.at(-1)?.split('\t')).toEqual(['养老床位', '张', '820', '1200']);
    expect(repairsOf(record).PAGE_FURNITURE).toContain('— 2 —');
    expect(record.pages).toHaveLength(2);
    expect([...record.text].slice(record.pages?.[1]).join('')).toMatch(/^\S/);
  });
});

describe('what gives no text says why, and what to do', () => {
  test('a text of a few characters is told to be short, not to be in another language', async () => {
    await expect(convertText('养老服务')).rejects.toThrow('has 4 Chinese characters only');
  });

  const entity = `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`;
  const deep = (open: string, close: string, times: number): string =>
    `${open.repeat(times)}养老服务${close.repeat(times)}`;
  test.each([
    ['an empty file', '', 'EMPTY'],
    ['blank lines', ' \n\n\t\n', 'EMPTY'],
    [
      'an English text',
      'The municipality will build 1,200 beds for older people this year.',
      'NOT_CHINESE',
    ],
    ['rich text', '{\\rtf1\\ansi hello}', 'UNKNOWN_FORMAT'],
    [
      'a web page without end',
      `<html><body>${deep('<div>', '</div>', 5000)}</body></html>`,
      'TOO_DEEP',
    ],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'UNKNOWN_FORMAT',
    ],
    ['random bytes', new Uint8Array(400).map((_, at) => (at * 7919 + 131) % 256), 'UNREADABLE'],
    ['a scan', 'scan.pdf', 'NO_TEXT_LAYER'],
    ['a PDF with a password', 'locked.pdf', 'ENCRYPTED'],
    ['a PDF that is cut off', '%PDF-1.7\n1 0 obj\n<<', 'UNREADABLE'],
    [
      'a .docx that is cut off',
      docxOf({ body: paragraph('养老服务') }).subarray(0, 700),
      'UNREADABLE',
    ],
    ['a .docx with entities', docxOf({ body: '', main: entity }), 'UNREADABLE'],
    ['a .docx without end', docxOf({ body: deep('<w:sdt>', '</w:sdt>', 3000) }), 'TOO_DEEP'],
    [
      'a .docx that unpacks to 200 MB',
      docxOf({ body: paragraph('养'.repeat(70_000_000)) }),
      'TOO_LARGE',
    ],
    [
      'a .docx of little text whose other parts unpack to 100 MB',
      docxOf({ body: paragraph('养老服务'), header: ' '.repeat(100 * 2 ** 20) }),
      'TOO_LARGE',
    ],
    ['a .doc with a password', docOf(plan, 0x0300), 'ENCRYPTED'],
    ['a .doc that is cut off', docOf(plan).subarray(0, 1500), 'UNREADABLE'],
  ] as const)('%s', async (_, given, fault) => {
    const bytes =
      typeof given !== 'string'
        ? given
        : given.endsWith('.pdf')
          ? await fileOf(given)
          : bytesOf(given);
    await expect(convert(bytes, 'file')).rejects.toMatchObject({
      fault,
      message: expect.stringMatching(/^[A-Z_]+: .+\. [A-Z].+\.$/s) as unknown,
    });
  });
});
