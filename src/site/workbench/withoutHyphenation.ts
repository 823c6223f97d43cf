import type { Plugin } from 'esbuild';

/** Univer's engine carries hyphenation dictionaries for 70 languages, 5 MB. A sheet never hyphenates. */
export const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup({ onResolve, onLoad }) {
    const namespace = 'hyphenation';
    onResolve({ filter: /^\./ }, ({ kind, importer }) =>
      kind === 'dynamic-import' && /engine-render[\\/]lib[\\/]es/.test(importer)
        ? { path: 'none', namespace }
        : undefined,
    );
    onLoad({ filter: /./, namespace }, () => ({ contents: 'export default [];', loader: 'js' }));
  },
};
