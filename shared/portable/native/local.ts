import { checked, type PortableCall } from '../call.ts';
import type { Key } from '../key.ts';
import type { SpeedColumn } from '../speedFigures.ts';
import type { WrittenTables } from '../writtenTables.ts';

/** LTX_LOCAL_HOURLY */
export function localHourly(call: PortableCall, { machines }: WrittenTables): string {
  const key = machines.keyOf(call);
  return machines.sure(key, machines.at('HOURLY', key));
}

/** LTX_LOCAL_RATE, LTX_LOCAL_MARGINAL: a figure of the machine at this work. */
export const ofSpeed =
  (column: SpeedColumn) =>
  (call: PortableCall, { speeds }: WrittenTables): string => {
    const key = speeds.keyOf(call);
    return speeds.sure(key, speeds.at(column, key));
  };

/** LTX_LOCAL_HOURS, LTX_LOCAL_COST: a figure for all seconds and takes. */
export const ofSeconds =
  (figure: 'hours' | 'cost') =>
  (call: PortableCall, { speeds }: WrittenTables): string => {
    const key = speeds.keyOf(call);
    const seconds = call.amount('seconds');
    const takes = call.takes();
    const made = `${seconds.native}${takes ? `*${takes.native}` : ''}`;
    const native =
      figure === 'hours' ? `${made}/${speeds.at('SPEED', key)}` : `${made}*${speeds.at('RATE', key)}`;
    return speeds.sure(key, checked([seconds], native));
  };

/** A formula of what the API bills and what the machine costs, where both are known. */
export function rivals(
  call: PortableCall,
  { prices, speeds }: WrittenTables,
  say: (api: Key, at: (column: SpeedColumn) => string) => string,
): string {
  const [api, own] = [prices.keyOf(call), speeds.keyOf(call)];
  return prices.sure(
    api,
    speeds.sure(
      own,
      say(api, (column) => speeds.at(column, own)),
    ),
  );
}
