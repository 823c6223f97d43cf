import type { Host } from './contract.ts';

/** A host that is still being connected: whatever is asked of it waits until it is there. */
export function lateHost(product: Host['product'], coming: Promise<Host>): Host {
  return {
    product,
    readBook: async () => (await coming).readBook(),
    writeBook: async (text, basedOn) => (await coming).writeBook(text, basedOn),
    lastGoodCopy: async () => (await coming).lastGoodCopy(),
    selectedCell: async () => (await coming).selectedCell(),
    insertFormula: async (formula, overwrite, look) => (await coming).insertFormula(formula, overwrite, look),
    formulas: async (reading) => (await coming).formulas(reading),
    setFormulas: async (changes) => (await coming).setFormulas(changes),
    setVersions: async (versions) => (await coming).setVersions(versions),
    writeSheet: async (sheet) => (await coming).writeSheet(sheet),
    readNamed: async (name) => (await coming).readNamed(name),
    readCells: async (places) => (await coming).readCells(places),
    recalculate: async () => (await coming).recalculate(),
  };
}
