import type { Rejected } from '../../import.ts';
import { at, isRecord, items, words } from '../../text/values.ts';
import type { Draft } from '../importer.ts';
import { orderOf } from './beginnings.ts';
import { clipOf, sourceOf } from './clip.ts';
import { type Graph, isLoader, isSampler, type Node, withSources } from './graph.ts';

/** One prompt that ComfyUI executed, as its history and its jobs both tell it. */
export interface Execution {
  readonly place: string;
  /** The prompt's. */
  readonly id: string | undefined;
  readonly graph: unknown;
  readonly outputs: unknown;
  /** `{status_str, completed, messages}` */
  readonly status: unknown;
}

/** Turns an execution into a run, or says why it is none. */
export function runOf({ place, id, graph, outputs, status }: Execution): Draft | Rejected {
  const no = (reason: string): Rejected => ({ place, reason });
  const messages = messagesOf(status);
  if (messages.has('execution_interrupted')) return no('it was interrupted');
  if (messages.has('execution_error') || at(status, 'status_str') === 'error') {
    const why = words(at(messages.get('execution_error'), 'exception_message'));
    return no(why ? `it failed: ${why}` : 'it failed');
  }
  if (at(status, 'completed') !== true) return no('it was not completed');
  const videos = videosOf(outputs);
  const [video] = videos;
  if (video === undefined) return no('it saved no video');
  if (!isRecord(graph)) return no('its workflow is missing');
  if (!isOneClip(graph, videos))
    return no(`it saved ${videos.length} videos in one time; save one per run to measure it`);
  const cached = cachedIn(status);
  if (!cached) return no('it does not tell which results came from the cache');
  return generated({ place, id, graph, videos, outputs, cached, wallSeconds: wallSeconds(messages) });
}

/** The nodes whose results came from the cache; undefined where that is not told. */
export function cachedIn(status: unknown): ReadonlySet<unknown> | undefined {
  const cached = messagesOf(status).get('execution_cached');
  return cached === undefined ? undefined : new Set(items(at(cached, 'nodes')));
}

interface Generated {
  readonly place: string;
  readonly id: string | undefined;
  readonly graph: Graph;
  /** The nodes that saved the clip. */
  readonly videos: readonly string[];
  readonly outputs: unknown;
  readonly cached: ReadonlySet<unknown>;
  readonly wallSeconds: number;
}

function generated({ place, id, graph, videos, outputs, cached, wallSeconds }: Generated): Draft | Rejected {
  const [video = ''] = videos;
  const nodes = withSources(graph, video);
  const samplers = nodes.filter(isSampler);
  if (samplers.length === 0) return { place, reason: 'no sampler made its video on this machine' };
  if (samplers.some((node) => cached.has(node.id)))
    return { place, reason: 'its video came from the cache; change the seed to generate anew' };
  const { batch, samplers: own, recipe, ...clip } = clipOf(graph, video);
  if (batch !== 1) return { place, reason: 'its batch may hold several clips in one time' };
  const rates = new Set(videos.map((each) => clipOf(graph, each).fps));
  const loaders = nodes.filter(isLoader);
  return {
    place,
    id,
    ...clip,
    recipe: [recipe, besideIn(graph, outputs, cached, own)].filter(Boolean).join(', '),
    clip: orderOf(graph, video),
    fps: rates.size === 1 ? clip.fps : undefined,
    wallSeconds,
    gpus: 1,
    cold: loaders.length === 0 ? undefined : loaders.some((node) => !cached.has(node.id)),
  };
}

/** Samplers that ran in the same time and did not make the clip itself: a first picture, a preview, another file. */
function besideIn(
  graph: Graph,
  outputs: unknown,
  cached: ReadonlySet<unknown>,
  own: readonly Node[],
): string | undefined {
  const ids = new Set(own.map(({ id }) => id));
  const beside = new Set(
    Object.keys(isRecord(outputs) ? outputs : {})
      .flatMap((id) => withSources(graph, id))
      .filter((node) => isSampler(node) && !ids.has(node.id) && !cached.has(node.id))
      .map(({ id }) => id),
  );
  if (beside.size === 0) return undefined;
  return `the time of ${beside.size} more sampler${beside.size === 1 ? '' : 's'} included`;
}

/** The first message of each kind. */
function messagesOf(status: unknown): ReadonlyMap<string, unknown> {
  const messages = new Map<string, unknown>();
  for (const message of items(at(status, 'messages'))) {
    const [kind, data] = items(message);
    if (typeof kind === 'string' && !messages.has(kind)) messages.set(kind, data);
  }
  return messages;
}

/** Epoch milliseconds from start to success; NaN where one is missing. */
function wallSeconds(messages: ReadonlyMap<string, unknown>): number {
  const [start, end] = ['execution_start', 'execution_success'].map((kind) =>
    at(messages.get(kind), 'timestamp'),
  );
  return typeof start === 'number' && typeof end === 'number' ? (end - start) / 1000 : Number.NaN;
}

/** The node of each video file that was saved. SaveVideo lists them among `images`, VideoHelperSuite among `gifs`. */
function videosOf(outputs: unknown): readonly string[] {
  if (!isRecord(outputs)) return [];
  return Object.entries(outputs)
    .flatMap(([id, output]) =>
      ['images', 'gifs', 'videos']
        .flatMap((kind) => items(at(output, kind)))
        .filter((file) => at(file, 'type') !== 'temp' && isVideo(file, output))
        .map(() => id),
    )
    .sort();
}

/** Several nodes may save the same frames, each in a format of its own. */
function isOneClip(graph: Graph, videos: readonly string[]): boolean {
  const isOneFileEach = new Set(videos).size === videos.length;
  return (
    videos.length === 1 || (isOneFileEach && new Set(videos.map((id) => sourceOf(graph, id))).size === 1)
  );
}

function isVideo(file: unknown, output: unknown): boolean {
  const name = words(at(file, 'filename')) ?? '';
  if (/\.(mp4|webm|mkv|mov|avi|m4v|gif)$/i.test(name)) return true;
  return /\.webp$/i.test(name) && items(at(output, 'animated'))[0] === true;
}
