/** One kind of work in a campaign, and what its lines begin with: an account, a request, and how often it is generated. */
export interface Stage {
  readonly name: string;
  /** The code of its account in a budget; people put their own in its place. */
  readonly account: string;
  readonly model: string;
  readonly resolution: string;
  readonly options: string;
  readonly clips: number;
  /** Of each clip. */
  readonly seconds: number;
  /** The kept one included. */
  readonly takes: number;
}

const fast = { model: 'fast', options: '' } as const;
const pro = { model: 'pro', resolution: '1080p', takes: 1 } as const;

/** The stage whose clips are extended. */
export const FINAL = 'Final';
export const EXTEND = 'Extend';

/** From many cheap takes to few dear ones; retakes and extends of a final are bills of their own. */
export const STAGES: readonly Stage[] = [
  { ...fast, name: 'Storyboard', account: 'V-110', resolution: '720p', clips: 2, seconds: 6, takes: 4 },
  { ...fast, name: 'Draft', account: 'V-120', resolution: '1080p', clips: 1, seconds: 6, takes: 2 },
  { ...pro, name: FINAL, account: 'V-210', options: '', clips: 1, seconds: 8 },
  { ...pro, name: 'Retake', account: 'V-220', options: 'retake', clips: 1, seconds: 8 },
  { ...pro, name: EXTEND, account: 'V-230', options: 'extend, context=8', clips: 1, seconds: 5 },
];

/** Who makes a line: the API, a machine of one's own, a rented one, or whichever of them is cheapest for it. */
export const ROUTES = ['api', 'own', 'rent'] as const;
export const CHEAPEST = 'cheapest';
