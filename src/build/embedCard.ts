import type { Plugin } from 'esbuild';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { valueModule } from './valueModule.ts';

/**
 * Bundles the finished rate card in place of the code that writes it out. Sheets runs the whole script for every
 * cell, so a model's price periods are made only when a formula looks at them.
 */
export const embedCard: Plugin = {
  name: 'embed-card',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shared[\\/]rates[\\/]embedded\.ts$/ }, () => ({
      contents: valueModule('embeddedCard', embeddedCard, ['periods']),
      loader: 'js',
    }));
  },
};
