import path from 'node:path';
import type { Plugin } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Bundles the strict reader of books so that its modules run when it is first called, and not whenever the script is loaded. */
export const lateReader: Plugin = {
  name: 'late-reader',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]sheets[\\/]strictReader\.ts$/ }, () => ({
      contents: `
export const readFunctionsPart = (text) => require('./shared/book/readBook.ts').readFunctionsPart(text);
`,
      loader: 'js',
      resolveDir: ROOT,
    }));
  },
};
