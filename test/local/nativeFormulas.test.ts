import { beforeAll, describe, expect, test } from 'vitest';
import { findLibreOffice, recalculated, type Typed } from './libreOffice.ts';
import { one, priced, type RigRow, tcoOf } from './run.ts';

/** One machine and one volume, typed into a block of cells that both sides read. */
interface Scenario {
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

const scenarios: readonly Scenario[] = [
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
const NAMES = [
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
const HEIGHT = NAMES.length + 4;

const rigRows = ({ rig }: Scenario): RigRow[] => NAMES.map((name) => [name, rig[name] ?? null]);

/** Fifteen digits, whatever the sheet would show. */
const full = (formula: string): string => `=TEXT(${formula};"0.00000000000000E+00")`;

/** What finance would type beside the same cells: SLN, PMT, NPV, IRR and arithmetic. */
function block(scenario: Scenario, index: number): Typed[][] {
  const first = index * HEIGHT + 1;
  const at = Object.fromEntries(NAMES.map((name, i) => [name, `B${first + i}`]));
  const [price, residual, years] = [at['GPU price'], at['residual'], at['life years']];
  const [seconds, months, api] = [1, 2, 3].map((i) => `B${first + NAMES.length + i - 1}`);
  const perYear = at['hours per year'];
  const pue = `IF(${at['PUE']}=0;1;${at['PUE']})`;
  const kwh = `${at['$/kWh']}*${pue}`;
  const speed = `(${at['pro 1080p']}*60)`;
  const marginal = `${at['watts']}/1000*${kwh}*(1+${at['overhead']})/${speed}`;
  const fixed = `(${at['idle watts']}/1000*${at['idle hours per year']}*${kwh}+${at['opex per year']})`;
  const rate = at['discount rate'];
  const capital = `IF(${rate}>0;-PMT(${rate};${years};${price};-${residual});SLN(${price};${residual};${years}))`;
  const machines = `ROUNDUP(${seconds}/${speed}/(${perYear}/12);0)`;
  const d = (row: number) => `D${first + row}`;
  const perMonth = `(${seconds}*${marginal}+${d(0)}*${fixed}/12)`;
  const formulas = [
    `=${machines}`,
    `=${d(0)}*${price}`,
    `=${perMonth}`,
    `=${d(0)}*${capital}*${months}/12+${d(2)}*${months}`,
    `=${d(3)}/(${seconds}*${months})`,
    `=${seconds}/${speed}/(${d(0)}*${perYear}/12)`,
    `=${seconds}*${api}`,
    `=${d(6)}*${months}`,
    `=${seconds}/${speed}*${at['rent per hour']}`,
    `=${d(8)}*${months}`,
    `=(${capital}+${fixed})/12/(${api}-${marginal})`,
    `=(${capital}+${fixed})*${years}/(${api}-${marginal})`,
    `=((IF(${rate}>0;${capital}/${perYear};(${price}-${residual})/(${years}*${perYear}))+${at['watts']}/1000*${kwh})*(1+${at['overhead']})+${fixed}/${perYear})`,
    `=${d(12)}/${speed}`,
  ];
  const left: Typed[][] = [
    ...rigRows(scenario).map(([name, value]) => [name, value]),
    ['seconds per month', scenario.seconds],
    ['months', scenario.months],
    ['API price', scenario.price],
    [],
  ];
  return left.map(([name = null, value = null], i) => {
    const formula = formulas[i];
    return [name, value, null, formula ?? null, formula ? full(d(i)) : null];
  });
}

/** The same figures by our functions, in the same order. */
function ours(scenario: Scenario): number[] {
  const { seconds, months, price } = scenario;
  const rig = rigRows(scenario);
  const table = priced(price);
  const { API, Own, Rent } = tcoOf(seconds, months, rig, null, table);
  return [
    Own.machines,
    Own.upFront,
    Own.perMonth,
    Own.total,
    Own.perSecond,
    Own.share,
    API.perMonth,
    API.total,
    Rent?.perMonth ?? 0,
    Rent?.total ?? 0,
    one('LTX_BREAKEVEN', 'pro', '1080p', 'seconds per month', rig, null, table),
    one('LTX_BREAKEVEN', 'pro', '1080p', 'seconds', rig, null, table),
    one('LTX_LOCAL_HOURLY', rig),
    one('LTX_LOCAL_RATE', 'pro', '1080p', rig),
  ];
}

const FIGURES = [
  'machines',
  'up front',
  'per month',
  'total',
  'per second',
  'share of capacity',
  'API per month',
  'API total',
  'rent per month',
  'rent total',
  'break-even per month',
  'break-even over the life',
  'hourly',
  'local rate',
];

const soffice = findLibreOffice();

describe.skipIf(!soffice)('LibreOffice with plain formulas on the same cells', { timeout: 180_000 }, () => {
  let cells: string[][] = [];
  // The table of the fixture and what finance does with it: yearly cash flow, NPV and IRR.
  const { API, Own } = tcoOf(3000, 36, rigRows(scenarios[0]!), null, priced(0.05));
  const start = scenarios.length * HEIGHT + 1;
  const cash: Typed[][] = [
    ['Up front', Own.upFront, null, `=-B${start}`, full(`NPV(10%;D${start + 1}:D${start + 3})+D${start}`)],
    [
      'API per month',
      API.perMonth,
      null,
      `=12*(B${start + 1}-B${start + 2})`,
      full(`IRR(D${start}:D${start + 3})`),
    ],
    ['Own per month', Own.perMonth, null, `=D${start + 1}`, full(`B${start}/(B${start + 1}-B${start + 2})`)],
    ['Residual', 400, null, `=D${start + 1}+B${start + 3}`, full(`D${start + 1}`)],
  ];
  beforeAll(async () => {
    cells = await recalculated(soffice!, [...scenarios.flatMap(block), ...cash]);
  }, 180_000);

  describe.each(
    scenarios.map((scenario, i) => [scenario.says, scenario, i] as const),
  )('agrees %s', (_, scenario, index) => {
    test.each(FIGURES.map((name, i) => [name, i] as const))('on %s', (_name, i) => {
      const native = Number(cells[index * HEIGHT + i]?.[4]);
      // Doubles in ten operations, and 15 digits shown of them.
      expect(Math.abs(native - ours(scenario)[i]!)).toBeLessThanOrEqual(1e-12 * Math.abs(native));
    });
  });

  test('takes NPV, IRR and payback of the checked example from the columns of the table', () => {
    const [npv, irr, payback, flow] = [0, 1, 2, 3].map((i) => Number(cells[start - 1 + i]?.[4]));
    expect(npv).toBeCloseTo(2757.757, 3);
    expect(irr).toBeCloseTo(0.86257, 5);
    expect(payback).toBeCloseTo(12.203, 3);
    expect(flow).toBeCloseTo(1671.684, 9);
  });
});
