// The statements as other people's parsers read them, for engines that cannot run here.
import { init, parse } from '@guanmingchiu/sqlparser-ts';
import { SparkSQL } from 'dt-sql-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS } from '../../src/warehouse/dialects/dialects.ts';
import { statementsFor, tableColumns } from '../../src/warehouse/sql/statements.ts';

const statements = (name: string): string[] => {
  const dialect = DIALECTS[name]!;
  return [undefined, '2026-11-20'].flatMap((day) =>
    statementsFor(dialect, tableColumns(dialect, 'data.log', {}, day, ['id', 'Odd name'])).map(
      ({ sql }) => sql,
    ),
  );
};

describe('the statements', () => {
  beforeAll(() => init());

  test.each([
    'bigquery',
    'snowflake',
    'clickhouse',
    'duckdb',
    'databricks',
  ] as const)('are read by a parser of %s', (name) => {
    for (const sql of statements(name === 'databricks' ? 'spark' : name)) {
      expect(() => parse(sql, name), sql).not.toThrow();
    }
  });

  test("are read by Spark's own grammar", () => {
    const spark = new SparkSQL();
    for (const sql of statements('spark')) expect(spark.validate(sql), sql).toEqual([]);
  });

  test('would not be read with a mistake in them', () => {
    expect(() => parse('SELECT FROM WHERE', 'bigquery')).toThrow();
    expect(new SparkSQL().validate('SELECT a FROM (')).not.toEqual([]);
  });
});
