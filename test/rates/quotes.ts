import { readdirSync, readFileSync } from 'node:fs';

/** A price as its seller quotes it, and the arguments of LTX_COST that ask for exactly that. */
export interface QuotedPrice {
  readonly file: string;
  readonly model: string;
  readonly resolution: string;
  readonly options: string;
  readonly seconds: number;
  readonly usd: number;
  readonly evidence: string;
  /** The day at which the price was in force, first of its period. */
  readonly from: string;
}

const FOLDER = new URL('../fixtures/quotes/', import.meta.url);
const HEADER = 'model,resolution,options,seconds,usd,evidence,from';

/** Every row of every file in test/fixtures/quotes. */
export const quotedPrices: readonly QuotedPrice[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) => {
    const [header, ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
    if (header !== HEADER) throw new Error(`${file}: expected the header ${HEADER}`);
    return lines.map((line) => readLine(file, line));
  });

function readLine(file: string, line: string): QuotedPrice {
  const fields = line.split(',');
  if (fields.length !== 7) throw new Error(`${file}: expected 7 fields in ${line}`);
  const [model = '', resolution = '', options = '', seconds, usd, evidence = '', from = ''] = fields;
  return { file, model, resolution, options, seconds: Number(seconds), usd: Number(usd), evidence, from };
}
