import { at } from '../../text/values.ts';
import type { Draft } from '../importer.ts';
import { type Graph, isSampler, linked, type Node, nodeOf, numberIn, withSources } from './graph.ts';
import { cfgOf, modelOf, stepsOf } from './model.ts';

/** The input through which the picture comes to a node, for nodes that leave size and length alone. */
const PICTURE: Readonly<Record<string, string>> = {
  SaveVideo: 'video',
  SaveWEBM: 'images',
  SaveAnimatedWEBP: 'images',
  VHS_VideoCombine: 'images',
  CreateVideo: 'images',
  VAEDecode: 'samples',
  VAEDecodeTiled: 'samples',
  LTXVTiledVAEDecode: 'latents',
  LTXVSeparateAVLatent: 'av_latent',
  LTXVConcatAVLatent: 'video_latent',
  LTXVImgToVideoConditionOnly: 'latent',
  LTXVLatentUpsampler: 'samples', // but for its doubling of both sides
  KSampler: 'latent_image',
  KSamplerAdvanced: 'latent_image',
  SamplerCustom: 'latent_image',
  SamplerCustomAdvanced: 'latent_image',
};

/** Where the picture begins: width, height and length in frames. */
const BEGINNINGS = [
  'EmptyLTXVLatentVideo',
  'LTXVImgToVideo',
  'EmptyHunyuanLatentVideo',
  'WanImageToVideo',
  'Wan22ImageToVideoLatent',
];

const FRAME_RATE: Readonly<Record<string, string>> = {
  CreateVideo: 'fps',
  SaveWEBM: 'fps',
  SaveAnimatedWEBP: 'fps',
  VHS_VideoCombine: 'frame_rate',
};

type Clip = Pick<Draft, 'model' | 'recipe' | 'width' | 'height' | 'frames' | 'fps'> & {
  readonly batch: number;
};

/**
 * Reads off the graph what the output node `id` saved. The picture's way is followed back from the saved file; where it
 * passes a node that is not known here, size and length stay undefined and are asked for.
 */
export function clipOf(graph: Graph, id: string): Clip {
  const way = pictureWay(graph, id);
  const start = way.find(({ type }) => BEGINNINGS.includes(type));
  const upscales = way.filter(({ type }) => type === 'LTXVLatentUpsampler').length;
  const samplers = way.filter(isSampler).reverse(); // the first stage first
  const measure = (input: string) => start && numberIn(graph, start, input);
  const scaled = (input: string) => {
    const pixels = measure(input);
    return pixels === undefined ? undefined : pixels * 2 ** upscales;
  };
  const { model, loras, weights } = modelOf(graph, samplers);
  return {
    model,
    recipe: [
      stepsOf(graph, samplers),
      cfgOf(graph, samplers),
      ...weights,
      upscales > 0 && `x${2 ** upscales} upscale`,
      ...loras,
    ]
      .filter(Boolean)
      .join(', '),
    width: scaled('width'),
    height: scaled('height'),
    frames: measure('length'),
    fps: frameRate(graph, way, id),
    // A size of batch that is computed counts as unknown, and is no 1.
    batch: start && at(start.inputs, 'batch_size') !== undefined ? (measure('batch_size') ?? Number.NaN) : 1,
  };
}

function pictureWay(graph: Graph, id: string): readonly Node[] {
  const way = new Map<string, Node>();
  for (let node = nodeOf(graph, id); node && !way.has(node.id); ) {
    way.set(node.id, node);
    const input: unknown = at(PICTURE, node.type);
    node = typeof input === 'string' ? linked(graph, node, input) : undefined;
  }
  return [...way.values()];
}

/** Of the node that makes the file, else of the one conditioning node that knows it. */
function frameRate(graph: Graph, way: readonly Node[], id: string): number | undefined {
  for (const node of way) {
    const input = at(FRAME_RATE, node.type);
    if (typeof input === 'string') return numberIn(graph, node, input);
  }
  const rates = withSources(graph, id).filter(({ type }) => type === 'LTXVConditioning');
  return rates.length === 1 ? numberIn(graph, rates[0]!, 'frame_rate') : undefined;
}
