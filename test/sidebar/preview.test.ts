// When the preview of a formula says that its figures are those of the example machine.
import { expect, it } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import { readCalls } from '../../shared/formula/readCalls.ts';
import { functions } from '../../shared/functions/index.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import { rigVersion } from '../../shared/local/rig/rigVersion.ts';
import { shownValue } from '../../src/sidebar/dom/money.ts';
import type { KnownCells } from '../../src/sidebar/formula/knownCells.ts';
import { preview } from '../../src/sidebar/insert/preview.ts';
import { frozenCard } from '../frozenCard.ts';

const bare: Book = { card: frozenCard };
const own: Book = { ...bare, rigs: [{ ...exampleRig, name: 'Studio' }], activeRig: 'Studio' };
const TABLE = [
  ['GPU price', 1000],
  ['life hours', 1000],
  ['watts', 100],
  ['$/kWh', 0.1],
  ['pro 1080p', 6],
];
const CELLS: Readonly<Record<string, ReturnType<KnownCells>>> = {
  'A1:B5': TABLE,
  C1: [['']],
  LTX_RIG: TABLE,
  LTX_RIG_VERSION: [[rigVersion(exampleRig)]],
};
const known: KnownCells = (argument) => CELLS[argument.is === 'name' ? argument.name : argument.range];

function previewOf(formula: string, book = bare) {
  const [call] = readCalls(formula).calls;
  const fn = functions.find(({ name }) => name === call?.name);
  if (!call || !fn) throw new Error(`not read: ${formula}`);
  return preview(fn, call, book, known);
}

it.each([
  '=LTX_LOCAL_HOURLY()',
  '=LTX_LOCAL_RATE("pro","1080p")',
  '=LTX_BREAKEVEN("pro","1080p","hours",,"silent")', // left out in the middle
  '=LTX_TCO("pro","1080p",3000,24,C1)', // a blank cell
  '=LTX_LOCAL_HOURLY(LTX_RIG_VERSION)', // the cell that stands for the machine of the workbook
  '=LTX_COST(LTX_LOCAL_RATE("pro","1080p"),"1080p",1)', // among the arguments,
])('%s uses the example while the workbook has no machine, and no longer when it has', (formula) => {
  expect(previewOf(formula).isExample).toBe(true);
  expect(previewOf(formula, own).isExample).toBe(false);
});

it.each([
  '=LTX_LOCAL_RATE("pro","1080p",A1:B5)',
  '=LTX_LOCAL_RATE("pro","1080p",LTX_RIG)',
  '=LTX_LOCAL_HOURLY("Example RTX 4090")', // who names it knows it
  '=LTX_COST("pro","1080p",20)', // has no machine
  '=LTX_RATE("pro","1080p")',
])('%s does not', (formula) => {
  expect(previewOf(formula).isExample).toBe(false);
});

it('goes with every function that takes a machine, by its declaration', () => {
  for (const fn of functions) {
    const { isExample: said } = previewOf(`=${fn.name}()`);
    expect([fn.name, said]).toEqual([fn.name, 'rig' in fn.params]);
  }
  expect(functions.filter(({ params }) => 'rig' in params).length).toBeGreaterThan(5);
});

it('gives the source and the concerns of a seller with prices of a seller alone', () => {
  expect(previewOf('=LTX_LOCAL_RATE("pro","1080p")').source).toBeUndefined();
  expect(previewOf('=LTX_COST("pro","1080p",20)').source).toMatch(/https:/);
  expect(previewOf('=LTX_COST("pro","1080p",20)').check).toMatch(/plan 2 clips/);
});

it.each([
  ['=LTX_BREAKEVEN("pro","1080p")', 'seconds of video'],
  ['=LTX_BREAKEVEN("pro","1080p","hours")', 'machine hours'],
  ['=LTX_BREAKEVEN("pro","1080p","Rate")', 'US dollars per second'],
  ['=LTX_BREAKEVEN("pro","1080p",C1)', 'seconds of video'], // a blank cell
  ['=LTX_CREDITS("veo 3",8)', 'credits'],
])('%s is in %s', (formula, unit) => expect(previewOf(formula).unit).toBe(unit));

it('says no sentence twice', () => {
  const { check, source } = previewOf('=LTX_CHECK("pro","1080p",20)');
  expect([check, typeof source]).toEqual([undefined, 'string']);
  expect(previewOf('=LTX_SOURCE("pro","1080p")').source).toBeUndefined();
});

it.each([
  [1.6, 'US dollars', '$1.60'],
  [0.0016, 'US dollars per second', '$0.0016'],
  [1.4, 'months', '1.4 months'],
  [
    33494.525693,
    'seconds of video, machine hours, or US dollars per second, by the measure',
    '33,494.525693',
  ],
  ['own', 'api, own or rent', 'own'],
] as const)('shows %s of "%s" as %s', (value, returns, text) => {
  expect(shownValue(value, returns)).toBe(text);
});
