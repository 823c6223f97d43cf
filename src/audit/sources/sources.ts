import { arcreel } from './arcreel.ts';
import { autoshow, autoshowRetired } from './autoshow.ts';
import { cloudflare } from './cloudflare.ts';
import { comfy } from './comfy/comfy.ts';
import { fal } from './fal.ts';
import { falLaunch } from './falLaunch.ts';
import { inferenceSh } from './inferenceSh.ts';
import { kling } from './kling.ts';
import { litellm } from './litellm.ts';
import { ltxPage } from './ltxPage.ts';
import { falPlans, ltxPlans } from './plans.ts';
import { portkey } from './portkey.ts';
import { puterByteplus, puterTogether } from './puter.ts';
import { resellerTable } from './resellerTable.ts';
import { runway } from './runway.ts';
import type { Source } from './source.ts';
import { venice } from './venice.ts';

const RAW = 'https://raw.githubusercontent.com';
const AUTOSHOW = `${RAW}/ajcwebdev/autoshow-cli/main/src/cli/commands/setup-and-utilities/models`;
const PUTER = `${RAW}/HeyPuter/puter/main/src/backend/drivers/ai-video/providers`;

const own: readonly Source[] = [
  {
    ...{ id: 'comfy-page', name: 'ComfyUI, partner node prices', voice: 'seller', wholeListOf: ['comfy'] },
    address: `${RAW}/Comfy-Org/docs/main/tutorials/partner-nodes/pricing.mdx`,
    ...{ file: 'comfy', ending: 'mdx', readOn: '2026-08-22', cited: 'Comfy-Org/docs', read: comfy },
  },
  {
    ...{ id: 'ltx-page', name: 'LTX, price page', voice: 'seller', wholeListOf: ['ltx'] },
    address: 'https://docs.ltx.io/pricing.md',
    ...{ file: 'ltx', ending: 'md', readOn: '2026-08-24', cited: 'docs.ltx.io/pricing', read: ltxPage },
  },
  {
    ...{ id: 'ltx-plans', name: 'LTX, price page in part, by API Evangelist', voice: 'copy' },
    address: `${RAW}/api-evangelist/lightricks/main/plans/lightricks-plans-pricing.yml`,
    ...{ file: 'ltx', ending: 'yml', readOn: '2026-10-07', cited: 'docs.ltx.io/pricing', read: ltxPlans },
  },
  {
    ...{ id: 'kling', name: 'Kling, price list', voice: 'seller', wholeListOf: ['kling'] },
    address: 'https://kling.ai/llms.txt',
    ...{ file: 'kling-llms', ending: 'txt', readOn: '2026-08-12', cited: 'kling.ai/llms.txt', read: kling },
  },
  {
    ...{ id: 'runway', name: 'Runway, API reference', voice: 'seller' },
    address: `${RAW}/runwayml/skills/main/skills/rw-api-reference/SKILL.md`,
    ...{
      file: 'runway-api-reference',
      ending: 'md',
      readOn: '2026-11-20',
      cited: 'runwayml/skills',
      read: runway,
    },
  },
  {
    ...{ id: 'cloudflare-ltx-2-3-fast', name: 'Cloudflare, LTX-2.3 Fast', voice: 'seller' },
    address: 'https://developers.cloudflare.com/ai/models/lightricks/ltx-2-3-fast/index.md',
    ...{ file: 'cloudflare-ltx-2-3-fast', ending: 'txt', readOn: '2026-11-20' },
    ...{ cited: 'developers.cloudflare.com', read: cloudflare('ltx-2-3-fast') },
  },
  {
    ...{ id: 'apimodels', name: 'apimodels.app, LTX-2.3', voice: 'seller' },
    address: 'https://huggingface.co/stimi/ltx-video-api/raw/main/README.md',
    ...{ file: 'apimodels', ending: 'md', readOn: '2026-11-20', cited: 'stimi/ltx-video-api' },
    read: resellerTable('apimodels', 'ltx-2-3'),
  },
  ...[
    'ltx-video-2-5-fast',
    'ltx-video-2-5-pro',
    'ltx-video-2-3-fast',
    'ltx-video-2-3-full-quality',
    'kling-4-0',
  ].map(
    (page): Source => ({
      ...{ id: `venice-${page}`, name: `Venice, ${page}`, voice: 'seller', read: venice(page) },
      address: `https://docs.venice.ai/models/${page}.md`,
      ...{
        file: `venice-${page}`,
        ending: 'md',
        readOn: '2026-11-20',
        cited: `docs.venice.ai/models/${page}`,
      },
    }),
  ),
];

/** Two of them were read a week after the others. */
const LATER = ['fal-ltx-2-19b-i2v', 'fal-ltx-2-19b-distilled-a2v-lora'];

