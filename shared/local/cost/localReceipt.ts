import {
  add,
  decimal,
  divide,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
  zero,
} from '../../money/rational.ts';
import type { ReceiptLine } from '../../receipt.ts';
import { dollars } from '../figure.ts';
import { FIELDS } from '../rig/fields.ts';
import type { Rig, SpeedSpread } from '../rig/rig.ts';
import { secondsPerHour } from '../rig/speed.ts';
import { capitalPerHour, depreciationPerHour } from './capital.ts';
import { fixedPerHour, hourly, localRateOf } from './hourly.ts';
import type { Machine } from './machine.ts';
import { machineText, originOf, originText, speedText } from './origins.ts';
import type { MachineJob } from './rivals.ts';

/**
 * What a second of video costs on a machine: its figures and where each comes from, then what an hour of it costs line by line
 * as `Price`, which add up to LTX_LOCAL_HOURLY, and what the second takes of it as `Amount`, which add up to LTX_LOCAL_RATE: the last line, whose
 * note says how far slow and fast runs are from it.
 */
export function localReceipt(job: MachineJob): ReceiptLine[] {
  const { machine, speed } = job;
  const { spread } = speed;
  const hours = divide(one, job.secondsPerHour);
  const perSecond = (what: string, price: Rational, note = ''): ReceiptLine => ({
    what,
    quantity: hours,
    unit: 'hours',
    price,
    amount: multiply(hours, price),
    ...(note !== '' && { note }),
  });
  return [
    { what: 'Machine', note: machineText(machine.rig) },
    ...figuresOf(machine.rig),
    {
      what: `${speed.model} ${speed.resolution}`,
      quantity: divide(job.secondsPerHour, decimal(60)),
      unit: 'seconds of video per minute',
      note: speedText(speed, machine.rig),
    },
    ...hourOf(machine).map(({ what, price, note }) => perSecond(what, price, note)),
    perSecond('A second of video', hourly(machine), spread && rangeOf(machine, spread)),
  ];
}

const figuresOf = (rig: Rig): ReceiptLine[] =>
  FIELDS.filter(({ wattsAt }) => wattsAt === undefined).flatMap(({ key, label, what }) => {
    const value = rig[key];
    const where =
      key === 'watts' && rig.wattsAt ? ` ${rig.wattsAt === 'wall' ? 'at the wall' : 'on the board'}` : '';
    return value === undefined
      ? []
      : [
          {
            what: `${label}${where}`,
            quantity: decimal(value),
            unit: what.split(',')[0]!,
            note: originText(originOf(rig, key)),
          },
        ];
  });

/** What the sum is with slow and with fast runs. */
function rangeOf(machine: Machine, { slow, fast }: SpeedSpread): string {
  const rate = (secondsPerMinute: number) =>
    dollars(nearestDouble(localRateOf({ machine, secondsPerHour: secondsPerHour({ secondsPerMinute }) })));
  return `from ${rate(fast)} in a fast run to ${rate(slow)} in a slow one`;
}

/** The parts of an hour, which add up to it. */
function hourOf(
  machine: Machine,
): { readonly what: string; readonly price: Rational; readonly note: string }[] {
  const { rig, powerPerHour, overhead } = machine;
  const depreciation = depreciationPerHour(machine);
  const share = subtract(overhead, one);
  const fixed = fixedPerHour(machine);
  return [
    rig.discountRate
      ? {
          what: 'Annuity',
          price: capitalPerHour(machine),
          note: 'GPU price less residual with interest, a year ÷ hours per year',
        }
      : { what: 'Depreciation', price: depreciation, note: '(GPU price − residual) ÷ life hours' },
    { what: 'Power', price: powerPerHour, note: 'watts ÷ 1,000 × $/kWh × PUE' },
    ...(share.n === zero.n
      ? []
      : [
          {
            what: 'Overhead',
            price: multiply(share, add(depreciation, powerPerHour)),
            note: 'overhead × (depreciation + power)',
          },
        ]),
    ...(fixed.n === zero.n
      ? []
      : [{ what: 'Yearly costs', price: fixed, note: '(opex + idle power) ÷ hours per year' }]),
  ];
}
