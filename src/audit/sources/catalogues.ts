import { arcreel } from './arcreel.ts';
import { autoshow, autoshowRetired } from './autoshow.ts';
import { inferenceSh } from './inferenceSh.ts';
import { litellm } from './litellm.ts';
import { portkey } from './portkey.ts';
import { puterByteplus, puterTogether } from './puter.ts';
import { RAW, type Source } from './source.ts';

const AUTOSHOW = `${RAW}/ajcwebdev/autoshow-cli/main/src/cli/commands/setup-and-utilities/models`;
const PUTER = `${RAW}/HeyPuter/puter/main/src/backend/drivers/ai-video/providers`;

/** Lists that others keep. */
export const catalogues: readonly Source[] = [
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
