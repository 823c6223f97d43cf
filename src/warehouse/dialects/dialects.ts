import { bigquery } from './bigquery.ts';
import { clickhouse } from './clickhouse.ts';
import type { Dialect } from './dialect.ts';
import { duckdb } from './duckdb.ts';
import { postgres } from './postgres.ts';
import { snowflake } from './snowflake.ts';
import { spark } from './spark.ts';

export const DIALECTS: Readonly<Record<string, Dialect>> = {
  bigquery,
  clickhouse,
  duckdb,
  postgres,
  snowflake,
  spark,
};
