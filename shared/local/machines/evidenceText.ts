import type { Sourced } from './catalogueMachine.ts';

const MEANINGS: Readonly<Record<Sourced['evidence'], string>> = {
  certain: "the provider's own page, or a measurement with its raw data",
  corroborated: 'independent sources agree',
  repeated: "an official figure, on someone else's page",
  single: 'one source alone',
};

/** How sure a published figure is, as a word and what that means. */
export const evidenceText = ({ evidence }: Pick<Sourced, 'evidence'>): string =>
  `${evidence}: ${MEANINGS[evidence]}`;
