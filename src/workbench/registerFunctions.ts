import { IFunctionService } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { BundleFunction } from './bundleFunction.ts';
import type { CustomFunction } from './customFunctions.ts';
import { describeFunction } from './describeFunction.ts';
import { type BundleMetadata, wantsErrors } from './functionMetadata.ts';
import type { WorkbenchGrid } from './grid.ts';

/**
 * Makes the bundle's functions known to the formula engine and to autocomplete.
 * Throws if the metadata names a function the bundle did not register: then nothing would compute.
 */
export function registerFunctions(
  { injector }: WorkbenchGrid,
  bundle: BundleMetadata,
  registered: ReadonlyMap<string, CustomFunction>,
): void {
  const executors = bundle.functions.map((fn) => {
    const run = registered.get(fn.id.toUpperCase());
    if (!run) throw new Error(`functions.js does not register ${fn.id}, which functions.json declares`);
    return new BundleFunction(fn, run, wantsErrors(bundle, fn));
  });
  injector.get(IFunctionService).registerExecutors(...executors);
  injector.get(IDescriptionService).registerDescriptions(bundle.functions.map(describeFunction));
}
