import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';

const published = async (file: string) =>
  JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../dist', file), 'utf8'));

it('publishes the embedded rate card, also beside the add-in', async () => {
  expect(await published('rates.json')).toEqual(embeddedCard);
  expect(await published('excel/rates.json')).toEqual(embeddedCard);
});

it('publishes a JSON Schema that knows days, prices and no other keys', async () => {
  const schema = await published('rates.schema.json');
  expect(await published('excel/rates.schema.json')).toEqual(schema);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: { format: { const: 'ltx-rates/1' }, date: { type: 'string', format: 'date' } },
  });
  const { models } = schema.properties.sellers.items.properties;
  const { rates, from } = models.items.properties.periods.items.properties;
  expect(from).toMatchObject({ type: 'string', format: 'date' });
  // What is checked beyond the schema is no day for that.
  for (const text of [models.items.properties.name, rates.items.properties.when.properties.resolution.items])
    expect(text).not.toHaveProperty('format');
  expect(rates.items).toMatchObject({ additionalProperties: false, required: ['bill'] });
  const [perSecond] = rates.items.properties.bill.anyOf ?? rates.items.properties.bill.oneOf;
  expect(perSecond.properties.price).toMatchObject({ type: 'number', minimum: 1e-9 });
});
