import { cloudflare } from './cloudflare.ts';
import { comfy } from './comfy/comfy.ts';
import { kling } from './kling.ts';
import { ltxPage } from './ltxPage.ts';
import { ltxPlans } from './plans.ts';
import { resellerTable } from './resellerTable.ts';
import { runway } from './runway.ts';
import { RAW, type Source } from './source.ts';
import { venice } from './venice.ts';

/** What sellers print themselves, and copies of it. */
export const sellerPages: readonly Source[] = [
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
