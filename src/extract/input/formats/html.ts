import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { decode, encodingNamed } from '../decode.js';
import { type Converted, Repairs, type StatedHeader } from '../text-of-record.js';
import { blockText, checkDepth } from './html-blocks.js';

/** Where the content systems of governments keep the text of a page. */
const containers = [
  '.TRS_Editor',
  '.trs_editor_view',
  '.trs_paper_default',
  '#UCAP-CONTENT',
  '.UCAPCONTENT',
  '#zoom',
  '#Zoom',
  '.zoom',
  '.article-content',
  '.article_content',
  '.articleContent',
  '#articleContent',
  '.news_content',
  '.content_text',
  '.xxgk_content',
  '.pages_content',
  'article',
];

/** Lines of buttons, paths and feet: what a page has beside its text. */
const furniture =
  /^(?:【?(?:打印|关闭|字体|大|中|小|收藏|分享)[】\s|:：]*)+.*$|^(?:您?(?:当前|现在|所在)的?位置|首页\s*[>›»])|^(?:扫一扫|分享到|责任编辑|上一篇|下一篇|浏览次数|相关(?:链接|文章|阅读)|版权所有|网站地图|ICP备|主办单位|技术支持)|ICP备\d+号|^(?:发布|信息)?来源[:：].*(?:浏览|字体|打印)/u;

const chineseOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** A page of a web site: its text without menus and buttons, by the container that holds it. */
export function convertHtml(bytes: Uint8Array): Converted {
  const repairs = new Repairs();
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const { text: source, encoding, hadMark } = decode(bytes, said ? encodingNamed(said) : undefined);
  if (encoding !== 'UTF-8') repairs.add('DECODED', encoding);
  if (hadMark) repairs.add('BYTE_ORDER_MARK');
  const page = load(source);
  checkDepth(page.root().get(0) as AnyNode);
  const reader = { onStruck: (words: string): void => repairs.add('STRUCK_OUT', words) };
  const body = page('body').get(0) ?? (page.root().get(0) as AnyNode);
  const main = mainElement(page) ?? body;
  const lines = blockText(main, reader).split('\n');
  const text = lines
    .filter((line) => {
      const isFurniture = line.length < 120 && furniture.test(line);
      if (isFurniture) repairs.add('WEB_FURNITURE', line);
      return !isFurniture;
    })
    .join('\n');
  const left = chineseOf(blockText(body, { onStruck: () => {} })) - chineseOf(text);
  if (main !== body && left > 0) repairs.add('WEB_FURNITURE', `${left} characters beside the text`);
  const stated = statedBy(page);
  const whole =
    stated.title !== undefined && !text.slice(0, 300).includes(stated.title)
      ? `${stated.title}\n${text}`
      : text;
  return { text: whole, converter: 'cheerio', encoding, repairs: repairs.list(), stated };
}

/** The container of the text: a known one, else the smallest element that holds most of the page's. */
function mainElement(page: CheerioAPI): AnyNode | undefined {
  const textLength = (node: AnyNode): number => chineseOf(page(node).text());
  const all = textLength(page('body').get(0) ?? (page.root().get(0) as AnyNode));
  for (const selector of containers) {
    const found = page(selector)
      .toArray()
      .map((node) => ({ node, length: textLength(node) }))
      .sort((a, b) => b.length - a.length)[0];
    if (found && found.length >= Math.max(60, all * 0.3)) return found.node;
  }
  let best: { node: Element; score: number } | undefined;
  for (const node of page('div, td, section, main').toArray().slice(0, 20_000) as Element[]) {
    const paragraphs = page(node).children('p, table, br, h1, h2, h3, span');
    if (paragraphs.length === 0) continue;
    const own = chineseOf(paragraphs.text());
    const links = chineseOf(page(node).find('a').text());
    const score = own - 2 * links;
    if (score > (best?.score ?? 0)) best = { node, score };
  }
  return best && best.score > all * 0.5 ? best.node : undefined;
}

/** What the meta tags of a government's page say (GB/T 33190 and what preceded it). */
function statedBy(page: CheerioAPI): StatedHeader {
  const meta = (name: string): string | undefined => {
    const content = page(`meta[name="${name}" i]`).attr('content')?.trim();
    return content === undefined || content === '' ? undefined : content.slice(0, 200);
  };
  const date = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(meta('PubDate') ?? '');
  const title = meta('ArticleTitle');
  const issuer = meta('ContentSource');
  return {
    ...(title && { title }),
    ...(date && {
      issuedOn: `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}`,
    }),
    ...(issuer && { issuer }),
  };
}
