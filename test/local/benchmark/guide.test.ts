// The guide's example is built and run as it stands.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/local/benchmark');

it('the importer that the guide shows reads the record that the guide shows', async () => {
  const guide = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  const [, record = ''] = /^ {4}(\{"cutter".*\})$/m.exec(guide) ?? [];
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
  const { outputFiles } = await build({
    stdin: {
      contents: code.replace(/^ {3}/gm, ''),
      loader: 'ts',
      resolveDir: path.join(FOLDER, 'importers'),
    },
    bundle: true,
    write: false,
    format: 'cjs',
  });
  const module: {
    exports: { cutter?: { mayHold: (text: string) => boolean; read: (items: unknown) => unknown } };
  } = {
    exports: {},
  };
  new Function('module', 'exports', outputFiles[0]!.text)(module, module.exports);
  const { cutter } = module.exports;
  expect(cutter?.mayHold(record)).toBe(true);
  expect(cutter?.read([{ place: '', value: JSON.parse(record) }])).toEqual({
    format: 'Cutter record',
    rows: [
      {
        place: 'the whole file',
        model: 'ltx-2.3-distilled',
        width: 1920,
        height: 1088,
        frames: 121,
        fps: 24,
        wallSeconds: 38.5,
        gpus: 1,
      },
    ],
  });
});
