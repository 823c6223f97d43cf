// Who imports whom. The tables below are the architecture; what they do not allow is red.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * The core, highest floor first. A file imports from its own room and from the floors below, never from above and never
 * from the room next door.
 */
const FLOORS: readonly (readonly RegExp[])[] = [
  [/^shared\/portable\//, /^shared\/trace\//],
  [/^shared\/functions\//],
  [/^shared\/cells\//],
  [/^shared\/book\//],
  [/^shared\/plan\//],
  [/^shared\/local\/machines\//],
  [/^shared\/local\/cost\//, /^shared\/local\/benchmark\//],
  [/^shared\/local\/(rig\/|figure\.ts)/],
  [/^shared\/rates\/embedded/],
  [
    /^shared\/rates\/sellers\//,
    /^shared\/rates\/(advice|studio)\//,
    /^shared\/rates\/(reading|confirming)\//,
  ],
  [/^shared\/rates\/billing\//],
  [/^shared\/rates\/finding\//],
  [/^shared\/rates\/(format\/|card\.ts|audit\.ts|version\.ts)/, /^shared\/rates\/feed\//],
  [/^shared\/rates\/(dates|dateInCell|dimensions|resolution)\.ts/],
  [/^shared\/formula\//, /^shared\/receipt\.ts/],
  [/^shared\/money\//],
  [/^shared\/(cell|errors|json|schemaIssue|wording)\.ts/],
];

/** The only packages that the core is built on: they are pure, too. */
const PACKAGES = /^(valibot|fastest-levenshtein|@noble\/(hashes\/sha2\.js|ed25519))$/;

/** Rooms around it, and the rooms that each may import from. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/charts/': [],
  'src/host/': ['shared/'],
  'src/readySheets/': ['src/host/', 'shared/'],
  'src/sidebar/': ['src/charts/', 'src/host/', 'src/readySheets/', 'shared/'],
  'src/excel/': ['src/host/', 'src/readySheets/', 'shared/'],
  'src/sheets/': ['src/host/', 'src/readySheets/', 'shared/'],
  'src/audit/': ['src/site/command.ts', 'shared/'],
  'src/warehouse/': ['src/site/command.ts', 'shared/'],
  'src/workbook/': ['src/host/', 'shared/'],
  'src/workbench/': ['src/charts/', 'src/host/', 'src/readySheets/', 'src/workbook/', 'shared/'],
  'src/site/': ['src/host/', 'src/readySheets/', 'src/sheets/', 'src/workbench/', 'src/workbook/', 'shared/'], // what it builds
};

/** Where a product starts the one page. */
const PAGES: readonly string[] = ['src/excel/page.ts', 'src/sheets/page/page.ts', 'src/workbench/main.ts'];

interface Import {
  readonly from: string;
  /** A file below the root, or the name of a package. */
  readonly to: string;
}

/** Every import of a file, those of types too. */
const importsOf = (from: string): Import[] =>
  ts
    .preProcessFile(readFileSync(path.join(ROOT, from), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({
      from,
      to: fileName.startsWith('.') ? path.posix.join(path.posix.dirname(from), fileName) : fileName,
    }));

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));

function floorOf(file: string): { readonly height: number; readonly room: RegExp } | undefined {
  for (const [depth, rooms] of FLOORS.entries()) {
    const room = rooms.find((each) => each.test(file));
    if (room) return { height: -depth, room };
  }
  return undefined;
}

function isAllowedInCore({ from, to }: Import): boolean {
  if (!to.startsWith('shared/')) return PACKAGES.test(to);
  const [here, there] = [floorOf(from), floorOf(to)];
  return (
    here !== undefined && there !== undefined && (here.room === there.room || there.height < here.height)
  );
}

const roomOf = (file: string): string | undefined => Object.keys(ROOMS).find((room) => file.startsWith(room));

function isAllowedAround({ from, to }: Import): boolean {
  if (!/^(src|shared|test)\//.test(to)) return true; // a package
  const room = roomOf(from);
  if (room === undefined) return false;
  const rooms = [room, ...ROOMS[room]!, ...(PAGES.includes(from) ? ['src/sidebar/'] : [])];
  return rooms.some((each) => to.startsWith(each));
}

const core = filesBelow('shared');
const around = filesBelow('src');

describe('the core', () => {
  test('every file of it stands on a floor', () => {
    expect(core.length).toBeGreaterThan(100);
    expect(core.filter((file) => !floorOf(file))).toEqual([]);
  });

  test('imports nothing from above, from next door or from outside', () => {
    expect(core.flatMap(importsOf).filter((each) => !isAllowedInCore(each))).toEqual([]);
  });

  test.each([
    { from: 'shared/money/rational.ts', to: 'shared/functions/cost.ts' },
    { from: 'shared/rates/reading/readCard.ts', to: 'shared/rates/advice/check.ts' },
    { from: 'shared/rates/finding/options.ts', to: 'shared/rates/billing/quote.ts' },
    { from: 'shared/book/book.ts', to: 'src/host/contract.ts' },
    { from: 'shared/book/book.ts', to: 'node:fs' },
  ])('$from could not import $to', (each) => {
    expect(isAllowedInCore(each)).toBe(false);
  });
});

describe('the rooms around it', () => {
  test('every file stands in a room', () => {
    expect(around.length).toBeGreaterThan(100);
    expect(around.filter((file) => !roomOf(file))).toEqual([]);
    expect(PAGES.filter((file) => !around.includes(file))).toEqual([]);
  });

  test('import only what the table says', () => {
    expect(around.flatMap(importsOf).filter((each) => !isAllowedAround(each))).toEqual([]);
  });

  test.each([
    { from: 'src/excel/functions.ts', to: 'src/sidebar/start.ts' },
    { from: 'src/sidebar/start.ts', to: 'src/excel/office.ts' },
    { from: 'src/sheets/call.ts', to: 'src/excel/functions.ts' },
    { from: 'src/host/contract.ts', to: 'src/readySheets/tcoReview.ts' },
    { from: 'src/workbench/grid.ts', to: 'test/build.ts' },
  ])('$from could not import $to', (each) => {
    expect(isAllowedAround(each)).toBe(false);
  });
});
