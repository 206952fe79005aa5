import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  ExplorerNamedDocument,
  type ExplorerNamedQuery,
  ExplorerReaderDocument,
} from '../generated/graphql.js';
import { Chinese } from '../parts/chinese.js';
import { ProofButton } from '../parts/proof-button.js';
import { Answered } from '../parts/states.js';
import { ThingLink } from '../parts/thing-link.js';
import { kindOf } from '../state/kinds.js';
import { useAnswer } from '../state/use-answer.js';
import { type FoundNodes, useNodes } from '../state/use-nodes.js';
import styles from './linked-things.module.css';

type Named = NonNullable<ExplorerNamedQuery['nodes'][number]>;

/** Of a link of another revision: what it names, and whether the graph of now has it. */
export default function LinkedThings() {
  const t = useTranslations('linked');
  const [isOpen, open] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const search = useRouterState({
    select: ({ matches }) => (matches.at(-1)?.search ?? {}) as Readonly<Record<string, unknown>>,
  });
  return (
    <>
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {t(isOpen ? 'hide' : 'show')}
      </button>
      {isOpen && <Things ids={idsIn(path, search)} />}
    </>
  );
}

/** Every id of a link: of the page, of filters, of what is compared or drawn, of the sentence beside it. */
export function idsIn(path: string, search: Readonly<Record<string, unknown>>): string[] {
  const page = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const values = Object.values(search).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const ids = [page, ...values]
    .filter((value) => typeof value === 'string')
    // A step of a drawing begins with an id: `-id`, `id+RELATION`, `id@x,y`.
    .map((value) => (/^-?([^+@\s]+)/.exec(value) ?? [])[1] ?? '');
  return [...new Set(ids)].filter((id) => id.includes(':') && kindOf(id) !== undefined);
}

function Things({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations('linked');
  const answer = useNodes(ExplorerNamedDocument, ids);
  if (ids.length === 0) return <p>{t('none')}</p>;
  return (
    <div className={styles.things}>
      <Answered by={answer} rows={2}>
        {(found) => (
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <Fate id={id} found={found} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <p className="small">{t('asFar')}</p>
    </div>
  );
}

function Fate({ id, found }: { readonly id: string; readonly found: FoundNodes<Named> }) {
  const t = useTranslations('linked');
  const node = found.byId.get(id);
  if (node && 'displayQuote' in node)
    return (
      <>
        <b>{t('same')}</b> {t('sameWords')}{' '}
        <ProofButton evidence={id}>
          <Chinese>{node.displayQuote}</Chinese>
        </ProofButton>
      </>
    );
  if (node)
    return (
      <>
        <b>{t('same')}</b> <ThingLink to={{ id, ...namesOf(node, id) }} sign />
      </>
    );
  if (kindOf(id) === 'EVIDENCE') return <GoneSentence id={id} />;
  return (
    <>
      <b>{t('gone')}</b> <code>{id}</code>
    </>
  );
}

const namesOf = (node: Named, id: string): { name: string; nameEn?: string | null } =>
  'name' in node
    ? { name: node.name, nameEn: node.nameEn }
    : 'familyName' in node
      ? { name: node.familyName, nameEn: node.familyNameEn }
      : 'heading' in node
        ? { name: node.heading }
        : 'displayText' in node
          ? { name: node.displayText }
          : { name: id };

/** A sentence that is no proof any more: what is proof at its place now, if anything. */
function GoneSentence({ id }: { readonly id: string }) {
  const t = useTranslations('linked');
  const place = placeOf(id);
  const answer = useAnswer(
    ExplorerReaderDocument,
    { document: place?.document ?? '' },
    { enabled: place !== undefined, aside: true },
  );
  const here =
    place &&
    answer.data?.document?.passages.nodes.find(
      ({ evidence: { start, end } }) => start < place.end && end > place.start,
    )?.evidence;
  if (answer.isLoading) return <code>{id}</code>;
  if (!here)
    return (
      <>
        <b>{t('gone')}</b> <code>{id}</code>
      </>
    );
  return (
    <>
      <b>{t('changed')}</b> {t('movedWords')}{' '}
      <ProofButton evidence={here.id}>
        <Chinese>
          {[...(answer.data?.document?.text ?? '')].slice(here.start, here.end).join('')}
        </Chinese>
      </ProofButton>
    </>
  );
}

/** `evidence:qufu-2020-plan:002161-002171`: the document, and where in it. */
function placeOf(id: string): { document: string; start: number; end: number } | undefined {
  const [, key, start, end] = /^evidence:([^:]+):(\d+)-(\d+)$/.exec(id) ?? [];
  return key === undefined
    ? undefined
    : { document: `document:${key}`, start: Number(start), end: Number(end) };
}
