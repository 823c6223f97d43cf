import type { Typed } from '../libreOffice.ts';
import { HEIGHT, NAMES, rigRows, type Scenario } from './scenarios.ts';

/** Fifteen digits, whatever the sheet would show. */
export const full = (formula: string): string => `=TEXT(${formula};"0.00000000000000E+00")`;

/** What finance would type beside the same cells: SLN, PMT, NPV, IRR and arithmetic. */
export function block(scenario: Scenario, index: number): Typed[][] {
  const first = index * HEIGHT + 1;
  const at = Object.fromEntries(NAMES.map((name, i) => [name, `B${first + i}`]));
  const [price, residual, years] = [at['GPU price'], at['residual'], at['life years']];
  const [seconds, months, api] = [1, 2, 3].map((i) => `B${first + NAMES.length + i - 1}`);
  const perYear = at['hours per year'];
  const pue = `IF(${at['PUE']}=0;1;${at['PUE']})`;
  const kwh = `${at['$/kWh']}*${pue}`;
  const speed = `(${at['pro 1080p']}*60)`;
  const marginal = `${at['watts']}/1000*${kwh}*(1+${at['overhead']})/${speed}`;
  const depreciation = `(${price}-${residual})/(${years}*${perYear})`;
  const running = `(${marginal}+${at['overhead']}*${depreciation}/${speed})`;
  const fixed = `(${at['idle watts']}/1000*${at['idle hours per year']}*${kwh}+${at['opex per year']})`;
  const rate = at['discount rate'];
  const capital = `IF(${rate}>0;-PMT(${rate};${years};${price};-${residual});SLN(${price};${residual};${years}))`;
  const machines = `ROUNDUP(${seconds}/${speed}/(${perYear}/12);0)`;
  const d = (row: number) => `D${first + row}`;
  const perMonth = `(${seconds}*${running}+${d(0)}*${fixed}/12)`;
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
    `=(${capital}+${fixed})/12/(${api}-${running})`,
    `=(${capital}+${fixed})*${years}/(${api}-${running})`,
    `=${capital}/${perYear}+${at['overhead']}*${depreciation}+${at['watts']}/1000*${kwh}*(1+${at['overhead']})+${fixed}/${perYear}`,
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
