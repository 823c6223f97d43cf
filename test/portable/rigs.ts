import type { Cell } from '../../shared/cell.ts';
import { readRig } from '../../shared/local/rig/readRig.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import { random } from './random.ts';

const { next, pick } = random(4090);
const cents = (value: number): number => Math.round(value * 100) / 100;

/** What machines are measured at; two of them have no price on the card, or none for a volume. */
export const WORK = [
  ['pro', '1080p', ''],
  ['fast', '1080p', ''],
  ['pro', '2160p', ''],
  ['ray-3.2', '1080p', ''],
  ['viduq2', '720p', ''],
  ['comfy/kling-v3', '1080p', ''],
  ['veo-3.1', '1080p', ''],
  ['pro', '1080p', 'extend'],
  ['pro', '720p', ''],
  ['PRO', '4K', ''],
  ['no-such', '1080p', ''],
] as const;

/** A machine as a range of names and values. */
function cells(): [string, Cell][] {
  const price = pick([1700, 2999, 30_000, cents(500 + next() * 9000)]);
  const life: [string, Cell][] = pick([
    [['life hours', pick([3000, 8000, 12_345.5])]],
    [
      ['life years', pick([3, 4, 2.5])],
      ['hours per year', pick([1000, 2000, 8000])],
    ],
    [
      ['life hours', pick([3000, 9000])],
      ['life years', pick([3, 5, 1.5])],
    ],
    [
      ['life hours', pick([3000, 9000])],
      ['hours per year', pick([1000, 1234.5])],
    ],
  ]);
  const perYear = Number(life.find(([name]) => name === 'hours per year')?.[1] ?? 0);
  const rest: [string, Cell][] = [
    ['residual', cents(price * pick([0.1, 0.25, 1]))],
    ['overhead', pick([0.2, 0.155])],
    ['PUE', pick([1.2, 1.58])],
    ['opex per year', pick([50, 120, 333.33])],
    ['discount rate', pick([0.08, 0.1, 0.005])],
    ['rent per hour', pick([0.34, 0.69, 2.5])],
  ];
  const idle: [string, Cell][] =
    next() < 0.2 && perYear < 5000
      ? [
          ['idle watts', 35],
          ['idle hours per year', 700],
        ]
      : [];
  const speeds = WORK.filter(([model, , options]) => options === '' && model !== 'PRO' && next() < 0.6);
  return [
    ['GPU price', price],
    ['watts', pick([420, 575, 350.5])],
    ['$/kWh', pick([0.22, 0.3119, 0.12])],
    ...life,
    ...rest.filter(() => next() < 0.4),
    ...idle,
    ...speeds.map(([model, resolution]): [string, Cell] => [
      `${model} ${resolution}`,
      pick([8, 12.5, 31, 90, 240]),
    ]),
  ];
}

export const rigs: readonly Rig[] = Array.from({ length: 200 }, (_, i) => ({
  ...readRig(cells()),
  name: `Machine ${i + 1}`,
}));
