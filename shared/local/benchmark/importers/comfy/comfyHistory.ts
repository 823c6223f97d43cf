import { below, type JsonItem, placeOf } from '../../text/jsonItems.ts';
import { bounded } from '../../text/limits.ts';
import { at, isRecord, items } from '../../text/values.ts';
import { holds, type JsonImporter } from '../importer.ts';
import { runOf } from './execution.ts';

/** ComfyUI's `/history` and `/history/{prompt_id}`: an object of executions by prompt id. */
export const comfyHistory: JsonImporter = {
  mayHold: holds('"prompt"', '"status_str"'),
  recognises: (found) => found.some(({ value }) => isRecord(value) && Object.values(value).some(isExecution)),
  read: (found) => ({ format: 'ComfyUI history', rows: found.flatMap(readHistory) }),
};

const isExecution = (value: unknown): boolean =>
  Array.isArray(at(value, 'prompt')) && isRecord(at(value, 'status'));

function readHistory(item: JsonItem) {
  if (!isRecord(item.value)) return [{ place: placeOf(item), reason: 'this is no history of ComfyUI' }];
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
