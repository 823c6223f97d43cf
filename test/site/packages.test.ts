import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json'));

/** Packages that no file imports, and what would not work without them. */
const NEEDED: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'npm run check, npm run format',
  '@google/clasp': 'npm run sheets',
  '@microsoft/office-js': "Microsoft's own runtime, which the tests load as a file",
  '@types/custom-functions-runtime': 'tsconfig.json',
  '@types/google-apps-script': 'tsconfig.json',
  '@types/jsdom': 'types of jsdom',
  '@types/node': 'tsconfig.json',
  '@types/office-js': 'tsconfig.json',
  '@types/react': 'types of react',
  'office-addin-usage-data': 'office-addin-cli does not start without it',
  'react-dom': 'Univer asks for it to be installed beside it',
  rxjs: 'Univer asks for it to be installed beside it',
  'spdx-license-list': 'licences of packages that bring none, read as files',
  tsx: 'every npm script',
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  cwd: ROOT,
  encoding: 'utf8',
}).trim();

const imported = new Set(
  files
    .split('\n')
    .flatMap((file) => ts.preProcessFile(read(file), true, true).importedFiles)
    .flatMap(({ fileName }) => /^(?:@[^/]+\/)?[^./][^/]*/.exec(fileName)?.[0] ?? []),
);

describe('package.json', () => {
  test('brings no package that nothing imports or needs', () => {
    const unused = Object.keys(devDependencies).filter((name) => !imported.has(name) && !(name in NEEDED));
    expect(unused).toEqual([]);
  });

  test('brings every package that this test names as needed, which nothing imports', () => {
    expect(Object.keys(NEEDED).filter((name) => !(name in devDependencies) || imported.has(name))).toEqual(
      [],
    );
  });

  test('brings exact versions, and nothing that is installed where the add-in runs', () => {
    expect(dependencies).toBeUndefined();
    for (const version of Object.values(devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('tells in README, CONTRIBUTING or SECURITY of every script that a person runs', () => {
    const told = ['README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md'].map(read).join('\n');
    const untold = Object.keys(scripts).filter((name) => !told.match(new RegExp(`npm (run )?${name}\\b`)));
    expect(untold).toEqual([]);
  });
});
