import path from 'node:path';
import type { Plugin } from 'esbuild';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedConfirmations } from '../../shared/rates/embeddedAudit.ts';
import { cardHash } from '../../shared/rates/version.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** JSON text as JavaScript that parses it: faster than to write the value out. */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** Bundles the finished rate card as JSON text, with its hash, in place of the code that writes it out; and of its audit what functions use. */
export const embedCard: Plugin = {
  name: 'embed-card',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shared[\\/]rates[\\/]embedded\.ts$/ }, () => ({
      contents: `
import { withKnownHash } from './shared/rates/version.ts';
export const embeddedCard = withKnownHash(${parsed(embeddedCard)}, ${JSON.stringify(cardHash(embeddedCard))});
`,
      loader: 'js',
      resolveDir: ROOT,
    }));
    onLoad({ filter: /[\\/]shared[\\/]rates[\\/]embeddedAudit\.ts$/ }, () => ({
      contents: `export const embeddedConfirmations = ${parsed(embeddedConfirmations)};`,
      loader: 'js',
      resolveDir: ROOT,
    }));
  },
};
