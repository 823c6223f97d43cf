import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ readonly options: O }>>['values'];

/**
 * What an npm script does: `--help` prints its help, and what a person can mend is told in one sentence. Words without a
 * name are refused unless `run` takes them.
 */
export async function runCommand<const O extends Options>(
  help: string,
  options: O,
  run: (values: Values<O>, words: readonly string[]) => Promise<void>,
): Promise<void> {
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: run.length > 1,
    });
    const values = parsed.values as Values<O> & { readonly help?: boolean };
    if (values.help) console.log(help.trim());
    else await run(values, parsed.positionals);
  } catch (problem) {
    console.error(isForPerson(problem) ? problem.message : problem);
    process.exitCode = 1;
  }
}

/** Errors of a class of their own are faults of the program, but for those of arguments that cannot be parsed. */
const isForPerson = (problem: unknown): problem is Error =>
  problem instanceof Error &&
  (problem.constructor === Error || ('code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS')));
