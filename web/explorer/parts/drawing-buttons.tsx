import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { shortRevision, useRevisions } from '../state/revision.js';
import { DownloadButton } from './download-button.js';

/** Takes a part of the page along as a drawing: SVG for papers, PNG for slides. */
export function DrawingButtons({
  of: part,
  name,
}: {
  /** What is drawn: an SVG, or any part of the page. */
  readonly of: RefObject<Element | null>;
  readonly name: string;
}) {
  const app = useTranslations()('name');
  const { shown } = useRevisions();
  const draw = async () => {
    const drawing = await import('./drawing.js');
    const source = [app, shown && shortRevision(shown)].filter(Boolean).join(' ');
    return { ...drawing, svg: drawing.svgOf(part.current as Element, name, source) };
  };
  return (
    <>
      <DownloadButton
        label="SVG"
        make={async () => ({
          name: `${name}.svg`,
          type: 'image/svg+xml',
          content: (await draw()).svg,
        })}
      />
      <DownloadButton
        label="PNG"
        make={async () => {
          const { svg, pngOf } = await draw();
          return { name: `${name}.png`, type: 'image/png', content: await pngOf(svg) };
        }}
      />
    </>
  );
}
