import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Says the order of the layers at the head of every style sheet: that of whichever sheet a browser gets first
 * holds for all, and which one that is depends on how the page is divided into files.
 */
const layersInOrder = {
  name: 'layers-in-order',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('.css') ? `@layer tokens, base, parts;\n${code}` : null),
};

/** @type {import('vite').UserConfig} */
export default {
  root: at('.'),
  base: './',
  plugins: [
    layersInOrder,
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
  ],
  // The page's policy lets scripts of this service be workers, and no others.
  worker: { format: 'es' },
  // Pages lie beside the folder of their files, files within it: both find them under any prefix.
  experimental: {
    renderBuiltUrl: (file, { hostType }) =>
      hostType === 'html' ? `./explorer/${file}` : { relative: true },
  },
  build: {
    outDir: at('../../dist/explorer'),
    emptyOutDir: true,
    assetsDir: '',
    target: 'es2023',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // A file of its own is written for every sign and picture: the page's policy allows no data in styles.
    assetsInlineLimit: 0,
    // React's directives for servers mean nothing in a page.
    rollupOptions: {
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
    // React, the router and the primitives are one part: every page needs them.
    chunkSizeWarningLimit: 700,
  },
};
