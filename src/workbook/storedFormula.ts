import { type Call, callsIn } from '../../shared/formula/calls.ts';
import { type Token, tokens } from '../../shared/formula/tokens.ts';
import { storedName } from './newerFunctions.ts';

/**
 * A formula as an .xlsx file has it: without `=`, newer functions and those of the add-in under their stored names, and the
 * variables of LET and LAMBDA with `_xlpm.`.
 *
 *     =LET(x,LTX_COST(A1,B1,C1),XLOOKUP(x,D:D,E:E))
 *     _xlfn.LET(_xlpm.x,_xldudf_LTX_COST(A1,B1,C1),_xlfn.XLOOKUP(_xlpm.x,D:D,E:E))
 */
export function storedFormula(typed: string): string {
  const list = tokens(typed.replace(/^=/, '').replace(/\r\n?/g, '\n'));
  const calls = callsIn(list, ',');
  const texts = list.map(({ text }) => text);
  for (const { start } of calls) {
    const [, at = '', name = ''] = /^(@?)(.*)$/s.exec(texts[start] ?? '') ?? [];
    if (!name.includes('!')) texts[start] = at + storedName(name.toUpperCase());
  }
  for (const { start, close, names } of calls.flatMap((call) => scopeOf(list, call)))
    for (let i = start; i < close; i += 1)
      if (list[i]?.kind === 'name' && names.has(list[i]?.text.toUpperCase() ?? ''))
        texts[i] = `_xlpm.${list[i]?.text}`;
  return texts.join('');
}

/** The reverse, for files of any program: LibreOffice writes names that it does not know in small letters. */
export const typedFormula = (stored: string): string =>
  `=${tokens(stored)
    .map(({ kind, text }) => (kind === 'name' ? typedName(text) : text))
    .join('')}`;

const typedName = (name: string): string =>
  name
    .replace(/^(@?)(?:_xlfn\.|_xlws\.)+(.*)$/i, (_, at: string, newer: string) => at + newer.toUpperCase())
    .replace(/^(@?)_xlpm\./i, '$1')
    .replace(/^(@?)_xldudf_(LTX_\w+)$/i, (_, at: string, ours: string) => at + ours.toUpperCase());

/** Where variables are known, and which: every other argument of LET but its last, all of LAMBDA but its last. */
function scopeOf(list: readonly Token[], { name, start, close, args }: Call) {
  if (name !== 'LET' && name !== 'LAMBDA') return [];
  const declared = args.slice(0, -1).filter((_, i) => name === 'LAMBDA' || i % 2 === 0);
  const names = declared.flatMap(({ from, to }) => {
    const words = list.slice(from, to).filter(({ kind }) => kind !== 'space');
    return words.length === 1 && words[0]?.kind === 'name' ? [words[0].text.toUpperCase()] : [];
  });
  return [{ start, close, names: new Set(names) }];
}
