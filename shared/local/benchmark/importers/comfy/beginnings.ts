import { at } from '../../text/values.ts';
import { framesMade } from '../frameGrid.ts';
import { type Graph, type Node, numberIn, withSources } from './graph.ts';

/** Size and length of a clip, as far as they are known. */
export interface Extent {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly frames?: number | undefined;
}

/** What a latent holds: blocks of `side` pixels, and after the first frame `step` frames at a time. */
interface Grid {
  readonly side: number;
  readonly step: number;
}

/** Nodes where a picture begins, with the grid that ComfyUI cuts an order down to (`comfy_extras/nodes_*.py`). */
const BEGINNINGS: Readonly<Record<string, Grid>> = {
  EmptyLTXVLatentVideo: { side: 32, step: 8 },
  LTXVImgToVideo: { side: 32, step: 8 },
  EmptyHunyuanLatentVideo: { side: 8, step: 4 },
  WanImageToVideo: { side: 8, step: 4 },
  Wan22ImageToVideoLatent: { side: 16, step: 4 },
};

/** What was ordered for a file: clips of one order are alike, even where a node is not known that changed them. */
export const orderOf = (graph: Graph, id: string): string =>
  JSON.stringify(
    withSources(graph, id)
      .flatMap((node) => {
        const { width, height, frames } = beginningOf(graph, node)?.extent ?? {};
        return width === undefined && height === undefined && frames === undefined
          ? []
          : [`${node.type} ${width}x${height}x${frames}`];
      })
      .sort(),
  );

/** The clip that a node begins, undefined where the node is not known. A size of batch that is computed is no 1. */
export function beginningOf(
  graph: Graph,
  node: Node,
): { readonly extent: Extent; readonly batch: number } | undefined {
  const grid = at(BEGINNINGS, node.type) as Grid | undefined;
  if (!grid) return undefined;
  const { side, step } = grid;
  const [width, height, length] = ['width', 'height', 'length'].map((input) => numberIn(graph, node, input));
  const whole = (pixels: number | undefined) =>
    pixels === undefined ? undefined : Math.floor(pixels / side) * side;
  return {
    extent: {
      width: whole(width),
      height: whole(height),
      frames: length === undefined ? undefined : framesMade(length, step),
    },
    batch:
      at(node.inputs, 'batch_size') === undefined ? 1 : (numberIn(graph, node, 'batch_size') ?? Number.NaN),
  };
}
