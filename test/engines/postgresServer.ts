import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvOf } from '../../src/warehouse/command/csv.ts';
import { postgres } from '../../src/warehouse/dialects/postgres.ts';
import { findProgram } from '../program.ts';
import type { TestEngine } from '../warehouse/engines.ts';

export const findPostgres = (): string | undefined =>
  findProgram({
    name: 'PostgreSQL',
    variable: 'POSTGRES_CTL',
    places: [17, 16, 15, 14].map((version) => `/usr/lib/postgresql/${version}/bin/pg_ctl`),
    install: 'the Debian package postgresql',
  });

/** PostgreSQL refuses to run as root. */
const NOBODY = 65534;
const asWhom = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A server of its own, on a socket in a folder of its own; it listens on no port. */
export function postgresServer(control: string): TestEngine {
  const folder = mkdtempSync(path.join(tmpdir(), 'ltx-postgres-'));
  if ('uid' in asWhom) chownSync(folder, NOBODY, NOBODY);
  const program = (name: string, args: readonly string[], input?: string): string => {
    const { status, stdout, stderr, error } = spawnSync(path.join(path.dirname(control), name), args, {
      ...asWhom,
      input,
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: name === 'pg_ctl' ? 'ignore' : 'pipe', // the server would keep a pipe open
    });
    if (status !== 0) throw error ?? new Error(`${name}: ${stderr}`);
    return stdout ?? '';
  };
  const data = path.join(folder, 'data');
  program('initdb', ['-D', data, '-U', 'test', '-E', 'UTF8', '--no-sync']);
  program('pg_ctl', ['-D', data, '-w', '-o', `-k ${folder} -c listen_addresses= -c fsync=off`, 'start']);
  const session = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'test', 'postgres'];
  const run = (sql: string): string => program('psql', session, `${postgres.before};\n${sql};`);
  return {
    dialect: postgres,
    timestamp: 'timestamp',
    run: async (sql) => run(sql),
    rows: async (sql) =>
      run(`SELECT row_to_json(q) FROM (${sql}) q`)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    append: async (table, columns, rows) => {
      const names = Object.keys(columns);
      const copy = `COPY ${table} (${names.join(', ')}) FROM STDIN (FORMAT csv, HEADER)`;
      program('psql', [...session, '-c', copy], csvOf(names, rows));
      run(`ANALYZE ${table}`);
    },
    close: () => {
      program('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
