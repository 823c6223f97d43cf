/** Why a formula has no native form. The message ends the sentence `LTX_COST in B4 is frozen: …`. */
export class NotPortable extends Error {
  override readonly name = 'NotPortable';
}
