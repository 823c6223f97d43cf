import { quantityIn } from '../../text/measures.ts';
import { at, isRecord, items, type JsonRecord } from '../../text/values.ts';

/** A workflow in API form: nodes by id, each with `class_type` and `inputs`; a link is `["node id", slot]`. */
export type Graph = JsonRecord;

export interface Node {
  readonly id: string;
  readonly type: string;
  readonly inputs: JsonRecord;
}

export function nodeOf(graph: Graph, id: string): Node | undefined {
  const node = at(graph, id);
  const type = at(node, 'class_type');
  const inputs = at(node, 'inputs');
  return typeof type === 'string' && isRecord(inputs) ? { id, type, inputs } : undefined;
}

/** The node that an input is linked to. */
export function linked(graph: Graph, node: Node, input: string): Node | undefined {
  const id = linkedId(at(node.inputs, input));
  return id === undefined ? undefined : nodeOf(graph, id);
}

function linkedId(value: unknown): string | undefined {
  const [id, slot] = items(value);
  return typeof id === 'string' && typeof slot === 'number' ? id : undefined;
}

/** Nodes that hand on a number, and the input that holds it. Nodes that compute one are not followed. */
const NUMBER_INPUTS: Readonly<Record<string, string>> = {
  PrimitiveInt: 'value',
  PrimitiveFloat: 'value',
  LTXFloatToInt: 'a',
  CM_FloatToInt: 'a',
};

/** An input's number, its links followed through nodes that hand it on. Undefined where it is computed elsewhere. */
export function numberIn(graph: Graph, node: Node, input: string): number | undefined {
  let [at1, key]: [Node, string] = [node, input];
  for (const seen = new Set<string>(); !seen.has(at1.id); ) {
    seen.add(at1.id);
    const value = at(at1.inputs, key);
    if (!Array.isArray(value)) return quantityIn(value);
    const next = linked(graph, at1, key);
    const hands = next && at(NUMBER_INPUTS, next.type);
    if (!next || typeof hands !== 'string') return undefined;
    [at1, key] = [next, hands];
  }
  return undefined; // links that run in a circle
}

/** A node and everything that it is made from. */
export function withSources(graph: Graph, id: string): readonly Node[] {
  const found: Node[] = [];
  const seen = new Set([id]);
  for (const next of seen) {
    const node = nodeOf(graph, next);
    if (!node) continue;
    found.push(node);
    for (const value of Object.values(node.inputs)) {
      const source = linkedId(value);
      if (source !== undefined) seen.add(source); // a Set yields what is added while it is read
    }
  }
  return found;
}

/** Samplers generate; KSamplerSelect only names one, and an upsampler enlarges. */
export const isSampler = ({ type, inputs }: Node): boolean =>
  /sampler/i.test(type) &&
  !/upsampler/i.test(type) &&
  ['latent_image', 'samples', 'model', 'guider'].some((input) => linkedId(at(inputs, input)) !== undefined);

export const isLoader = ({ type }: Node): boolean => /loader/i.test(type);