/** Pages of fal's models that are for machines, by the file that a text of them is stored in. */
const FAL_PAGES: Readonly<Record<string, string>> = {
  'fal-ltx-2-3-pro-t2v': 'ltx-2.3/text-to-video',
  'fal-ltx-2-3-fast-t2v': 'ltx-2.3/text-to-video/fast',
  'fal-ltx-2-fast-t2v': 'ltx-2/text-to-video/fast',
  'fal-ltx-2-pro-i2v': 'ltx-2/image-to-video',
  'fal-ltx-2-3-22b-i2v-lora': 'ltx-2.3-22b/image-to-video/lora',
  'fal-ltx-2-3-22b-v2v': 'ltx-2.3-22b/video-to-video',
  'fal-ltx-2-3-22b-extend-lora': 'ltx-2.3-22b/extend-video/lora',
  'fal-ltx-2-3-22b-distilled-t2v-lora': 'ltx-2.3-22b/distilled/text-to-video/lora',
  'fal-ltx-2-3-quality-i2v': 'ltx-2.3-quality/image-to-video',
  'fal-ltx-2-19b-i2v': 'ltx-2-19b/image-to-video',
  'fal-ltx-2-19b-distilled-a2v-lora': 'ltx-2-19b/distilled/audio-to-video/lora',
  'fal-ltxv-13b-extend': 'ltxv-13b-098-distilled/extend',
  'fal-kling-v3-standard-t2v': 'kling-video/v3/standard/text-to-video',
  'fal-kling-v3-pro-t2v': 'kling-video/v3/pro/text-to-video',
};

const ofFal: readonly Source[] = [
  ...Object.entries(FAL_PAGES).map(
    ([file, path]): Source => ({
      ...{ id: file, name: `fal, ${path}`, voice: 'seller', read: fal, file, ending: 'txt' },
      address: `https://fal.ai/models/fal-ai/${path}/llms.txt`,
      ...{
        readOn: LATER.includes(file) ? '2026-11-27' : '2026-11-20',
        cited: `fal.ai/models/fal-ai/${path}`,
      },
    }),
  ),
  {
    ...{ id: 'fal-plans', name: 'fal, price page in part, by API Evangelist', voice: 'copy' },
    address: `${RAW}/api-evangelist/fal-ai/main/plans/fal-ai-plans-pricing.yml`,
    ...{ file: 'fal', ending: 'yml', readOn: '2026-09-20', cited: 'fal.ai/pricing', read: falPlans },
  },
  {
    ...{ id: 'fal-ltx-2-5', name: 'fal, page of LTX-2.5, by LTX Wiki', voice: 'copy' },
    address: `${RAW}/kai-ltx/ltx-wiki/main/raw/tutorial-ltx-2-5-fal-six-endpoints-pricing-2026-08.md`,
    ...{ file: 'fal-ltx-2-5', ending: 'md', readOn: '2026-08-24', cited: 'fal.ai/ltx-2.5', read: falLaunch },
  },
];

const catalogues: readonly Source[] = [
  {
    ...{ id: 'arcreel', name: 'ArcReel, registry', voice: 'catalogue' },
    address: `${RAW}/ArcReel/ArcReel/main/lib/config/registry.py`,
    ...{
      file: 'arcreel-registry',
      ending: 'py',
      readOn: '2026-08-22',
      cited: 'ArcReel/ArcReel',
      read: arcreel,
    },
  },
  {
    ...{ id: 'litellm', name: 'LiteLLM, model prices', voice: 'catalogue' },
    address: `${RAW}/BerriAI/litellm/main/model_prices_and_context_window.json`,
    ...{ file: 'litellm', ending: 'json', readOn: '2026-07-24', cited: 'BerriAI/litellm', read: litellm },
  },
  ...(
    [
      ['google', portkey('google')],
      ['vertex-ai', portkey('google', { suffix: '-vertex' })],
      ['openai', portkey('openai')],
    ] as const
  ).map(
    ([file, read]): Source => ({
      ...{ id: `portkey-${file}`, name: `Portkey, ${file}`, voice: 'catalogue', read },
      address: `${RAW}/Portkey-AI/models/main/pricing/${file}.json`,
      ...{ file: `portkey-${file}`, ending: 'json', readOn: '2026-08-21', cited: `pricing/${file}.json` },
    }),
  ),
  {
    ...{
      id: 'puter-byteplus',
      name: 'Puter, BytePlus',
      voice: 'catalogue',
      address: `${PUTER}/byteplus/models.ts`,
    },
    ...{
      file: 'puter-byteplus',
      ending: 'txt',
      readOn: '2026-08-21',
      cited: 'byteplus/models.ts',
      read: puterByteplus,
    },
  },
  {
    ...{
      id: 'puter-together',
      name: 'Puter, Together AI',
      voice: 'catalogue',
      address: `${PUTER}/together/models.ts`,
    },
    ...{
      file: 'puter-together',
      ending: 'txt',
      readOn: '2026-08-21',
      cited: 'together/models.ts',
      read: puterTogether,
    },
  },
  {
    ...{
      id: 'autoshow',
      name: 'AutoShow, video models',
      voice: 'catalogue',
      address: `${AUTOSHOW}/video-config.json`,
    },
    ...{
      file: 'autoshow-video',
      ending: 'json',
      readOn: '2026-08-17',
      cited: 'models/video-config.json',
      read: autoshow,
    },
  },
  {
    ...{ id: 'autoshow-retired', name: 'AutoShow, retired models', voice: 'catalogue' },
    address: `${AUTOSHOW}/model-loader/retired-model-rates.ts`,
    ...{
      file: 'autoshow-retired',
      ending: 'txt',
      readOn: '2026-08-17',
      cited: 'retired-model-rates.ts',
      read: autoshowRetired,
    },
  },
  {
    ...{ id: 'inference-sh', name: "inference.sh, fal's models", voice: 'catalogue' },
    address: 'https://inference.sh/apps/falai.md',
    ...{
      file: 'inference-falai',
      ending: 'md',
      readOn: '2026-09-15',
      cited: 'inference.sh',
      read: inferenceSh,
    },
  },
];

/** Everything that the audit reads. `src/audit/README.md` says how to add one. */
export const sources: readonly Source[] = [...own, ...ofFal, ...catalogues];
