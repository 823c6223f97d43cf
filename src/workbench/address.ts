/** `Budget!B2`, `'Try it'!A1:B3` or `B2`, taken apart. Without a sheet the active one is meant. */
export type Address = { readonly sheet: string | undefined; readonly range: string };

/** Reads an address as a formula would write it. Throws if there is no cell in it. */
export function parseAddress(address: string): Address {
  const parts =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)$/.exec(address);
  if (!parts?.[3]) throw new Error(`address: expected a cell such as Budget!B2, got ${address}`);
  return {
    sheet: parts[1]?.replaceAll("''", "'") ?? parts[2],
    range: parts[3].replaceAll('$', '').toUpperCase(),
  };
}
