import { CellValueType, getNumfmtParseValueFilter, type ICellData } from '@univerjs/core';

/** The cell that results when a person types this text: a formula, number, date, truth value, text or blank. */
export function typedText(text: string): ICellData {
  const empty = { v: null, f: null, si: null, p: null, t: null, custom: null } satisfies ICellData;
  if (text === '') return empty;
  if (text.startsWith('=') && text.length > 1) return { ...empty, f: text };
  if (text.startsWith("'")) return { ...empty, v: text.slice(1), t: CellValueType.FORCE_STRING };
  if (/^(true|false)$/i.test(text)) {
    return { ...empty, v: text.toLowerCase() === 'true' ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  const parsed = getNumfmtParseValueFilter(text);
  if (!parsed) return { ...empty, v: text, t: CellValueType.STRING };
  return {
    ...empty,
    v: Number(parsed.v),
    t: CellValueType.NUMBER,
    ...(parsed.z ? { s: { n: { pattern: parsed.z } } } : {}),
  };
}
