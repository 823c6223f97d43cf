import { contentHash } from '../../rates/version.ts';
import type { Rig } from './rig.ts';

/** The name of a rig and a short hash of its figures, as the cell LTX_RIG_VERSION holds it: `Studio 4090 #1a2b3c4d`. */
export const rigVersion = (rig: Rig): string => `${rig.name} #${contentHash(rig)}`;

export const isRigVersion = (text: string): boolean => / #[0-9a-f]{8}$/.test(text);
