import { knownAre, PricingError, quoted } from '../../errors.ts';
import { ceilTo, decimal, divide, multiply, nearestDouble } from '../../money/rational.ts';
import type { RateCard } from '../card.ts';
import { normalised } from '../finding/modelNames.ts';
import { asOption, type Options } from '../finding/options.ts';

/** LTX Studio credits for so many seconds of an action. As many clips as hold them. */
export function studioCredits(
  ...asked: Parameters<typeof studioFigure>
): (seconds: number | undefined) => number {
  const { id, figure, clipSeconds } = studioFigure(...asked);
  return (seconds) => {
    if (seconds === undefined) return figure;
    if (clipSeconds === undefined)
      throw new PricingError('no-price', `seconds: ${id} is not priced by length; leave seconds out`);
    const clip = decimal(clipSeconds);
    const clips = divide(ceilTo(clip, decimal(seconds)), clip);
    return nearestDouble(multiply(clips, decimal(figure)));
  };
}

/** Credits for one clip of an action, and how long that is where the action is priced by length. */
export function studioFigure(
  { studio }: RateCard,
  name: string,
  options: Options,
  bound: 'low' | 'typical' | 'high',
): { readonly id: string; readonly figure: number; readonly clipSeconds: number | undefined } {
  const actions = studio?.actions ?? [];
  const meant = actions.filter(({ id, aliases = [] }) =>
    [id, ...aliases].map(normalised).includes(normalised(name)),
  );
  // One name may have a figure for each of its options, such as with sound and without; the first is the usual one.
  const action = meant.find((each) => strayOption(each.options ?? [], options) === undefined) ?? meant[0];
  if (!action) {
    const known = actions.length > 0 ? knownAre(actions.map(({ id }) => id)) : 'this card holds none';
    throw new PricingError(
      'unknown-model',
      `action: no LTX Studio action is called ${quoted(name)}; ${known}`,
    );
  }
  refuseOptions(action.id, action.options ?? [], options);
  if (bound === 'typical' && action.low !== action.high) {
    throw new PricingError(
      'no-price',
      `bound: LTX Studio gives ${action.id} as a range; ask for low (${action.low}) or high (${action.high})`,
    );
  }
  const figure = bound === 'low' ? action.low : action.high;
  return { id: action.id, figure, clipSeconds: action.seconds };
}

function strayOption(known: readonly string[], { words, numbers, fps }: Options): string | undefined {
  const said = [
    ...words.map(({ word, dimension }) => (dimension ? asOption(dimension, word) : word)),
    ...numbers.keys(),
    ...(fps ? ['fps'] : []),
  ];
  return said.find((word) => !known.includes(word));
}

function refuseOptions(action: string, known: readonly string[], options: Options): void {
  const stray = strayOption(known, options);
  if (stray === undefined) return;
  const help = known.length > 0 ? knownAre(known) : 'leave the options out';
  throw new PricingError(
    'no-price',
    `options: LTX Studio publishes no figure of ${action} for ${quoted(stray)}; ${help}`,
  );
}
