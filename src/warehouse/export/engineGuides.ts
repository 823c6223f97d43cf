/** What somebody pastes to load keys into an engine, and what its SQL was tried on. */
interface EngineGuide {
  readonly name: string;
  readonly tried: string;
  /** `keys` is the table. */
  readonly lines: (script: string, keys: string) => readonly string[];
}

/** By the name of the dialect. */
export const ENGINE_GUIDES: Readonly<Record<string, EngineGuide>> = {
  duckdb: {
    name: 'DuckDB',
    tried: 'run on DuckDB in every test',
    lines: (script, keys) => [
      'duckdb warehouse.db',
      `.read ${script}`,
      `COPY ${keys} FROM 'keys.parquet' (FORMAT parquet);`,
    ],
  },
  postgres: {
    name: 'PostgreSQL',
    tried: 'run on PGlite in every test, and on PostgreSQL 15 with `npm run test:engines`',
    lines: (script, keys) => [
      'psql warehouse',
      `\\i ${script}`,
      `\\copy ${keys} FROM 'keys.csv' (FORMAT csv, HEADER)`,
    ],
  },
  clickhouse: {
    name: 'ClickHouse',
    tried:
      'run on chdb 26.7 with `npm run test:engines` where that is installed; every test has a parser read it',
    lines: (script, keys) => [
      `clickhouse-client --multiquery < ${script}`,
      'clickhouse-client',
      `INSERT INTO ${keys} FROM INFILE 'keys.parquet' FORMAT Parquet;`,
    ],
  },
  bigquery: {
    name: 'BigQuery',
    tried: 'read by a parser, not run',
    lines: (script, keys) => [
      `bq query --use_legacy_sql=false --dataset_id=video < ${script}`,
      `bq load --source_format=PARQUET video.${keys} keys.parquet`,
    ],
  },
  snowflake: {
    name: 'Snowflake',
    tried: 'read by a parser, not run',
    lines: (script, keys) => [
      `!source ${script}`,
      'PUT file://keys.parquet @~;',
      `COPY INTO ${keys} FROM @~/keys.parquet FILE_FORMAT = (TYPE = PARQUET) MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;`,
    ],
  },
  spark: {
    name: 'Spark and Databricks',
    tried: "read by Spark's own grammar, not run",
    lines: (script, keys) => [
      `spark-sql -f ${script}`,
      'spark-sql',
      `INSERT INTO ${keys} SELECT * FROM parquet.\`keys.parquet\`;`,
    ],
  },
};
