import type { AddIn } from '../workbook/addInOffer.ts';
import type { BundleMetadata } from './functionMetadata.ts';
import type { Examples } from './tryIt.ts';

/** Runs functions.js as Excel would: as a classic script of the page. */
export function loadFunctions(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'functions.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('functions.js could not be loaded. Build the project again.'));
    document.head.append(script);
  });
}

/** The description of the functions, as Excel reads it. */
export const loadMetadata = (): Promise<BundleMetadata> => loadJson('functions.json');

/** The example formulas, made together with the site. */
export const loadExamples = (): Promise<Examples> => loadJson('examples.json');

/** The add-in that a downloaded workbook offers, as its manifest has it. */
export const loadAddIn = (): Promise<AddIn> => loadJson('addIn.json');

/** The files are made by our own build, so their shape is known. */
async function loadJson<T>(file: string): Promise<T> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} could not be loaded. Build the project again.`);
  return response.json();
}
