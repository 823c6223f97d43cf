import { fal } from './fal.ts';
import { falLaunch } from './falLaunch.ts';
import { falPlans } from './plans.ts';
import { RAW, type Source } from './source.ts';

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

/** What fal prints, page by page, and copies of it. */
export const falPages: readonly Source[] = [
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
