import { PricingError, quoted } from '../../errors.ts';
import type { Model } from '../card.ts';
import { idOf, type Listed, normalised, wordsOf } from '../finding/modelNames.ts';
import type { Prices } from '../finding/prices.ts';
import { valuesOf } from '../finding/select.ts';

const CLASS = /^class\s*[:=]\s*(.+)$/i;

/**
 * The models that a list of names means: a model's own name, a seller for all that it sells, or `class:fast` for the
 * models that their sellers call fast. With no list, all that are sold on that day. Each model once.
 */
export function modelsToCompare(prices: Prices, names: readonly string[] | undefined): readonly string[] {
  if (!names) return sold(prices).map(idOf);
  const byModel = new Map<string, string>();
  for (const name of names.flatMap((each) => meant(prices, each))) {
    const model = modelOf(prices, name) ?? name;
    if (!byModel.has(model)) byModel.set(model, name);
  }
  return [...byModel.values()];
}

function meant(prices: Prices, name: string): readonly string[] {
  const kind = CLASS.exec(name)?.[1];
  if (kind !== undefined) return ofClass(prices, kind);
  const isOf = ({ seller }: Listed) => seller.id === normalised(name);
  const ofSeller = sold(prices).filter(isOf);
  if (ofSeller.length > 0) return ofSeller.map(idOf);
  // Of a seller that sells nothing any more each row says when it ended. A model of that name comes first.
  const ended = modelOf(prices, name)
    ? []
    : prices.listed().filter((each) => isOf(each) && makesVideo(each.model));
  return ended.length > 0 ? ended.map(idOf) : [name];
}

/** The id of the model that a name means; undefined where there is none. */
function modelOf(prices: Prices, name: string): string | undefined {
  try {
    return idOf(prices.find(name));
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}

/** A name with one of these words is of its class, whatever else it says: Vidu Q2 Pro Fast is no Pro. */
const QUICK = ['fast', 'turbo', 'lite', 'flash', 'mini'];

/** By the words of the seller's own name for a model: `class:pro` is not only LTX-2.3 Pro. */
function ofClass(prices: Prices, kind: string): readonly string[] {
  const wanted = wordsOf(kind);
  const found = sold(prices).filter(({ model }) => {
    const words = [...wordsOf(model.name), ...wordsOf(model.id)];
    const quick = QUICK.filter((word) => words.includes(word));
    return (
      wanted.every((word) => words.includes(word)) &&
      (quick.length === 0 || quick.some((word) => wanted.includes(word)))
    );
  });
  if (found.length > 0) return found.map(idOf);
  throw new PricingError(
    'unknown-model',
    `models: no model that is sold has the word ${quoted(kind)} in its name; try class:fast or class:pro`,
  );
}

/** Models that make new video and are sold on that day; no examples. */
const sold = ({ listed, date }: Prices): Listed[] =>
  listed().filter(
    ({ seller, model }) => !seller.isExample && !(model.ended && model.ended <= date) && makesVideo(model),
  );

const makesVideo = ({ periods }: Model): boolean =>
  periods.some(({ rates }) =>
    rates.some((rate) =>
      valuesOf(rate, 'mode')?.some((mode) => mode === 'text-to-video' || mode === 'image-to-video'),
    ),
  );
