import { useTranslations } from 'use-intl';
import { CopyButton } from '../../parts/copy-button.js';
import { DownloadButton } from '../../parts/download-button.js';
import { usePreferences } from '../../state/preferences.js';
import type { Drawing } from './drawing.js';
import type { Places } from './layout/place.js';
import { nameOf } from './names.js';
import { paletteAt } from './picture/palette.js';
import type { Shown } from './shown.js';
import type { Step } from './steps.js';
import { svgOfDrawing } from './svg-of-drawing.js';
import { useTerms } from './use-terms.js';
import { longestLink, viewFileType, writeViewFile } from './view-file.js';

/** The picture as a drawing, as an image, and as a link or, where that is too long, a file. */
export function TakeAlong({
  steps,
  drawing,
  shown,
  places,
}: {
  readonly steps: readonly Step[];
  readonly drawing: Drawing;
  readonly shown: Shown;
  readonly places: Places;
}) {
  const t = useTranslations('graph');
  const { language } = usePreferences();
  const { termsOf } = useTerms();
  const first = drawing.nodes.find(({ id }) => id === steps[0]?.id);
  const title = first ? `${t('title')} ${nameOf(first, language)}` : t('title');
  const svg = (): string =>
    svgOfDrawing({
      ...{ shown, places, title, termsOf },
      palette: paletteAt(document.body),
      fontFamily: getComputedStyle(document.body).fontFamily,
      nameOf: (node) => nameOf(node, language),
    });
  const isLong = location.href.length > longestLink;
  return (
    <>
      <DownloadButton
        label={t('svg')}
        make={() => ({ name: `${title}.svg`, type: 'image/svg+xml', content: svg() })}
      />
      {isLong ? (
        <span title={t('viewFileWhy')}>
          <DownloadButton
            label={t('viewFile')}
            make={() => ({
              name: `${title}${viewFileType}`,
              type: 'application/json',
              content: writeViewFile(location.search.replace(/^\?/, '')),
            })}
          />
        </span>
      ) : (
        <CopyButton text={location.href} label={t('link')} done={t('linkCopied')} />
      )}
    </>
  );
}
