import path from 'node:path';
import type { Plugin } from 'esbuild';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardHash } from '../../shared/rates/version.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Bundles the finished rate card as JSON text, with its hash, in place of the code that writes it out. */
export const embedCard: Plugin = {
  name: 'embed-card',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shared[\\/]rates[\\/]embedded\.ts$/ }, () => ({
      contents: `
import { withKnownHash } from './shared/rates/version.ts';
const card = JSON.parse(${JSON.stringify(JSON.stringify(embeddedCard))});
export const embeddedCard = withKnownHash(card, ${JSON.stringify(cardHash(embeddedCard))});
`,
      loader: 'js',
      resolveDir: ROOT,
    }));
  },
};
