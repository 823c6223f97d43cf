import { at, words } from '../../text/values.ts';
import { type Graph, linked, type Node, numberIn } from './graph.ts';

const MODEL_FILES = ['ckpt_name', 'unet_name', 'model_name', 'gguf_name'];

/** The files that the samplers draw on. Two stages may use two models; both are named. */
export function modelOf(
  graph: Graph,
  samplers: readonly Node[],
): {
  readonly model: string | undefined;
  readonly loras: readonly string[];
  readonly weights: readonly string[];
} {
  const models = new Set<string>();
  const loras = new Set<string>();
  const weights = new Set<string>();
  for (const sampler of samplers) {
    const guided = linked(graph, sampler, 'guider') ?? sampler;
    const seen = new Set<string>();
    for (
      let node = linked(graph, guided, 'model');
      node && !seen.has(node.id);
      node = linked(graph, node, 'model')
    ) {
      seen.add(node.id);
      const { inputs } = node;
      const lora = fileName(at(inputs, 'lora_name'));
      if (lora) loras.add(`${lora} at ${numberIn(graph, node, 'strength_model') ?? '?'}`);
      const file = fileOf(node);
      if (file) models.add(file);
      const type = words(at(inputs, 'weight_dtype'));
      if (type) weights.add(`weight_dtype ${type}`);
    }
  }
  return { model: words([...models].join(' + ')), loras: [...loras], weights: [...weights] };
}

/** `8+3 steps`: each stage's. */
export function stepsOf(graph: Graph, samplers: readonly Node[]): string | undefined {
  const steps = samplers.map((sampler) => stagesSteps(graph, sampler));
  return steps.length > 0 && steps.every((each) => each !== undefined)
    ? `${steps.join('+')} steps`
    : undefined;
}

/**
 * `CFG 7/3+1`: each stage's; of a guider with parameters for picture and sound, both. CFG above 1 runs the model twice
 * a step. `?` stands for what a node computes; undefined where no stage has any.
 */
export function cfgOf(graph: Graph, samplers: readonly Node[]): string | undefined {
  const stages = samplers.map((sampler) => stagesCfg(graph, sampler));
  return stages.some((cfg) => cfg !== '') ? `CFG ${stages.map((cfg) => cfg || '?').join('+')}` : undefined;
}

function stagesCfg(graph: Graph, sampler: Node): string {
  const guided = linked(graph, sampler, 'guider') ?? sampler;
  const seen = new Map<string, Node>();
  for (
    let node: Node | undefined = guided;
    node && !seen.has(node.id);
    node = linked(graph, node, 'parameters')
  )
    seen.set(node.id, node);
  return [...seen.values()]
    .filter(({ inputs }) => at(inputs, 'cfg') !== undefined)
    .map((node) => numberIn(graph, node, 'cfg') ?? '?')
    .join('/');
}

function stagesSteps(graph: Graph, sampler: Node): number | undefined {
  const all = numberIn(graph, sampler, 'steps');
  if (all !== undefined) {
    const from = numberIn(graph, sampler, 'start_at_step') ?? 0;
    return Math.min(all, numberIn(graph, sampler, 'end_at_step') ?? all) - from;
  }
  const sigmas = linked(graph, sampler, 'sigmas');
  if (!sigmas) return undefined;
  const noise = at(sigmas.inputs, 'sigmas');
  // Steps lead from one noise level to the next: nine levels are eight steps.
  if (typeof noise === 'string') return noise.split(',').length - 1;
  return numberIn(graph, sigmas, 'steps');
}

/** The file of weights that a loader names. */
export const fileOf = ({ inputs }: Node): string | undefined =>
  MODEL_FILES.map((input) => fileName(at(inputs, input))).find((name) => name);

/** `folder/ltx-2.3-22b-dev.safetensors` is `ltx-2.3-22b-dev`. */
const fileName = (value: unknown): string | undefined =>
  words(value)
    ?.replace(/^.*[\\/]/, '')
    .replace(/\.(safetensors|gguf|ckpt|sft|pth?)$/i, '');
