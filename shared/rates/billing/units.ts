import { PricingError } from '../../errors.ts';
import { add, decimal, divide, min, multiply, one, type Rational, zero } from '../../money/rational.ts';
import type { MeteredBill } from '../card.ts';
import type { Options } from '../finding/options.ts';
import type { Resolution } from '../resolution.ts';

/** What a request says besides its seconds. `fps` is the asked-for frame rate, or the model's own. */
export interface Usage {
  readonly options: Options;
  readonly resolution: Resolution;
  readonly fps?: number | undefined;
}

export interface Units {
  /** Billed units for so many seconds, before minimum, step and base. */
  readonly of: (seconds: Rational) => Rational;
  /** Units that one more second adds; undefined where the options state a count for the whole video. */
  readonly perSecond: Rational | undefined;
  /** Whether the cost is seconds × price × a constant, and nothing else. */
  readonly isLinear: boolean;
}

const MILLION = decimal(1e6);

/** How a metered bill counts: seconds, frames, megapixels or million tokens. Formulas: see each case. */
export function unitsFor(bill: MeteredBill, usage: Usage): Units {
  const given = givenCount(bill, usage);
  if (given) return { of: () => given, perSecond: undefined, isLinear: false };
  const perSecond = unitsPerSecond(bill, usage);
  const { beyond, isPlain } = measured(bill, usage);
  const extra =
    bill.per === 'frame' ? divide(decimal(bill.extraFrames ?? 0), decimal(bill.frames ?? 1)) : zero;
  const cap =
    bill.per === 'second' && bill.maxFrames ? divide(decimal(bill.maxFrames), frameRate(usage)) : undefined;
  const of = (seconds: Rational): Rational => {
    const all = add(seconds, beyond);
    return add(multiply(cap ? min(all, cap) : all, perSecond), extra);
  };
  const isEven = !bill.base && !bill.included && !bill.minimum && !bill.step;
  const isLinear = isPlain && isEven && !cap && extra === zero;
  return { of, perSecond, isLinear };
}

function unitsPerSecond(bill: MeteredBill, usage: Usage): Rational {
  switch (bill.per) {
    case 'second': // frames ÷ countedAt where the seller counts so, else plain seconds
      return bill.countedAt && usage.fps ? divide(decimal(usage.fps), decimal(bill.countedAt)) : one;
    case 'frame': // frames per second ÷ frames per price
      return divide(bill.fps ? decimal(bill.fps) : frameRate(usage), decimal(bill.frames ?? 1));
    case 'megapixel': // width × height × frames ÷ 1,000,000
      return divide(multiply(bill.fps ? decimal(bill.fps) : frameRate(usage), pixels(usage)), MILLION);
    case 'million-tokens': // width × height × frames ÷ pixels per token ÷ 1,000,000
      if (!bill.pixelsPerToken) throw needs('tokens', 'the number of tokens, which only the bill tells');
      return divide(
        multiply(usage.options.fps || !bill.fps ? frameRate(usage) : decimal(bill.fps), pixels(usage)),
        multiply(decimal(bill.pixelsPerToken), MILLION),
      );
    case 'gpu-second':
      throw needs('gpu-seconds', 'the machine seconds it takes');
  }
}

/** Tokens and GPU seconds that the options state outright. */
function givenCount(bill: MeteredBill, { options }: Usage): Rational | undefined {
  if (bill.per !== 'million-tokens' && bill.per !== 'gpu-second') return undefined;
  const option = bill.per === 'gpu-second' ? 'gpu-seconds' : 'tokens';
  const count = options.numbers.get(option);
  if (count === 0) throw new PricingError('invalid-argument', `options: expected ${option} above 0, got 0`);
  return count === undefined ? undefined : divide(decimal(count), bill.per === 'gpu-second' ? one : MILLION);
}

/** Seconds billed beyond those asked for: the context of an extend, the input of an edit. */
function measured(
  { of = 'output' }: MeteredBill,
  { options }: Usage,
): { beyond: Rational; isPlain: boolean } {
  switch (of) {
    case 'output':
    case 'input-video':
    case 'input-audio':
      return { beyond: zero, isPlain: true };
    case 'extension+context':
      return { beyond: decimal(options.numbers.get('context') ?? 0), isPlain: false };
    case 'input+output': {
      const input = options.numbers.get('input');
      if (input === undefined) throw needs('input', 'the seconds of input video, which are billed too');
      return { beyond: decimal(input), isPlain: false };
    }
  }
}

function frameRate({ fps }: Usage): Rational {
  if (fps) return decimal(fps);
  throw new PricingError(
    'no-price',
    'options: the price depends on the frame rate; say it, for example 24fps',
  );
}

function pixels({ resolution: { width, height, label } }: Usage): Rational {
  if (width && height) return multiply(decimal(width), decimal(height));
  throw new PricingError(
    'no-price',
    `resolution: ${label} is made in several sizes; write the exact one, for example 864x480`,
  );
}

const needs = (option: string, what: string): PricingError =>
  new PricingError('no-price', `options: add ${option}=…, ${what}`);
