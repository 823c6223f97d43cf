type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const LAZY = `const lazy = (owner, key, value) => (Object.defineProperty(owner, key, { value, enumerable: true }), value);`;
// A shorter part costs less than the name it would get.
const LEAST_LENGTH = 7;
const LEAST_OBJECTS = 3;

/**
 * The text of an ECMAScript module that exports `value`, plain JSON, under `name`. It is short: a part that recurs is
 * written once, and objects of the same keys are made by one function. Values under the `late` keys are made when read.
 */
export function valueModule(name: string, value: unknown, late: readonly string[] = []): string {
  const json = JSON.parse(JSON.stringify(value)) as Json;
  const { parts, shapes } = tally(json);
  const names = new Map<string, string>();
  const declarations: string[] = [];

  const declare = (key: string, prefix: string, text: string): string => {
    const fresh = `${prefix}${names.size}`;
    names.set(key, fresh);
    declarations.push(`const ${fresh} = ${text};`);
    return fresh;
  };
  const write = (part: Json): string => {
    const key = JSON.stringify(part);
    const known = names.get(key);
    if (known) return known;
    const text = literal(part);
    const recurs = key.length >= LEAST_LENGTH && (parts.get(key) ?? 0) > 1;
    return recurs ? declare(key, 'part', text) : text;
  };
  const literal = (part: Json): string => {
    if (isList(part)) return `[${part.map(write).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const shape = shapeOf(part);
    const isLate = Object.keys(part).some((key) => late.includes(key));
    return !isLate && (shapes.get(shape) ?? 0) >= LEAST_OBJECTS
      ? `${names.get(shape) ?? declare(shape, 'make', maker(part))}(${Object.values(part).map(write).join(',')})`
      : `{${Object.entries(part).map(property).join(',')}}`;
  };
  const property = ([key, child]: [string, Json]): string => {
    const quoted = JSON.stringify(key);
    if (!late.includes(key)) return `${quoted}:${write(child)}`;
    return `get ${quoted}(){return lazy(this,${quoted},${literal(child)})}`;
  };

  const whole = literal(json);
  return [LAZY, ...declarations, `export const ${name} = ${whole};`].join('\n');
}

const isList = (part: Json): part is readonly Json[] => Array.isArray(part);

/** Names a set of keys in their order. It is no JSON text, so it cannot be taken for a part. */
const shapeOf = (part: object): string => `keys ${JSON.stringify(Object.keys(part))}`;

function maker(part: object): string {
  const keys = Object.keys(part).map((key) => JSON.stringify(key));
  return `(${keys.map((_, i) => `v${i}`).join(',')})=>({${keys.map((key, i) => `${key}:v${i}`).join(',')}})`;
}

/** How often each part and each set of keys will be written. What a recurring part holds counts once. */
function tally(json: Json) {
  const parts = new Map<string, number>();
  const shapes = new Map<string, number>();
  const visit = (part: Json): void => {
    const key = JSON.stringify(part);
    const before = parts.get(key) ?? 0;
    parts.set(key, before + 1);
    if (before > 0 || typeof part !== 'object' || part === null) return;
    if (!isList(part)) shapes.set(shapeOf(part), (shapes.get(shapeOf(part)) ?? 0) + 1);
    Object.values(part).forEach(visit);
  };
  visit(json);
  return { parts, shapes };
}
