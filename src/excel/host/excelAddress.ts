/** `Sheet1!B4` and `'It''s mine'!$B$4`, as Excel gives addresses, taken apart. */
export function parseAddress(address: string): { readonly sheet: string; readonly address: string } {
  const at = address.lastIndexOf('!');
  const sheet = address
    .slice(0, Math.max(at, 0))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return { sheet, address: address.slice(at + 1).replaceAll('$', '') };
}

/** True for B4, $B$4 and B4:D9; everything else is a name. */
export const isCells = (text: string): boolean =>
  /^\$?[A-Z]{1,3}\$?[1-9]\d*(:\$?[A-Z]{1,3}\$?[1-9]\d*)?$/i.test(text);
