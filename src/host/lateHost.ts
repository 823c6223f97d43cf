import type { Host } from './contract.ts';

type Method = Exclude<keyof Host, 'product' | 'onBookChange'>;

/** A host that is still being connected: whatever is asked of it waits until it is there. */
export function lateHost(product: Host['product'], coming: Promise<Host>): Host {
  const later = <M extends Method>(method: M): Host[M] =>
    (async (...args: readonly unknown[]) =>
      Reflect.apply((await coming)[method], undefined, args)) as Host[M];
  return {
    product,
    readBook: later('readBook'),
    writeBook: later('writeBook'),
    onBookChange: (listener) =>
      void coming.then(
        (host) => host.onBookChange(listener),
        () => undefined, // whoever waits for the host says why it is not there
      ),
    selectedCell: later('selectedCell'),
    formulas: later('formulas'),
    change: later('change'),
    readNamed: later('readNamed'),
    readCells: later('readCells'),
    readEntries: later('readEntries'),
    goTo: later('goTo'),
    productVersion: later('productVersion'),
    recalculate: later('recalculate'),
  };
}
