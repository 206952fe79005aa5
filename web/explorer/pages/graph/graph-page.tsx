import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { en } from '../../messages/graph.en.js';
import { zh } from '../../messages/graph.zh.js';
import { PageWords } from '../../parts/page-words.js';
import { ThingFinder } from '../../parts/thing-finder.js';
import type { GraphSearch } from '../../state/address.js';
import { Beginnings } from './beginnings.js';
import styles from './graph-page.module.css';
import { GraphWorkspace } from './graph-workspace.js';
import { OpenViewFile } from './open-view-file.js';
import { draw } from './steps.js';
import { useGraphView } from './use-graph-view.js';

const words = { zh: { graph: zh }, en: { graph: en } };

/** A drawing that grows step by step, and the table that is its twin (图谱). */
export const GraphPage = () => (
  <PageWords words={words}>
    <Graph />
  </PageWords>
);

function Graph() {
  const { s = [] } = useSearch({ strict: false }) as GraphSearch;
  usePageTitle(useTranslations('graph')('title'));
  return s.length === 0 ? <Empty /> : <GraphWorkspace />;
}

function Empty() {
  const t = useTranslations('graph');
  const { go } = useGraphView();
  return (
    <div className={styles.empty}>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('lead')}</p>
      <ThingFinder
        label={t('find')}
        placeholder={t('findExample')}
        noneFound={t('noneFound')}
        isWanted={() => true}
        onPick={(id) => go(draw([], [id]))}
      />
      <OpenViewFile />
      <Beginnings />
    </div>
  );
}
