import { columnName, placeOf } from '../../formula/address.ts';
import { TCO_HEADER } from '../../local/cost/totalCost.ts';
import { checked, type PortableCall } from '../call.ts';
import { refused, textIn } from '../expression.ts';
import { NO_RENT } from '../speedFigures.ts';
import type { WrittenTables } from '../writtenTables.ts';
import { volumeBill } from './rivals.ts';

/** The value that a cell of a table has now, while all that its formula refers to stays. */
export const AS_IT_IS = undefined;

/** LTX_TCO, whose cells lean on those beside them: the route, machines, up front, per month, total, $/s, share, what is assumed. */
export function tco(
  call: PortableCall,
  tables: WrittenTables,
  address: string,
): (string | typeof AS_IT_IS)[][] {
  const { prices, speeds } = tables;
  const [api, machine] = [prices.keyOf(call), speeds.keyOf(call)];
  const at = (column: Parameters<typeof speeds.at>[0]) => speeds.at(column, machine);
  const seconds = call.amount('seconds_per_month');
  const s = seconds.native;
  const months = monthsOf(call);
  const from = placeOf(address);
  const cell = (row: number, column: number) => `${columnName(from.column + column)}${from.row + row + 1}`;
  const perSecond = (row: number) => `${cell(row, 4)}/(${s}*${months})`;
  const onApi = checked([seconds], volumeBill(tables, api, s));
  // A machine whose share of a month is not known makes the whole table an error.
  const isKnown = `IF(${at('DISCOUNT')}>0,0*${at('CAPITAL_A_MONTH')},0*${at('SPEED')})`;
  const sure = prices.sure(api, speeds.sure(machine, `${onApi}+${isKnown}+0*${months}`));
  const known = `+0*${cell(1, 3)}`;
  const rows = (perMachine: string) => `MAX(1,ROUNDUP(ROUND(${s}/${perMachine},9),0))${known}`;
  const perLife = `IF(ISNUMBER(${at('IN_YEAR')}),${at('IN_MONTH')}*${months},MIN(${at('IN_LIFE')},${at('IN_MONTH')}*${months}))`;
  const lives = `MAX(${cell(2, 1)},ROUNDUP(ROUND(${s}*${months}/${perLife},9),0))`;
  const capital = `IF(OR(ISNUMBER(${at('LIFE_YEARS')}),${at('DISCOUNT')}>0),${at('CAPITAL_A_MONTH')}*${months},${at('WRITTEN_OFF')})`;
  const rented = `730*${at('SPEED')}`;
  const table: (string | typeof AS_IT_IS)[][] = [
    TCO_HEADER.map(textIn),
    ['"API"', '""', `0*${cell(1, 3)}`, sure, `${cell(1, 3)}*${months}`, perSecond(1), '""', AS_IT_IS],
    [
      '"Own"',
      rows(at('IN_MONTH')),
      `${cell(2, 1)}*${at('GPU_PRICE')}`,
      `${s}*${at('RUNNING')}+${cell(2, 1)}*${at('FIXED_A_MONTH')}`,
      `${lives}*${capital}+${cell(2, 3)}*${months}`,
      perSecond(2),
      `${s}/(${cell(2, 1)}*${at('IN_MONTH')})`,
      AS_IT_IS,
    ],
    [
      '"Rent"',
      rows(`(${rented})`),
      `0*${cell(3, 1)}`,
      `IF(${at('RENT')}<${NO_RENT},${s}*${at('RENT')},NA())${known}`,
      `${cell(3, 3)}*${months}`,
      perSecond(3),
      `${s}/(${cell(3, 1)}*${rented})`,
      AS_IT_IS,
    ],
  ];
  const rent = tables.machines.rigOf(call)?.rentPerHour ?? 0;
  return rent > 0 ? table : table.slice(0, 3);
}

/** 36 where it is blank. */
function monthsOf(call: PortableCall): string {
  if (call.isLeftOut('months')) return '36';
  const { native, test } = call.amount('months');
  if (test === undefined) return native;
  return `IF(TRIM(${native})="",36,IF(${test},${native},${refused('months: a number above 0')}))`;
}
