import { shownHash } from '../../rates/version.ts';
import type { Rig } from './rig.ts';

/** The name of a rig and the hash of its figures, as the cell LTX_RIG_VERSION holds it: `Studio 4090 #1a2b3c4d5e6f708192a3`. */
export const rigVersion = (rig: Rig): string => `${rig.name} #${shownHash(rig)}`;

/** With 20 digits, or the 8 of before. */
export const isRigVersion = (text: string): boolean => / #[0-9a-f]{8}(?:[0-9a-f]{12})?$/.test(text);
