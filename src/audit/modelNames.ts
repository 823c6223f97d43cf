import type { Model, Seller } from '../../shared/rates/card.ts';
import { slug } from './text/printedWords.ts';

/** Names that sources use and the card writes otherwise, by seller. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  comfy: {
    'aleph-2': 'aleph2',
    'astra-2': 'astra-2',
    'bria-remove-video-background': 'bria-video',
    'bria-remove-video-background-transparent': 'bria-video',
    'bria-video-green-screen': 'bria-video',
    'bria-video-replace-background': 'bria-video',
    'bytedance-vcube-video-enhance-professional': 'vcube-pro',
    'bytedance-vcube-video-enhance-standard': 'vcube-std',
    'flux-3-image-to-video': 'flux-3',
    'flux-3-text-to-video': 'flux-3',
    'flux-3-video-continuation': 'flux-3',
    'flux-video-upscale-creative': 'flux-upscale-creative',
    'flux-video-upscale-precise': 'flux-upscale-precise',
    'gemini-omni-flash-1-1-gemini-omni-1-1-flash': 'gemini-omni-1-1',
    'gemini-omni-flash-gemini-omni-flash-preview': 'gemini-omni-flash',
    'grok-imagine-video-edit': 'grok-imagine-video',
    'grok-imagine-video-reference': 'grok-imagine-reference',
    'kling-avatar-2-0': 'avatar-2-0',
    'ltx-2-5-audio-to-video-fast': 'ltx-2-5-fast',
    'ltx-2-5-audio-to-video-pro': 'ltx-2-5-pro',
    'minimax-h3-first-last-frame-to-video': 'minimax-h3',
    'minimax-h3-regenerate-to-2k': 'minimax-h3-regenerate',
    'minimax-h3-text-to-video': 'minimax-h3',
    'minimax-hailuo-02-video': 'minimax-hailuo-02',
    'minimax-text-to-video': 't2v-01',
    'pixverse-v6': 'v6',
    'portrait-restore-general-restore': 'general-restore',
    'seedance-1-0-pro-250528': 'seedance-1-0-pro',
    'seedance-1-0-pro-fast-251015': 'seedance-1-0-pro-fast',
    'seedance-1-5-pro-251215': 'seedance-1-5-pro',
    'starlight-astra-creative': 'starlight-creative',
    'switchx-video-edit': 'switchx',
    'sync-so-lip-sync': 'sync',
    'sync-so-talking-image': 'sync',
    'video-extend': 'extend',
    'wan2-5-i2v-preview': 'wan2-5-t2v-i2v-preview',
    'wan2-5-t2v-preview': 'wan2-5-t2v-i2v-preview',
    'wan2-6-i2v': 'wan2-6-t2v-i2v',
    'wan2-6-t2v': 'wan2-6-t2v-i2v',
    'wan2-7-i2v': 'wan2-7-t2v-i2v',
    'wan2-7-t2v': 'wan2-7-t2v-i2v',
    'wan3-0-video-prime': 'wan3-0-prime',
  },
  google: {
    'veo-3-1-fast-generate-001': 'veo-3-1-fast-generate',
    'veo-3-1-fast-generate-001-vertex': 'veo-3-1-fast-generate',
    'veo-3-1-fast-generate-preview': 'veo-3-1-fast-generate',
    'veo-3-1-fast-generate-preview-vertex': 'veo-3-1-fast-generate',
    'veo-3-1-generate-001': 'veo-3-1-generate',
    'veo-3-1-generate-001-vertex': 'veo-3-1-generate',
    'veo-3-1-generate-preview': 'veo-3-1-generate',
    'veo-3-1-generate-preview-vertex': 'veo-3-1-generate',
    'veo-3-1-lite-generate-preview': 'veo-3-1-lite',
    'veo-3-1-lite-generate-preview-vertex': 'veo-3-1-lite',
    'veo-3-0-generate-001-vertex': 'veo-3-0-generate-001',
    'gemini-omni-flash-preview-vertex': 'gemini-omni-flash-preview',
  },
  openai: { 'sora-2-pro-high-res': 'sora-2-pro' },
  bytedance: {
    'dreamina-seedance-2-0-260128': 'dreamina-seedance-2-0',
    'dreamina-seedance-2-0-fast-260128': 'dreamina-seedance-2-0-fast',
    'dreamina-seedance-2-0-mini-260615': 'dreamina-seedance-2-0-mini',
    'seedance-1-5-pro-251215': 'seedance-1-5-pro',
  },
  venice: {
    'ltx-video-2-3-fast': 'ltx-2-3-fast',
    'ltx-video-2-5-fast': 'ltx-2-5-fast',
    'ltx-video-2-5-pro': 'ltx-2-5-pro',
  },
  fal: {
    'fal-ai-kling-video-v3-pro-text-to-video': 'kling-v3-pro',
    'fal-ai-kling-video-v3-standard-text-to-video': 'kling-v3-standard',
    'fal-ai-ltx-2-19b-distilled-audio-to-video-lora': 'ltx-2-19b-distilled',
    'fal-ai-ltx-2-19b-image-to-video': 'ltx-2-19b',
    'fal-ai-ltx-2-3-22b-distilled-text-to-video-lora': 'ltx-2-3-22b-distilled',
    'fal-ai-ltx-2-3-22b-extend-video-lora': 'ltx-2-3-22b',
    'fal-ai-ltx-2-3-22b-image-to-video-lora': 'ltx-2-3-22b',
    'fal-ai-ltx-2-3-22b-video-to-video': 'ltx-2-3-22b',
    'fal-ai-ltx-2-3-quality-image-to-video': 'ltx-2-3-quality',
    'fal-ai-ltx-2-3-text-to-video': 'ltx-2-3-pro',
    'fal-ai-ltx-2-image-to-video': 'ltx-2-pro',
    'fal-ai-ltxv-13b-098-distilled-extend': 'ltxv-13b-098-distilled',
    'minimax-h3-max': 'h3-max',
  },
};

/** The models of a seller by id and alias. */
const indexes = new WeakMap<Seller, ReadonlyMap<string, Model>>();

function namesOf(seller: Seller): ReadonlyMap<string, Model> {
  const known = indexes.get(seller);
  if (known) return known;
  const index = new Map(
    seller.models.flatMap((model) =>
      [model.id, ...(model.aliases ?? []).map(slug)].map((name) => [name, model]),
    ),
  );
  indexes.set(seller, index);
  return index;
}

/** The model of a seller that a printed name means; undefined where the card has none of that name. */
export function modelNamed(seller: Seller, printed: string): Model | undefined {
  const name = slug(printed);
  const names = NAMES[seller.id] ?? {};
  return namesOf(seller).get((Object.hasOwn(names, name) && names[name]) || name);
}
