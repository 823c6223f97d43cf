// The jobs of .github/workflows, as far as they can be tried without GitHub: their form, and the commands that they call.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly name?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly needs?: string;
  readonly environment?: { readonly name: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (name: string): Workflow =>
  parse(readFileSync(path.join(FOLDER, name), 'utf8'), { strict: true, uniqueKeys: true });
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const FILES = readdirSync(FOLDER);

describe.each(FILES)('%s', (file) => {
  const { permissions, jobs } = workflow(file);
  const steps = stepsOf(workflow(file));

  test('names npm scripts that there are, with the words that they take', () => {
    const runs = steps.flatMap(({ run = '' }) => [
      ...run.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start))(?: -- ([^\n|>]*))?/g),
    ]);
    for (const [, script, short, words = ''] of runs) {
      const command = scripts[script ?? short!];
      expect(command, script).toBeDefined();
      const [, source] = /^tsx (\S+)$/.exec(command!) ?? [];
      const code = source && readFileSync(path.join(ROOT, source), 'utf8');
      const told =
        code &&
        `${code}${code.includes('PUBLICATION') ? readFileSync(path.join(ROOT, 'src/site/publication.ts'), 'utf8') : ''}`;
      for (const [, option] of words.matchAll(/--([\w-]+)/g))
        expect(told, `${script} --${option}`).toContain(option);
    }
  });

  test('has scripts that a shell can parse', () => {
    for (const { run } of steps)
      if (run !== undefined) execFileSync('bash', ['-n', '-c', run.replace(/\$\{\{.*?\}\}/g, 'x')]);
  });

  test('puts nothing from outside into a script but through its environment', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{/);
  });

  test('takes actions of GitHub alone, each at a version, and gives nothing more than it needs', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
    expect(permissions).not.toHaveProperty('contents', 'write');
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions ?? {}).not.toHaveProperty('contents', 'write');
    }
  });

  test('reads only outputs of steps before', () => {
    for (const job of Object.values(jobs)) {
      const known = new Set<string>();
      for (const { id, env = {} } of job.steps) {
        for (const [, step] of JSON.stringify(env).matchAll(/steps\.(\w+)\./g)) expect(known).toContain(step);
        if (id) known.add(id);
      }
    }
  });
});

test('the audit runs every day and may write issues, and nothing else', () => {
  const { on, permissions } = workflow('audit.yml');
  expect(on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }]);
  expect(permissions).toEqual({ contents: 'read', issues: 'write' });
});

test('publication waits for its reviewer every week too, with an audit of that day', () => {
  const { on, jobs } = workflow('publish.yml');
  expect(on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) }]);
  const names = jobs['publish']!.steps.map(({ name }) => name);
  expect(names.indexOf('Audit the prices')).toBeGreaterThan(-1);
  expect(names.indexOf('Audit the prices')).toBeLessThan(names.indexOf('Sign the card and the audit'));
});

test('only the job that a reviewer lets through knows the private key, in the one step that signs', () => {
  for (const file of FILES) {
    for (const job of Object.values(workflow(file).jobs)) {
      const holders = job.steps.filter((step) => JSON.stringify(step).includes('secrets.'));
      if (holders.length === 0) continue;
      expect(job.environment?.name).toBe('github-pages');
      expect(holders.map(({ name }) => name)).toEqual(['Sign the card and the audit']);
      expect(holders[0]!.run).toMatch(/rm \.\.\/signing\.pem\n?$/);
    }
  }
  expect(workflow('publish.yml').jobs['publish']?.needs).toBe('check');
});
