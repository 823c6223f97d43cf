import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';

/** The one global that holds everything bundled. */
export const GLOBAL = 'Ltx';

type EntryPoint = Exclude<keyof typeof import('../../sheets/code.ts'), 'call'>;

/** What Sheets itself calls: the triggers, the targets of the menu, and the sidebar's one door. */
const ENTRY_POINTS: Readonly<Record<EntryPoint, readonly string[]>> = {
  onOpen: [],
  onInstall: [],
  showSidebar: [],
  showReference: [],
  sidebarCall: ['json'],
};

export const entryPoints = Object.keys(ENTRY_POINTS);

/**
 * The top-level declarations of Code.js. Sheets finds functions only there, with their JSDoc directly above,
 * and a bundler would move it; so they are written out.
 */
export function sheetsStubs(functions: readonly SpreadsheetFunction[]): string {
  const entries = Object.entries(ENTRY_POINTS).map(
    ([name, params]) =>
      `function ${name}(${params.join(', ')}) {\n  return ${GLOBAL}.${name}(${params.join(', ')});\n}\n`,
  );
  return [...functions.map(functionStub), ...entries].join('\n');
}

/** No @return: the helper box of Sheets does not show it, and Sheets reads every character for every cell. */
function functionStub(fn: SpreadsheetFunction): string {
  const names = Object.keys(fn.params).join(', ');
  const params = Object.entries(fn.params).map(([name, { example, optional, description }]) => {
    // The helper box shows the type slot as the example, and knows no optional arguments.
    const slot = example === undefined ? '' : `{${line(fn, JSON.stringify(example))}} `;
    const text = optional && !/\boptional\b/i.test(description) ? `Optional. ${description}` : description;
    return ` * @param ${slot}${name} ${line(fn, text)}\n`;
  });
  return `/**
 * ${line(fn, fn.summary)}
${params.join('')} * @customfunction
 */
function ${fn.name}(${names}) {
  return ${GLOBAL}.call('${fn.name}', arguments);
}
`;
}

/** Text as it may stand in one line of JSDoc. Sheets would swallow markup, and tags or ends would break the comment. */
function line({ name }: SpreadsheetFunction, text: string): string {
  const trap = /[<>{}@\r\n]|\*\//.exec(text);
  if (trap)
    throw new Error(
      `${name}: ${JSON.stringify(trap[0])} cannot stand in JSDoc; reword ${JSON.stringify(text)}`,
    );
  return text;
}
