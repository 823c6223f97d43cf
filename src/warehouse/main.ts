import { fileURLToPath } from 'node:url';
import { runCommand } from '../site/command.ts';
import { OPTIONS } from './command/commandOptions.ts';
import { COMMANDS } from './command/commands.ts';

const HELP = `
npm run warehouse: the bill of LTX_COST for a log of generations, in a warehouse.

  price LOG --out PRICED      prices a log with DuckDB, which comes along: .parquet, .csv, .tsv, .jsonl, .json (or .csv.gz …).
                              Every column stays, and usd and why_not are added
    --model --resolution --seconds --takes --options --at COLUMN
                              what the columns are called, unless they are called so; the day is in created_at
    --format own|replicate|langfuse|litellm
                              whose log it is: your own table, or what a service writes
    --as-of log|card|DAY      whose day's prices count: each row's own (where the log has days), the card's, or one day
  sql --dialect NAME --table LOG
                              prints the statements for bigquery, clickhouse, duckdb, postgres, snowflake or spark
    --keep COLUMN,COLUMN      columns that stay beside the price
  keys < distinct.csv         makes keys of distinct requests: CSV with model, resolution, options
  exact < amounts.csv         prices the amounts that the engine cannot prove to be exact

  export                      writes dist/warehouse/: prices and keys as data, and for each engine what to paste

  --card FILE                 another rate card than the one that ships
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(HELP, OPTIONS, async (values, words) => {
    const [name = '', ...rest] = words;
    const command = COMMANDS[name];
    if (!command)
      throw new Error(
        `expected ${Object.keys(COMMANDS).join(', ')}, got ${name || 'nothing'}; --help says more`,
      );
    await command(values, rest);
  });
}
