// Logs that try to break the query: what the card prices in many spellings, and texts, numbers and days at the edges.
import type { RateCard } from '../../shared/rates/card.ts';
import { DIMENSIONS } from '../../shared/rates/dimensions.ts';
import { asOption } from '../../shared/rates/finding/options.ts';
import type { Columns, Row } from '../../src/warehouse/keys/keyColumns.ts';

export const LOG_COLUMNS: Columns = {
  id: 'number',
  model: 'text',
  resolution: 'text',
  options: 'text',
  seconds: 'number',
  takes: 'number',
  created_at: 'day',
};

/** The same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SIZES = ['480p', '720p', '1080p', '1440p', '4K', '1920x1080', '1080x1920', '864x480', 'UHD', '1080P '];
const NUMBERS = '3|0|0.0|007|12.345|7.5|.5|5.|1e5|-3||1000000001|99999999.999|0.0001|4.35'.split('|');
const COUNTS = ['tokens', 'context', 'input', 'gpu-seconds', 'TOKENS', 'images'];
const ODD_WORDS = [
  ...['#', 'context=#', 'a#b', 'mode=', '=', 'x=y=z', ' ', '\ttokens=3', 'to kens=3', "o'clock", '"quoted"'],
  ...['back\\slash', '\\1', '$1', '%', 'a%b', "tokens=7'", 'tokens=5, tokens=5', 'tokens=5, tokens=6'],
  ...['tokens=5,5', 'GPU_seconds=4, gpu-seconds=4', '{day}', 'é', '\u212aling', 'x'.repeat(497)],
  ...[`tokens=${'9'.repeat(400)}`, 'ﷺ'.repeat(26), 'factor=1.5', 'silent', 'retake', 'tokens=4, input=3'],
];
const ODD_MODELS = [
  '',
  null,
  '#N/A',
  ' ',
  'İstanbul',
  '=1+1',
  "o'neil",
  'a\\b',
  'PRO ',
  'x'.repeat(300),
  '0',
];
const DAY_MODELS = ['2026-03-31', '1900-01-01', 'kling'];
const ODD_SIZES = [
  '0x0',
  '99999x99999',
  '1920 * 1080',
  ' 4 K ',
  '１０８０p',
  '#REF!',
  '1x1',
  '',
  null,
  '1080',
];
const SECONDS = [
  ...[1, 0.999, 0, -0, -5, 1e9, 1e9 + 1, 1e12, 5e-324, 1.7e308, 1e-7, 1.1 + 2.2, 4.35, 1.005, 2.675],
  ...[1.0005, 4 / 3, 999999999.999, 123456789.123, null],
];
const TAKES = [1.5, 0.5, 1e6, 1e6 + 1, 0, -1, 1e-7, 2.333333333333333, 100000, 3.0000000000000004, null];

/** `oddness` is the share of rows with something odd in a place of theirs. */
export function madeLog(card: RateCard, rows: number, oddness: number): Row[] {
  const next = random(20261128);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const isOdd = () => next() < oddness;
  const models = card.sellers.flatMap((seller) => seller.models.map((model) => ({ seller, model })));
  const periods = models.flatMap(({ model }) => model.periods);
  const days = [...new Set(periods.flatMap(({ from, until }) => [from, until ?? from]))];
  const requests = Array.from({ length: 2500 }, () => {
    const { seller, model } = pick(models);
    const rate = pick(pick(model.periods).rates);
    const bill = rate?.bill;
    const name = pick([`${seller.id}/${model.id}`, ...(model.aliases ?? [])]);
    return {
      model: next() < 0.1 ? name.toUpperCase() : name,
      resolution: pick(rate?.when?.resolution ?? SIZES),
      words: [
        ...DIMENSIONS.flatMap((dimension) =>
          (rate?.when?.[dimension] ?? []).slice(0, 1).map((value) => asOption(dimension, value)),
        ),
        ...(rate?.extras ?? []).map((extra) => (extra.how === 'each' ? `${extra.option}=2` : extra.option)),
        ...(next() < 0.2 ? [`${pick([24, 30, 48])}fps`] : []),
      ].filter(() => next() < 0.9),
      counted: [
        ...(bill?.per === 'million-tokens' ? ['tokens'] : []),
        ...(bill?.per === 'gpu-second' ? ['gpu-seconds'] : []),
        ...(bill && 'of' in bill && bill.of === 'input+output' ? ['input'] : []),
        ...(rate?.when?.mode?.includes('extend') ? ['context'] : []),
      ],
    };
  });
  const oddWord = () =>
    pick([pick(ODD_WORDS), `${pick(COUNTS)}=${pick(NUMBERS)}${pick(['', ' s', ' seconds'])}`]);
  const dayOf = () =>
    new Date(Date.parse(pick(days)) + pick([-1, 0, 1, 40, 200]) * 864e5).toISOString().slice(0, 10);
  return Array.from({ length: rows }, (_, id): Row => {
    const { model, resolution, words, counted } = pick(requests);
    const counts = counted.map(
      (name) => `${name}=${1 + Math.floor(next() * 5000)}${pick(['', '', '.5', ' s'])}`,
    );
    const options = [...words, ...counts, ...(isOdd() ? [oddWord()] : [])].join(
      pick([', ', ',', ';', ' , ']),
    );
    const frames = 24 + Math.floor(next() * 400);
    return {
      id,
      model: isOdd() && next() < 0.2 ? pick([...ODD_MODELS, ...DAY_MODELS]) : model,
      resolution: isOdd() && next() < 0.2 ? pick(ODD_SIZES) : resolution,
      options: options || pick(['', null]),
      seconds: isOdd() ? pick(SECONDS) : pick([Math.ceil(frames / 14), frames / 10, frames / 24]),
      takes: isOdd() ? pick(TAKES) : pick([1, 1, 1, null, 2, 5]),
      created_at: `${dayOf()} ${pick(['00:00:00', '23:59:59.999', '12:00:00'])}`,
    };
  });
}
