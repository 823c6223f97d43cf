import { grouped } from './grouped.ts';
import { isSameAmount } from './match.ts';
import type { Missing, WeighedPrice } from './verdicts.ts';

/** A model that is gone from a list where a new name has all of its prices. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** Finds them. A name that the card knows is no new one, and one that could be several models' is nobody's. */
export function renamesIn(verdicts: readonly WeighedPrice[], missing: readonly Missing[]): Renamed[] {
  const models = grouped(verdicts, ({ card }) => `${card.seller}/${card.model}`);
  const names = grouped(
    missing.filter(({ model }) => model === undefined),
    ({ printed }) => `${printed.seller}/${printed.name}`,
  );
  const possible = [...models].flatMap(([from, lost]): Pair[] => {
    const by = lost[0]?.lackedBy?.source.id;
    if (by === undefined || lost.some(({ verdict }) => verdict !== 'gone')) return [];
    return [...names]
      .filter(([, prices]) => lost.every(({ card }) => prices.some((each) => isTwin(card, each))))
      .map(([to, prices]) => ({ from, to, by, isWhole: prices.length === lost.length }));
  });
  // Where all prices of both are the same it is nearer than where the name has others too.
  const isBetter = (one: Pair, other: Pair) => one.isWhole && !other.isWhole;
  return possible
    .filter((pair) => possible.every((other) => !areRivals(pair, other) || isBetter(pair, other)))
    .map(({ from, to, by }) => ({ from, to, by }));
}

/** A new name that has all prices of a model; `isWhole`: and no others. */
interface Pair extends Renamed {
  readonly isWhole: boolean;
}

const areRivals = (one: Pair, other: Pair): boolean =>
  one !== other && (one.from === other.from || one.to === other.to);

function isTwin(card: WeighedPrice['card'], { printed }: Missing): boolean {
  const size = (resolutions: readonly string[] = []) => resolutions.join();
  return (
    printed.seller === card.seller &&
    printed.per === card.per &&
    printed.seconds === card.seconds &&
    printed.part === card.part &&
    isSameAmount(printed.amount, card.amount) &&
    (card.when.resolution ?? []).every((each) => size(printed.when.resolution).includes(each))
  );
}
