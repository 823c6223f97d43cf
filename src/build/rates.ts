import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardSchema } from '../../shared/rates/schema/card.ts';

/** The JSON Schema of a rate card. What it cannot say, such as that clips stand in order, the strict reader checks. */
const schema = () =>
  toJsonSchema(cardSchema, {
    target: 'draft-2020-12',
    overrideAction({ valibotAction: { type }, jsonSchema }) {
      if (type === 'finite') return jsonSchema; // every number of JSON is
      if (type !== 'check') return undefined;
      return jsonSchema.type === 'string' ? { ...jsonSchema, format: 'date' } : jsonSchema;
    },
  });

/** Publishes the rate card and its JSON Schema in `outDir`. */
export async function buildRates(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    writeFile(path.join(outDir, 'rates.json'), `${JSON.stringify(embeddedCard, null, 2)}\n`),
    writeFile(path.join(outDir, 'rates.schema.json'), `${JSON.stringify(schema(), null, 2)}\n`),
  ]);
}
