import path from 'node:path';
import type { Plugin } from 'esbuild';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { pack } from './pack.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LATE = ['sellers', 'models', 'periods'];

/** Bundles the finished rate card, packed and with its version, in place of the code that writes it out. */
export const embedCard: Plugin = {
  name: 'embed-card',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shared[\\/]rates[\\/]embedded\.ts$/ }, () => ({
      contents: `
import { withKnownVersion } from './shared/rates/version.ts';
import { unpack } from './shared/rates/reading/packed.ts';
const card = unpack(${JSON.stringify(pack(embeddedCard, LATE))}, ${JSON.stringify(LATE)});
export const embeddedCard = withKnownVersion(card, ${JSON.stringify(cardVersion(embeddedCard))});
`,
      loader: 'js',
      resolveDir: ROOT,
    }));
  },
};
