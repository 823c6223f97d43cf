import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';
import { ltxModes } from './ltxModes.ts';

/** One plan of a transcribed price page: a name, the price as it was printed, and what it is for. */
interface Plan {
  readonly name: string;
  readonly printed: string;
  readonly unit: string;
}

/** The YAML of transcribed price pages, `- name:`, `price_text:` and `unit:` a plan. Read as lines: its form is that plain. */
function plansIn(yaml: string): Plan[] {
  const [, list = ''] = yaml.split(/^plans:$/m);
  return list
    .split(/^- name: /m)
    .slice(1)
    .map((block) => {
      const field = (key: string) => new RegExp(`^  ${key}: (.*)$`, 'm').exec(block)?.[1]?.trim() ?? '';
      return { name: block.split('\n')[0]!.trim(), printed: field('price_text'), unit: field('unit') };
    });
}

/** Some of LTX's price page, transcribed by others word for word. */
export function ltxPlans(text: string): PrintedPrices {
  return readPlans(text, 'ltx', ({ name, unit }) => {
    const model = /HDR/.test(name)
      ? 'ltx-hdr-upscale'
      : /Reframe/.test(name)
        ? 'ltx-reframe'
        : /ltx-[a-z0-9-]+/.exec(name)?.[0];
    if (model === undefined || !/^per second/.test(unit)) return undefined;
    return {
      name: model,
      when: { ...resolutionsIn(name.replace(model, '').replace(/^.*—/, '')), ...ltxModes(name)[0] },
    };
  });
}

/** fal's price page, transcribed by others word for word: one price a model, for one size that it does not name. */
export function falPlans(text: string): PrintedPrices {
  return readPlans(text, 'fal', ({ name, unit }) =>
    unit === 'second' || unit === 'video'
      ? { name, when: {}, per: unit === 'second' ? 'second' : 'run' }
      : undefined,
  );
}

type Meaning = Pick<PrintedPrice, 'name' | 'when'> & { readonly per?: string };

function readPlans(
  text: string,
  seller: string,
  meaning: (plan: Plan) => Meaning | undefined,
): PrintedPrices {
  const prices: PrintedPrice[] = [];
  for (const plan of plansIn(text)) {
    const figure = /^\$\s*([\d.]+(?:e\+?\d+)?)/.exec(plan.printed)?.[1];
    const means = figure === undefined ? undefined : meaning(plan);
    if (figure === undefined || !means) continue;
    const row = [plan.name, plan.printed, plan.unit];
    prices.push({
      per: 'second',
      ...means,
      seller,
      part: 'price',
      amount: Number(figure),
      unit: 'usd',
      row,
      figure,
    });
  }
  return { prices, unread: [] };
}
