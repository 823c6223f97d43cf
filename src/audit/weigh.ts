import type { RateCard } from '../../shared/rates/card.ts';
import type { Edition } from './claims.ts';
import { type Comparison, compareWithSources, type WeighedPrice } from './verdicts.ts';

/** So many alarms of one source, and such a share of what it says, are no news of prices but of its form. */
const MANY = 20;
const MOST_DENIED = 0.3;
const MOST_LACKED = 0.5;

export interface Weighed extends Comparison {
  /** Why a source was not believed, by its id. */
  readonly changed: ReadonlyMap<string, string>;
}

/**
 * Compares a card with the sources, and once more without what cannot be believed: a source that would deny a large part
 * of its seller's prices is left out, and a list that lacks most of them is no whole list. Each is told once.
 */
export function weigh(card: RateCard, editions: readonly Edition[]): Weighed {
  const first = compareWithSources(card, editions);
  const changed = new Map<string, string>();
  const believed = editions.flatMap((edition): Edition[] => {
    const denied = denials(edition, first.verdicts);
    if (denied) {
      changed.set(edition.source.id, denied);
      return [];
    }
    const lacks = lacking(edition, first.verdicts);
    if (!lacks) return [edition];
    changed.set(edition.source.id, lacks);
    const { wholeListOf: _, ...source } = edition.source;
    return [{ ...edition, source }];
  });
  return { ...(changed.size > 0 ? compareWithSources(card, believed) : first), changed };
}

function denials(edition: Edition, verdicts: readonly WeighedPrice[]): string | undefined {
  const said = verdicts.flatMap(({ claims }) =>
    claims.filter((each) => each.edition.source.id === edition.source.id && each.fit === 'exact'),
  );
  const denied = said.filter(({ agrees }) => !agrees).length;
  return denied >= MANY && denied > said.length * MOST_DENIED
    ? `it denies ${denied} of the ${said.length} prices that it speaks of`
    : undefined;
}

function lacking({ source }: Edition, verdicts: readonly WeighedPrice[]): string | undefined {
  const own = verdicts.filter(({ card }) => source.wholeListOf?.includes(card.seller));
  const lacked = own.filter(({ lackedBy }) => lackedBy?.source.id === source.id).length;
  return lacked >= MANY && lacked > own.length * MOST_LACKED
    ? `it lacks ${lacked} of ${own.length} prices, so none of them is called gone`
    : undefined;
}
