import { below, type JsonItem, placeInJson } from '../../text/jsonItems.ts';
import { bounded } from '../../text/limits.ts';
import { at, excerpt, items, within, words } from '../../text/values.ts';
import { holds, type JsonImporter } from '../importer.ts';
import { runOf } from './execution.ts';

/** The detail of a job, ComfyUI's `/api/jobs/{id}`. It holds the same as an entry of the history. */
export const comfyJob: JsonImporter = {
  writer: 'ComfyUI',
  mayHold: holds('"execution_status"', '"workflow"'),
  recognises: (found) => found.some(({ value }) => isJob(value)),
  read: (found) => ({ format: 'ComfyUI job', rows: found.map(readJob) }),
};

const isJob = (value: unknown): boolean =>
  at(value, 'workflow') !== undefined && typeof at(value, 'id') === 'string';

function readJob(item: JsonItem) {
  const { value } = item;
  if (!isJob(value)) return { place: placeInJson(item), reason: 'this is no job of ComfyUI' };
  const id = at(value, 'id');
  return runOf({
    place: words(id)?.slice(0, 80) ?? placeInJson(item),
    id: typeof id === 'string' ? id : undefined,
    graph: within(value, 'workflow', 'prompt'),
    outputs: at(value, 'outputs'),
    status: at(value, 'execution_status'),
  });
}

/** The list of jobs, `/api/jobs`. It has no workflows, so neither size, length nor caching can be read off it. */
export const comfyJobList: JsonImporter = {
  writer: 'ComfyUI',
  mayHold: holds('"jobs"', '"pagination"'),
  recognises: (found) => found.some(({ value }) => Array.isArray(at(value, 'jobs'))),
  read: (found) => ({
    format: 'ComfyUI job list',
    rows: found.flatMap((item) =>
      bounded(items(at(item.value, 'jobs'))).map((job, i) => ({
        place: words(at(job, 'id'))?.slice(0, 80) ?? below(item, `jobs[${i}]`),
        reason:
          at(job, 'status') === 'completed'
            ? 'the list of jobs holds no workflow; take the job itself, /api/jobs/ and its id'
            : `its status is ${excerpt(at(job, 'status'))}, not "completed"`,
      })),
    ),
  }),
};
