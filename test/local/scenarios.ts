import type { RigRow } from './run.ts';

/** One machine and one volume, typed into a block of cells that both sides read. */
export interface Scenario {
  readonly says: string;
  readonly rig: Readonly<Record<string, number>>;
  readonly price: number;
  readonly seconds: number;
  readonly months: number;
}

const base = { 'GPU price': 1700, watts: 420, '$/kWh': 0.22, overhead: 0.2, 'pro 1080p': 8 };
const yearly = { ...base, residual: 400, 'life years': 3, 'hours per year': 1500, 'opex per year': 120 };
const workstation = {
  ...yearly,
  'GPU price': 8565,
  residual: 2500,
  'life years': 4,
  'hours per year': 2200,
  watts: 610,
  'idle watts': 95,
  'idle hours per year': 6000,
  '$/kWh': 0.1902,
  PUE: 1.25,
  'rent per hour': 0.89,
  'pro 1080p': 11.3,
};

export const scenarios: readonly Scenario[] = [
  { says: 'in a straight line', rig: yearly, price: 0.05, seconds: 3000, months: 36 },
  { says: 'with interest', rig: { ...yearly, 'discount rate': 0.1 }, price: 0.05, seconds: 3000, months: 36 },
  { says: 'for half a year with idle power', rig: workstation, price: 0.08, seconds: 20_000, months: 6 },
  {
    says: 'on seven machines with interest, longer than their life',
    rig: { ...workstation, 'discount rate': 0.0735 },
    price: 0.06,
    seconds: 800_000,
    months: 60,
  },
  {
    says: 'over a life of two years and a half',
    rig: { ...workstation, 'life years': 2.5, 'discount rate': 0.12 },
    price: 0.06,
    seconds: 50_000,
    months: 30,
  },
];

/** The same order of rows in every block; those that a scenario leaves out are blank, as in a template. */
export const NAMES = [
  'GPU price',
  'residual',
  'life years',
  'hours per year',
  'watts',
  'idle watts',
  'idle hours per year',
  '$/kWh',
  'PUE',
  'overhead',
  'opex per year',
  'discount rate',
  'rent per hour',
  'pro 1080p',
] as const;
export const HEIGHT = NAMES.length + 4;

export const rigRows = ({ rig }: Scenario): RigRow[] => NAMES.map((name) => [name, rig[name] ?? null]);
