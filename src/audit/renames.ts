import { grouped } from './grouped.ts';
import { isSameAmount } from './match.ts';
import type { Missing, WeighedPrice } from './verdicts.ts';

/** A model that is gone from a list where a new name has all of its prices. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** Finds them. A name that the card knows is no new one. */
export function renamesIn(verdicts: readonly WeighedPrice[], missing: readonly Missing[]): Renamed[] {
  const models = grouped(verdicts, ({ card }) => `${card.seller}/${card.model}`);
  const names = grouped(
    missing.filter(({ model }) => model === undefined),
    ({ printed }) => `${printed.seller}/${printed.name}`,
  );
  return [...models].flatMap(([from, lost]) => {
    if (lost.some(({ verdict }) => verdict !== 'gone')) return [];
    const taken = [...names].find(([, prices]) =>
      lost.every(({ card }) => prices.some((each) => isTwin(card, each))),
    );
    const by = lost[0]?.lackedBy?.source.id;
    return taken && by !== undefined ? [{ from, to: taken[0], by }] : [];
  });
}

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
