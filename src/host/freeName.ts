/** `LTX Rates`, or `LTX Rates 2` where that is taken. Products compare the names of sheets without letter case. */
export function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted} ${i}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
