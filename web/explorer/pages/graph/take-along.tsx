import { useTranslations } from 'use-intl';
import { DownloadButton } from '../../parts/download-button.js';
import { usePreferences } from '../../state/preferences.js';
import type { DrawnNode } from './drawing.js';
import type { Places } from './layout/place.js';
import { nameOf } from './names.js';
import { paletteAt } from './picture/palette.js';
import type { Shown } from './shown.js';
import { svgOfDrawing } from './svg-of-drawing.js';
import { useTerms } from './use-terms.js';

/** The picture as a drawing for papers and as an image for slides. */
export function TakeAlong({
  first,
  shown,
  places,
}: {
  /** The thing that the picture began with: files are named after it. */
  readonly first: DrawnNode | undefined;
  readonly shown: Shown;
  readonly places: Places;
}) {
  const t = useTranslations('graph');
  const { language } = usePreferences();
  const { termsOf } = useTerms();
  const title = first ? `${t('title')} ${nameOf(first, language)}` : t('title');
  const draw = (): string =>
    svgOfDrawing({
      ...{ shown, places, title, termsOf },
      palette: paletteAt(document.body),
      fontFamily: getComputedStyle(document.body).fontFamily,
      nameOf: (node) => nameOf(node, language),
    });
  return (
    <>
      <DownloadButton
        label="SVG"
        make={() => ({ name: `${title}.svg`, type: 'image/svg+xml', content: draw() })}
      />
      <DownloadButton
        label="PNG"
        make={async () => {
          const { pngOf } = await import('../../parts/drawing.js');
          return { name: `${title}.png`, type: 'image/png', content: await pngOf(draw()) };
        }}
      />
    </>
  );
}
