import { PricingError } from '../../errors.ts';
import { decimal, divide, multiply, one, type Rational, zero } from '../../money/rational.ts';
import type { MeteredBill } from '../card.ts';
import type { Options } from '../finding/options.ts';
import type { Resolution } from '../resolution.ts';
import type { CountedOption } from './terms.ts';

/** What a request says besides its seconds. `fps` is the asked-for frame rate, or the model's own. */
export interface Usage {
  readonly options: Options;
  readonly resolution: Resolution;
  readonly fps?: number | undefined;
}

/** How a request is counted in units of its bill: seconds × perSecond + counted + fixed, and at most `cap`. */
export interface Counting {
  /** 0 where the options state the count of the whole video. */
  readonly perSecond: Rational;
  /** What an option counts; `each` is how many units one of it makes. */
  readonly counted:
    | { readonly option: CountedOption; readonly count: Rational; readonly each: Rational }
    | undefined;
  readonly fixed: Rational;
  readonly cap: Rational | undefined;
}

export const NO_UNITS: Counting = { perSecond: zero, counted: undefined, fixed: zero, cap: undefined };

const MILLION = decimal(1e6);

/** How a metered bill counts: seconds, frames, megapixels or million tokens. Formulas: see each case. */
export function countingOf(bill: MeteredBill, usage: Usage): Counting {
  const stated = statedCount(bill, usage.options);
  if (stated) return { ...NO_UNITS, counted: stated };
  const perSecond = unitsPerSecond(bill, usage);
  return {
    perSecond,
    counted: beyondOutput(bill, usage.options, perSecond),
    fixed: bill.per === 'frame' ? divide(decimal(bill.extraFrames ?? 0), decimal(bill.frames ?? 1)) : zero,
    cap:
      bill.per === 'second' && bill.maxFrames
        ? multiply(divide(decimal(bill.maxFrames), frameRate(usage)), perSecond)
        : undefined,
  };
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
function statedCount({ per }: MeteredBill, { numbers }: Options): Counting['counted'] {
  if (per !== 'million-tokens' && per !== 'gpu-second') return undefined;
  const option = per === 'gpu-second' ? 'gpu-seconds' : 'tokens';
  const count = numbers.get(option);
  if (count === undefined) return undefined;
  if (count === 0) throw new PricingError('invalid-argument', `options: expected ${option} above 0, got 0`);
  return { option, count: decimal(count), each: per === 'gpu-second' ? one : divide(one, MILLION) };
}

/** Seconds billed beyond those asked for: the context of an extend, the input of an edit. */
function beyondOutput(
  { of = 'output' }: MeteredBill,
  { numbers }: Options,
  each: Rational,
): Counting['counted'] {
  switch (of) {
    case 'output':
    case 'input-video':
    case 'input-audio':
      return undefined;
    case 'extension+context':
      return { option: 'context', count: decimal(numbers.get('context') ?? 0), each };
    case 'input+output': {
      const input = numbers.get('input');
      if (input === undefined) throw needs('input', 'the seconds of input video, which are billed too');
      return { option: 'input', count: decimal(input), each };
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
