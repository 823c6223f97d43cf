import { type Amount, checked, type PortableCall } from '../call.ts';
import { refused, textIn, trimmedText } from '../expression.ts';
import { NotPortable } from '../notPortable.ts';
import { NO_RENT } from '../speedFigures.ts';
import type { WrittenTables } from '../writtenTables.ts';
import { billed } from './cost.ts';
import { ofSpeed, rivals } from './local.ts';

/** What doubles may be off by where the core compares exact numbers. */
const ABOUT = '*1.000000000001';

/** What no route costs that is done in time. */
const TOO_LATE = NO_RENT;

/** LTX_BREAKEVEN: fixed cost ÷ what each second saves, where that is within what the machine can make. */
export function breakeven(call: PortableCall, tables: WrittenTables): string {
  const measure = call.text('measure');
  const said = trimmedText(measure.now ?? '').toLowerCase() || 'seconds';
  const native = breakevenIn(said, call, tables);
  return measure.isFixed ? native : `IF(${measure.native}=${textIn(measure.now ?? '')},${native},NA())`;
}

function breakevenIn(measure: string, call: PortableCall, tables: WrittenTables): string {
  switch (measure) {
    case 'rate':
      return ofSpeed('RATE')(call, tables);
    case 'seconds':
    case 'hours':
    case 'seconds per month':
      return rivals(call, tables, (api, at) => {
        const gap = `(${tables.prices.at('EVEN', api)}-${at('RUNNING')})`;
        const isMonthly = measure === 'seconds per month';
        const fixed = at(isMonthly ? 'COST_A_MONTH' : 'COST_OVER_LIFE');
        const most = isMonthly ? `${at('IN_YEAR')}/12` : at('IN_LIFE');
        const seconds = `${fixed}/${gap}${measure === 'hours' ? `/${at('SPEED')}` : ''}`;
        return `IF(${fixed}<=${most}*${gap}${ABOUT},${seconds},NA())`;
      });
    default:
      return refused('measure: seconds, hours, seconds per month or rate');
  }
}

/** LTX_PAYBACK: price ÷ what a month saves, where one machine makes it and lasts so long. */
export function payback(call: PortableCall, tables: WrittenTables): string {
  const seconds = call.amount('seconds_per_month');
  const s = seconds.native;
  return rivals(call, tables, (api, at) => {
    const bill = volumeBill(tables, api, s);
    const saved = `(${bill}-${s}*${at('RUNNING')}-${at('FIXED_A_MONTH')})`;
    const life = `IF(ISNUMBER(${at('LIFE_YEARS')}),12*${at('LIFE_YEARS')},${at('IN_LIFE')}/${s})`;
    const tests = `${s}<=${at('IN_MONTH')}${ABOUT},${at('GPU_PRICE')}<=${saved}*${life}${ABOUT}`;
    return checked([seconds], `IF(AND(${tests}),${at('GPU_PRICE')}/${saved},NA())`);
  });
}

/** What the API bills for a volume; #N/A where part of a bill is per clip, since a volume does not say how many those are. */
export function volumeBill(
  { prices }: WrittenTables,
  api: Parameters<typeof billed>[1],
  seconds: string,
): string {
  const { native, isSum } = billed(prices, api, seconds, 'volume');
  return `${prices.at('VOLUME', api)}*${isSum ? `(${native})` : native}`;
}

/** LTX_CHEAPEST: the first of api, own and rent that costs least of those that are done in time. */
export function cheapest(call: PortableCall, tables: WrittenTables): string {
  const { prices, speeds } = tables;
  const [api, machine] = [prices.keyOf(call, 'route'), speeds.keyOf(call)];
  const at = (column: Parameters<typeof speeds.at>[0]) => speeds.at(column, machine);
  const seconds = call.amount('seconds');
  const s = seconds.native;
  const deadline = deadlineOf(call);
  const hours = deadline?.native;
  const inTime = hours && `${hours}*${at('SPEED')}`;
  const lasts = hours
    ? `MIN(${inTime},${at('IN_LIFE')},${at('AT_MOST')}*MAX(1,${hours}/8760))`
    : at('IN_LIFE');
  const own = `${s}*${at('RATE')}+IF(${s}<=${lasts}${ABOUT},0,${TOO_LATE})`;
  const rent = inTime ? `${s}*${at('RENT')}+IF(${s}<=${inTime}${ABOUT},0,${TOO_LATE})` : `${s}*${at('RENT')}`;
  const bill = billed(prices, api, s).native;
  const apiInTime = hours && `${prices.at('API_HOURS', api)}<=${hours}`;
  const onApi = apiInTime ? `IF(${apiInTime},${bill},${TOO_LATE})` : bill;
  const isApi = apiInTime ? `IF(${apiInTime},"api",NA())` : '"api"';
  const choice = `IF(${onApi}<=MIN(${own},${rent}),${isApi},IF(${own}<=${rent},"own","rent"))`;
  return prices.sure(api, speeds.sure(machine, checked([seconds, ...(deadline ? [deadline] : [])], choice)));
}

/** A blank cell is no deadline. */
function deadlineOf(call: PortableCall): Amount | undefined {
  if (call.isLeftOut('deadline_hours')) return undefined;
  const { native, test, what } = call.amount('deadline_hours');
  if (test === undefined) return { native, test, what };
  if (call.argument('deadline_hours').said.is === 'other')
    throw new NotPortable('its deadline is worked out in the formula; put it in a cell of its own');
  return {
    native: `IF(TRIM(${native})="",9E+99,${native})`,
    test: `OR(TRIM(${native})="",${test})`,
    what,
  };
}
