import { at } from '../../text/values.ts';
import { scaledSide, type Upscale, upscaleNamed } from '../frameGrid.ts';
import type { Draft } from '../importer.ts';
import { beginningOf, type Extent } from './beginnings.ts';
import { type Graph, isSampler, linked, type Node, nodeOf, numberIn, withSources } from './graph.ts';
import { cfgOf, fileOf, modelOf, stepsOf } from './model.ts';

/** The input through which the picture comes to a node that only writes it to a file, and where its frame rate stands. */
const SAVERS: Readonly<Record<string, { readonly picture: string; readonly fps?: string }>> = {
  SaveVideo: { picture: 'video' },
  SaveWEBM: { picture: 'images', fps: 'fps' },
  SaveAnimatedWEBP: { picture: 'images', fps: 'fps' },
  VHS_VideoCombine: { picture: 'images', fps: 'frame_rate' },
  CreateVideo: { picture: 'images', fps: 'fps' },
};

const UPSAMPLER = 'LTXVLatentUpsampler';

/** The same of nodes that leave size and length alone, but for the upsampler. */
const PICTURE: Readonly<Record<string, string>> = {
  VAEDecode: 'samples',
  VAEDecodeTiled: 'samples',
  LTXVTiledVAEDecode: 'latents',
  LTXVSeparateAVLatent: 'av_latent',
  LTXVConcatAVLatent: 'video_latent',
  LTXVImgToVideoConditionOnly: 'latent',
  [UPSAMPLER]: 'samples',
  KSampler: 'latent_image',
  KSamplerAdvanced: 'latent_image',
  SamplerCustom: 'latent_image',
  SamplerCustomAdvanced: 'latent_image',
};

interface Clip extends Pick<Draft, 'model' | 'recipe' | 'fps'>, Extent {
  readonly batch: number;
  /** The nodes that sampled it, as far as its way is known. */
  readonly samplers: readonly Node[];
}

/**
 * Reads off the graph what the output node `id` saved. The picture's way is followed back from the saved file; where it
 * passes a node that is not known here, size and length stay undefined and are asked for.
 */
export function clipOf(graph: Graph, id: string): Clip {
  const way = pictureWay(graph, id);
  const samplers = way.filter(isSampler).reverse(); // the first stage first
  const start = way[way.length - 1];
  const beginning = start && beginningOf(graph, start);
  const upscales = way.flatMap((node) => (node.type === UPSAMPLER ? [upscaleOf(graph, node)] : [])).reverse();
  const { model, loras, weights } = modelOf(graph, samplers);
  return {
    model,
    recipe: [stepsOf(graph, samplers), cfgOf(graph, samplers), ...weights, ...namesOf(upscales), ...loras]
      .filter(Boolean)
      .join(', '),
    ...upscales.reduce<Extent>(upscaled, beginning?.extent ?? {}),
    fps: frameRate(graph, way, id),
    batch: beginning?.batch ?? 1,
    samplers,
  };
}

/** The node that several files were written from, so that they hold one clip; a file's own node where it is not known. */
export function sourceOf(graph: Graph, id: string): string {
  const source = pictureWay(graph, id).find(({ type }) => at(SAVERS, type) === undefined);
  return source?.id ?? id;
}

function upscaleOf(graph: Graph, node: Node): Upscale | undefined {
  const loader = linked(graph, node, 'upscale_model');
  return upscaleNamed((loader && fileOf(loader)) ?? '');
}

/** The sides are those of whole latent blocks of 32 pixels; in time the first frame stays one. */
function upscaled({ width, height, frames }: Extent, upscale: Upscale | undefined): Extent {
  if (!upscale) return {};
  const { axis, factor } = upscale;
  if (axis === 'time')
    return { width, height, frames: frames === undefined ? undefined : scaledFrames(frames, factor) };
  return { width: scaledSide(width, factor, 32), height: scaledSide(height, factor, 32), frames };
}

const scaledFrames = (frames: number, factor: number): number | undefined =>
  Number.isInteger(factor) ? factor * (frames - 1) + 1 : undefined;

function namesOf(upscales: readonly (Upscale | undefined)[]): readonly string[] {
  const product = (axis: 'space' | 'time') =>
    upscales.reduce((total, upscale) => (upscale?.axis === axis ? total * upscale.factor : total), 1);
  const [space, time] = [product('space'), product('time')];
  return [
    ...(space !== 1 ? [`x${space} upscale`] : []),
    ...(time !== 1 ? [`x${time} frames`] : []),
    ...(upscales.includes(undefined) ? ['upscale'] : []),
  ];
}

function pictureWay(graph: Graph, id: string): readonly Node[] {
  const way = new Map<string, Node>();
  for (let node = nodeOf(graph, id); node && !way.has(node.id); ) {
    way.set(node.id, node);
    const input: unknown =
      (at(SAVERS, node.type) as (typeof SAVERS)[string] | undefined)?.picture ?? at(PICTURE, node.type);
    node = typeof input === 'string' ? linked(graph, node, input) : undefined;
  }
  return [...way.values()];
}

/** Of the node that makes the file, else of the one conditioning node that knows it. */
function frameRate(graph: Graph, way: readonly Node[], id: string): number | undefined {
  for (const node of way) {
    const saver = at(SAVERS, node.type) as (typeof SAVERS)[string] | undefined;
    if (saver?.fps !== undefined) return numberIn(graph, node, saver.fps);
  }
  const rates = withSources(graph, id).filter(({ type }) => type === 'LTXVConditioning');
  return rates.length === 1 ? numberIn(graph, rates[0]!, 'frame_rate') : undefined;
}
