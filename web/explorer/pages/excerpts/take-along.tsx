import { useTranslations } from 'use-intl';
import { ExplorerFiguresDocument } from '../../generated/graphql.js';
import { CsvButton } from '../../parts/csv-button.js';
import { DownloadButton } from '../../parts/download-button.js';
import { escaped, type Rich, RichCopyButton } from '../../parts/rich-copy-button.js';
import { useRevisions } from '../../state/revision.js';
import { findNodes } from '../../state/use-nodes.js';
import { addressOf, type Excerpted, type FigureNode, figuresOf } from './excerpted.js';
import styles from './excerpts-page.module.css';
import { packetOf } from './packet-file.js';

/** Takes the sentences along in their order: into a paper, a reference manager, a table, or a packet. */
export function TakeAlong({ excerpted }: { readonly excerpted: readonly Excerpted[] }) {
  const t = useTranslations('excerpts');
  const tc = useTranslations('excerpts.columns');
  const { shown: revision } = useRevisions();
  const name = t('title');
  const sentences = excerpted.map(({ sentence }) => sentence);
  const text = (extension: string, type: string, content: string) => ({
    name: `${name}.${extension}`,
    type: `${type};charset=utf-8`,
    content,
  });
  return (
    <fieldset className={`${styles.take} noprint`}>
      <legend>{t('takeAlong')}</legend>
      <div>
        <RichCopyButton
          label={t('copy')}
          done={t('copied')}
          make={() => richOf(excerpted, revision)}
        />
        <DownloadButton
          label="GB/T 7714"
          make={() =>
            text(
              'txt',
              'text/plain',
              `${[...new Set(sentences.map((each) => each.citation))].join('\n')}\n`,
            )
          }
        />
        <DownloadButton
          label="RIS"
          make={() =>
            text(
              'ris',
              'application/x-research-info-systems',
              entries(sentences.map(({ ris }) => ris)),
            )
          }
        />
        <DownloadButton
          label="BibTeX"
          make={() =>
            text('bib', 'application/x-bibtex', entries(sentences.map(({ bibtex }) => bibtex)))
          }
        />
        <CsvButton
          name={name}
          rows={excerpted}
          columns={[
            [tc('city'), ({ sentence }) => sentence.document.city.name],
            [tc('year'), ({ sentence }) => sentence.document.year.year],
            [tc('document'), ({ sentence }) => sentence.document.title],
            [
              tc('section'),
              ({ sentence: { section } }) =>
                section && `${section.printedNumber ?? ''}${section.heading}`,
            ],
            [tc('sentence'), ({ sentence }) => sentence.displayQuote],
            [tc('start'), ({ sentence }) => sentence.start],
            [tc('end'), ({ sentence }) => sentence.end],
            [
              tc('proves'),
              ({ sentence }) => sentence.proves.nodes.map(({ label }) => label).join('; '),
            ],
            [tc('note'), ({ note }) => note],
            [tc('citation'), ({ sentence }) => sentence.citation],
            [tc('address'), ({ sentence }) => addressOf(sentence, revision)],
            [tc('id'), ({ sentence }) => sentence.id],
          ]}
        />
        <DownloadButton
          label={t('packet')}
          make={async () => {
            const { byId } = await findNodes(ExplorerFiguresDocument, figuresOf(sentences));
            const figures = byId as unknown as ReadonlyMap<string, FigureNode>;
            const packet = packetOf(excerpted, figures, revision as string, new Date());
            return {
              name: `${name}.packet.json`,
              type: 'application/json',
              content: `${JSON.stringify(packet, null, 2)}\n`,
            };
          }}
        />
      </div>
    </fieldset>
  );
}

/** One reference after the other, a blank line between them. */
const entries = (references: readonly string[]): string =>
  references.map((each) => `${each.trimEnd()}\r\n`).join('\r\n');

/** Sentence, source and note of each, for a word processor and for plain text. */
export const richOf = (excerpted: readonly Excerpted[], revision: string | undefined): Rich => ({
  html: excerpted
    .map(({ sentence, note }) =>
      [
        `<blockquote lang="zh-CN"><p>“${escaped(sentence.displayQuote)}”</p></blockquote>`,
        `<p><a href="${escaped(addressOf(sentence, revision))}">${escaped(sentence.citation)}</a></p>`,
        ...(note ? [`<p><em>${escaped(note)}</em></p>`] : []),
      ].join('\n'),
    )
    .join('\n'),
  text: `${excerpted
    .map(({ sentence, note }) =>
      [`“${sentence.displayQuote}”`, sentence.citation, ...(note ? [note] : [])].join('\n'),
    )
    .join('\n\n')}\n`,
});
