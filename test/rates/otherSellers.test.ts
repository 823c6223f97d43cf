// Names of sellers and names without one: none hides who sells a model, or that nobody does any more.
import { expect, test } from 'vitest';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { check } from '../../shared/functions/check.ts';
import { compare } from '../../shared/functions/compare.ts';
import type { Model, RateCard } from '../../shared/rates/card.ts';

const film = (id: string, more: Partial<Model> = {}): Model => ({
  ...{ id, name: 'Film 2', vendor: 'Studio' },
  periods: [
    {
      ...{ from: '2026-01-01', basis: 'effective', checked: '2026-06-01', evidence: 'official' },
      ...{ source: 'https://example.com/prices' },
      rates: [{ when: { resolution: ['1080p'] }, bill: { per: 'second', price: 0.1 } }],
    },
  ],
  ...more,
});
const other = film('other', { name: 'Other', vendor: 'Someone' });
const card = (sellers: RateCard['sellers']): RateCard => ({
  ...{ format: 'ltx-rates/1', date: '2026-06-01', staleAfterDays: 90, sellers },
});
const shop = (model: Partial<Model> = {}) => ({
  id: 'shop',
  name: 'Shop',
  models: [film('film-2', { aliases: ['film-2'], ...model }), other],
});
const maker = (model: Partial<Model> = {}) => ({
  id: 'studio',
  name: 'Studio API',
  models: [film('film-v2', model)],
});
const told = (sellers: RateCard['sellers'], name = 'Film 2', rates: unknown = undefined) =>
  evaluate<unknown>(
    check,
    [name, '1080p', 5, null, rates],
    { card: card(sellers) },
    (error) => error.message,
  )[0]?.[0];

test('a reseller whose model goes by the bare name is named, and so are those who sell the same', () => {
  expect(told([maker(), shop()])).toBe(
    '"Film 2" alone means shop/film-2; studio/film-v2 sells it too, at prices of their own',
  );
  const third = { id: 'third', name: 'Third', models: [film('x'), other] };
  expect(told([maker(), third, shop()])).toBe(
    '"Film 2" alone means shop/film-2; studio/film-v2 and third/x sell it too, at prices of their own',
  );
});

test.each<[string, RateCard['sellers'], string?, unknown?]>([
  ['with its seller', [maker(), shop()], 'shop/film-2'],
  ['that means the maker', [maker({ aliases: ['film-2'] }), { ...shop(), models: [film('film-2')] }]],
  [
    'that means a maker who sells those of others too',
    [
      { ...maker({ aliases: ['film-2'] }), models: [film('film-v2', { aliases: ['film-2'] }), other] },
      { ...shop(), models: [film('film-2')] },
    ],
  ],
  ['of a model that nobody else sells', [shop()]],
  ['of a model that another seller ended', [maker({ ended: '2026-03-01' }), shop()]],
  [
    'of an own price',
    [maker(), shop()],
    'film-2',
    [
      ['model', 'resolution', 'usd'],
      ['film-2', '1080p', 1],
    ],
  ],
])('nothing is said of a name %s', (_, sellers, name, rates) => {
  expect(told(sellers, name, rates)).toBe('');
});

test('of a seller that has ended all its models, LTX_COMPARE says when each ended', () => {
  const ended = (id: string) => film(id, { ended: '2026-03-01' });
  const rows = evaluate<unknown>(
    compare,
    ['1080p', 5, 'gone'],
    { card: card([{ id: 'gone', name: 'Gone', models: [ended('one'), ended('two')] }]) },
    (error) => error.message,
  );
  expect(rows.slice(1).map((row) => [row[0], row[1], row[7]])).toEqual(
    ['gone/one', 'gone/two'].map((id) => [
      id,
      'Gone',
      `model: ${id} ended on 2026-03-01; for its old prices give an earlier day as card`,
    ]),
  );
});
