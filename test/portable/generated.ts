import type { Cell } from '../../shared/cell.ts';
import type { Row } from './compared.ts';
import { random } from './random.ts';
import { requests } from './requests.ts';
import { rigs, WORK } from './rigs.ts';

const { next, pick } = random(7);

const known = requests(250);
/** Texts that are none, and texts that MATCH takes for a pattern. */
const ODD = [
  ['pr*', '1080p', ''],
  ['pr?', '1080p', ''],
  ['pro~', '1080p', ''],
  ['*', '*', '*'],
  ['p|ro', '1080p', ''],
  [null, '1080p', ''],
  ['pro', null, ''],
  [0, 1080, 0],
] as const;

/** Now and then what no call can be made of. TRUE is left out: to LibreOffice it is the number 1. */
const orOdd = (share: number, odd: readonly Cell[], value: () => Cell): Cell =>
  next() < share ? pick(odd) : value();
const cents = (value: number): number => Math.round(value * 100) / 100;
const ms = (most: number): number => Math.round((1 + next() * most) * 1000) / 1000;

const request = () => (next() < 0.03 ? pick(ODD) : pick(known));
const work = () => pick(WORK);
const rig = (): Cell => orOdd(0.05, [null, 'Machine*', 'none', 'Example RTX 4090', 7], () => pick(rigs).name);
const seconds = (): Cell =>
  orOdd(0.05, [0, -3, null, 'ten', '20', 0.5, 2e9], () =>
    pick([5, 8, 10, 20, Math.ceil(next() * 60), ms(60), ms(60), 4.2, 78.125, 3600, 31_536_000]),
  );
const takes = (): Cell =>
  orOdd(0.05, [0, -1, 'two', 2e6, 0.9], () => pick<Cell>([null, null, 1, 2, 3, 7, 100, 1.6, 1.25]));
export const volume = (): Cell =>
  orOdd(0.03, [0, null, 'x', -2], () => pick([300, 3000, 12_000, 60_000, 250_000, ms(5000)]));

const inTime = (options: string): string =>
  [options, pick(['', 'api-hours=5', 'API-hours = 50'])].filter((each) => each !== '').join(', ');

/** Random arguments of every function that gives one value. */
export const ARGUMENTS: Readonly<Record<string, () => Row['args']>> = {
  LTX_COST: () => insert(request(), 2, seconds(), takes()),
  LTX_RATE: () => request(),
  LTX_CHECK: () => insert(request(), 2, seconds()),
  LTX_SOURCE: () => request(),
  LTX_CREDITS: () => [
    pick(['veo 3', 'Veo-2', 'ltxv', 'flux', 'actor', 'image style', 'none']),
    pick([null, 8, 16, 20.5, 9, 0, 'x', 0.001]),
    pick([null, null, '', 'audio', 'silent']),
    pick([null, 'low', 'High', 'typical', 'most']),
  ],
  LTX_CREDIT_RATE: () => [
    pick<Cell>([10, 12.5, 0.1, 0.3, cents(next() * 100), 'Pro', 'lite yearly', 'none', null, 0]),
    orOdd(0.1, [0, 'x', null], () => pick([200, 0.1, 33, cents(next() * 1000) + 1])),
  ],
  LTX_FRAME_RATE: () => [
    orOdd(0.1, [null, 'x', -1], () => pick([2, 1.1, cents(next() * 100) + 1])),
    orOdd(0.1, [0, 20_000], () => pick([24, 29.97, 60])),
  ],
  LTX_API_HOURS: () => [
    pick(['pro', 'fast', 'veo-3.1', 'kling-v3', 'runway/gen4-turbo', 'ltx-2.5-pro', 'none']),
    orOdd(0.1, [2.5, null, 'x'], () => pick([40, 1, 7, 3, 1000, 333])),
    orOdd(0.1, ['x', 0.01], () => pick<Cell>([2, 0.75, 1.1, null])),
    pick<Cell>([null, 2, 3, 7, 'tier 1', 'Tier 3', 'tier 99', 0.5]),
  ],
  LTX_LOCAL_HOURLY: () => [rig()],
  LTX_LOCAL_RATE: () => [...work().slice(0, 2), rig()],
  LTX_LOCAL_MARGINAL: () => [...work().slice(0, 2), rig()],
  LTX_LOCAL_HOURS: () => [...work().slice(0, 2), seconds(), takes(), rig()],
  LTX_LOCAL_COST: () => [...work().slice(0, 2), seconds(), takes(), rig()],
  LTX_BREAKEVEN: () =>
    insert(work(), 2, pick<Cell>([null, 'seconds', 'hours', 'Seconds per month', 'rate', 'days']), rig()),
  LTX_PAYBACK: () => insert(work(), 2, volume(), rig()),
  LTX_CHEAPEST: () => {
    const [model, resolution, options] = work();
    const deadline = orOdd(0.05, ['x', 0], () => pick<Cell>([null, 1, 24, 100, 2000, 10_000]));
    return [model, resolution, volume(), deadline, rig(), inTime(options)];
  },
};

/** Cells put into others, such as seconds between the resolution and the options. */
const insert = (cells: readonly Cell[], at: number, ...more: readonly Cell[]): Cell[] => [
  ...cells.slice(0, at),
  ...more,
  ...cells.slice(at),
];

/** The arguments of LTX_TCO. */
export const totalCost = (): Cell[] =>
  insert(
    work(),
    2,
    volume(),
    orOdd(0.05, ['x', 0], () => pick<Cell>([null, 36, 12, 60, 7])),
    rig(),
  );
