import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardSchema } from '../../shared/rates/schema/card.ts';

/** JSON Schema has no word for a check in code; those of a day, and of the order of clips, are left to the reader. */
const schema = () => toJsonSchema(cardSchema, { errorMode: 'ignore' });

/** Publishes the rate card and its JSON Schema in `outDir`. */
export async function buildRates(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    writeFile(path.join(outDir, 'rates.json'), `${JSON.stringify(embeddedCard, null, 2)}\n`),
    writeFile(path.join(outDir, 'rates.schema.json'), `${JSON.stringify(schema(), null, 2)}\n`),
  ]);
}
