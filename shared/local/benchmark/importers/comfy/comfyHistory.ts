import { below, type JsonItem, placeInJson } from '../../text/jsonItems.ts';
import { bounded } from '../../text/limits.ts';
import { at, isRecord, items } from '../../text/values.ts';
import { holds, isRejected, type JsonImporter } from '../importer.ts';
import { cachedIn, runOf } from './execution.ts';

/** ComfyUI's `/history` and `/history/{prompt_id}`: an object of executions by prompt id. */
export const comfyHistory: JsonImporter = {
  writer: 'ComfyUI',
  mayHold: holds('"prompt"', '"status_str"'),
  recognises: (found) => found.some(({ value }) => isRecord(value) && Object.values(value).some(isExecution)),
  read(found) {
    const rows = found.flatMap(readHistory);
    return {
      format: 'ComfyUI history',
      rows,
      whyCold: rows.filter((row) => !isRejected(row)).length > 1 ? whyCold(found) : undefined,
    };
  },
};

const isExecution = (value: unknown): boolean =>
  Array.isArray(at(value, 'prompt')) && isRecord(at(value, 'status'));

function readHistory(item: JsonItem) {
  if (!isRecord(item.value)) return [{ place: placeInJson(item), reason: 'this is no history of ComfyUI' }];
  return bounded(Object.entries(item.value)).map(([id, entry]) => {
    const place = below(item, id.slice(0, 80));
    if (!isExecution(entry)) return { place, reason: 'this is no execution of ComfyUI' };
    return runOf({
      place,
      id,
      graph: items(at(entry, 'prompt'))[2],
      outputs: at(entry, 'outputs'),
      status: at(entry, 'status'),
    });
  });
}

/** Where several executions in a row had nothing in the cache, ComfyUI is set up to keep nothing. */
function whyCold(found: readonly JsonItem[]): string | undefined {
  const cached = found.flatMap(({ value }) =>
    isRecord(value) ? Object.values(value).flatMap((entry) => cachedIn(at(entry, 'status')) ?? []) : [],
  );
  return cached.every(({ size }) => size === 0)
    ? 'ComfyUI kept nothing between these runs, as with --cache-none: set up so, each loads the model and none gives a ' +
        'speed. Start it without --cache-none and generate twice.'
    : undefined;
}
