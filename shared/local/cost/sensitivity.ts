import { PricingError } from '../../errors.ts';
import {
  decimal,
  isLess,
  max,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
} from '../../money/rational.ts';
import { priceOfVolume, pricePerSecond } from './apiPrice.ts';
import { breakevenOverLife } from './breakevenVolume.ts';
import { localRateOf } from './hourly.ts';
import { type Input, inputsOf } from './movableInputs.ts';
import { paybackMonths } from './paybackTime.ts';
import type { Rivals } from './rivals.ts';

/** What own and API cost at one value of an input; in words where there is no number. */
export interface Outlook {
  readonly value: number;
  /** US dollars per second of video, everything counted. */
  readonly ownRate: Rational;
  readonly apiRate: Rational;
  /** Seconds of video over the machine's life. */
  readonly breakeven: number | string;
  /** Months. */
  readonly payback: number | string;
}

/** One input, and what becomes of the rest as it moves. */
export interface Sensitivity {
  readonly input: string;
  readonly value: number;
  readonly low: Outlook;
  readonly high: Outlook;
  /** The value at which a second on the machine, everything counted, costs what the API takes; undefined: at none. */
  readonly meetsAt: number | undefined;
}

/** Every input of the comparison, moved by the share `swing` to both sides within what it can be; largest effect on API minus own first. */
export function sensitivities(
  rivals: Rivals,
  secondsPerMonth: number,
  swing: number,
): readonly Sensitivity[] {
  const outlook = ({ at }: Input, value: number) => outlookOf(at(value), secondsPerMonth, value);
  return inputsOf(rivals)
    .map((input) => ({
      input: input.name,
      value: input.value,
      low: outlook(input, Math.max(input.least, moved(input.value, -swing))),
      high: outlook(input, Math.min(input.most, moved(input.value, swing))),
      meetsAt: meetingValue(input),
    }))
    .map((each) => ({ each, effect: effectOf(each) }))
    .sort((a, b) => (isLess(b.effect, a.effect) ? -1 : isLess(a.effect, b.effect) ? 1 : 0))
    .map(({ each }) => each);
}

const moved = (value: number, share: number): number =>
  nearestDouble(multiply(decimal(value), share < 0 ? subtract(one, decimal(-share)) : decimal(1 + share)));

const effectOf = ({ low, high }: Sensitivity): Rational => {
  const gain = ({ ownRate, apiRate }: Outlook) => subtract(apiRate, ownRate);
  return max(subtract(gain(high), gain(low)), subtract(gain(low), gain(high)));
};

function outlookOf(rivals: Rivals, seconds: number, value: number): Outlook {
  const month = () => ({ seconds: decimal(seconds), api: priceOfVolume(rivals.api)(seconds) });
  return {
    value,
    ownRate: localRateOf(rivals),
    apiRate: pricePerSecond(rivals.api),
    breakeven: orWords(() => breakevenOverLife(rivals)),
    payback: orWords(() => paybackMonths(rivals, month())),
  };
}

function orWords(figure: () => Rational): number | string {
  try {
    return nearestDouble(figure());
  } catch (error) {
    if (error instanceof PricingError && error.code === 'never') return 'never';
    if (error instanceof PricingError && error.code === 'over-capacity') return 'more than one machine';
    throw error;
  }
}

/** How far from its value an input is looked for. */
const FAR = 1e6;
const CLOSE = 1 + 1e-15;

/** By halving: what a second costs only rises, or only falls, as one input rises. Good to 12 digits. */
function meetingValue({ value, least, most, at }: Input): number | undefined {
  const ownIsLess = (x: number) => {
    const rivals = at(x);
    return isLess(localRateOf(rivals), pricePerSecond(rivals.api));
  };
  let [low, high] = [Math.max(least, value / FAR), Math.min(most, value * FAR)];
  const atLow = ownIsLess(low);
  if (atLow === ownIsLess(high)) return undefined;
  while (high / low > CLOSE) {
    const middle = Math.sqrt(low * high);
    if (middle <= low || middle >= high) break;
    if (ownIsLess(middle) === atLow) low = middle;
    else high = middle;
  }
  return Number(low.toPrecision(14));
}
