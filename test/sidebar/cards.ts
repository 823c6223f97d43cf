import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { frozenCard } from '../frozenCard.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** The frozen card as one of the day of the card in the build: an older one would be offered as such. */
export const cardOfToday: RateCard = { ...frozenCard, date: embeddedCard.date };

/** The same as JSON that may be changed. */
const copy = (): { [key: string]: Json } => JSON.parse(JSON.stringify(cardOfToday));

const part = (value: Json | undefined, ...path: readonly (string | number)[]): Json => {
  const found = path.reduce<Json | undefined>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  if (found === undefined) throw new Error(`the card lacks ${path.join('.')}`);
  return found;
};

/** LTX-2.3 Pro at 1080p for $0.10 a second in place of $0.08. */
export function dearerPro(): string {
  const card = copy();
  const sellers = part(card, 'sellers');
  const ltx = Array.isArray(sellers) ? sellers.find((each) => part(each, 'id') === 'ltx') : undefined;
  const models = part(ltx, 'models');
  const pro = Array.isArray(models) ? models.find((each) => part(each, 'id') === 'ltx-2-3-pro') : undefined;
  const periods = part(pro, 'periods');
  const rates = part(periods, Array.isArray(periods) ? periods.length - 1 : 0, 'rates');
  if (!Array.isArray(rates)) throw new Error('no rates');
  const changed = rates.filter((rate) => {
    const resolutions = part(rate, 'when', 'resolution');
    return (
      Array.isArray(resolutions) && resolutions.includes('1080p') && part(rate, 'bill', 'price') === 0.08
    );
  });
  if (changed.length === 0) throw new Error('Pro at 1080p is not $0.08');
  for (const rate of changed) Reflect.set(Object(part(rate, 'bill')), 'price', 0.1);
  return JSON.stringify(card);
}

/** A card of another day, on which nobody had looked at prices later. */
export const datedCard = (date: string): string =>
  JSON.stringify({ ...cardOfToday, date }, (key, value: unknown) =>
    key === 'checked' && typeof value === 'string' && value > date ? date : value,
  );

export const MARKUP = '<img src=x onerror="window.pwned = 1"><script>window.pwned = 1</script>';
export const FORMULA = '=HYPERLINK("https://evil.example","free")';

/** A card in which every free text is markup and a formula. */
export function hostileCard(): string {
  const card = copy();
  const hostile = `${MARKUP} ${FORMULA}`;
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (['name', 'vendor', 'note'].includes(key) && typeof inner === 'string')
        Reflect.set(value, key, hostile);
      else walk(inner);
    }
  };
  walk(card);
  return JSON.stringify(card);
}

export const unknownFormat = (): string => JSON.stringify({ ...copy(), format: 'ltx-rates/2' });

/** `__proto__` as JSON can carry it: an own key, which only careless copying makes a prototype. */
export const polluted = (): string =>
  JSON.stringify(copy()).replace(
    '{',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  );
