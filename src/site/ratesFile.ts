import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { benchmarkSchema } from '../../shared/local/benchmark/importers/benchmarkSchema.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { auditSchema } from '../../shared/rates/format/auditSchema.ts';
import { cardSchema } from '../../shared/rates/format/cardSchema.ts';
import { isDay } from '../../shared/rates/format/valueSchemas.ts';

/** A schema as JSON Schema. What that cannot say, such as that clips stand in order, the strict readers check. */
const published = (schema: typeof cardSchema | typeof auditSchema | typeof benchmarkSchema) =>
  toJsonSchema(schema, {
    target: 'draft-2020-12',
    overrideAction({ valibotAction: { type, ...action }, jsonSchema }) {
      if (type === 'finite') return jsonSchema; // every number of JSON is
      if (type !== 'check') return undefined;
      const isOfDays = 'requirement' in action && action.requirement === isDay;
      return isOfDays ? { ...jsonSchema, format: 'date' } : jsonSchema;
    },
  });

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The rate card that is built in, byte for byte as it is published. */
export const cardBytes = (): Uint8Array => new TextEncoder().encode(text(embeddedCard));

/** Publishes the rate card, its signature if there is one, its audit, and the JSON Schemas of all and of benchmarks in `outDir`. */
export async function buildRates(outDir: string, signature: string | undefined): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    writeFile(path.join(outDir, 'rates.json'), cardBytes()),
    ...(signature === undefined ? [] : [writeFile(path.join(outDir, 'rates.json.sig'), signature)]),
    writeFile(path.join(outDir, 'rates.schema.json'), text(published(cardSchema))),
    writeFile(path.join(outDir, 'audit.json'), `${JSON.stringify(embeddedAudit)}\n`),
    writeFile(path.join(outDir, 'audit.schema.json'), text(published(auditSchema))),
    writeFile(path.join(outDir, 'benchmark.schema.json'), text(published(benchmarkSchema))),
  ]);
}
