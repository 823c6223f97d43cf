import type { RateCard } from '../rates/card.ts';
import { ownersOf, rulesOf } from './cardRules.ts';

/** What a card says besides prices, where two cards differ and bills or checks hang on it. */
export interface RuleChange {
  /** A model, a name of one, a seller or an action of LTX Studio. */
  readonly subject: string;
  /** Such as `frame rate where none is asked for`. */
  readonly rule: string;
  readonly before?: string;
  readonly after?: string;
}

/** The rules that differ, those that change bills before those that only checks and times depend on. */
export function ruleChanges(before: RateCard, after: RateCard): readonly RuleChange[] {
  const [old, fresh] = [rulesOf(before), rulesOf(after)];
  const [oldOwners, freshOwners] = [ownersOf(before), ownersOf(after)];
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const rule = is ?? was;
    if (!rule || was?.words === is?.words) return [];
    // What a model or seller brings along, or takes with it, is told with itself.
    const isOfBoth = oldOwners.has(rule.owner) && freshOwners.has(rule.owner);
    return (was && is) || isOfBoth ? [{ rule, was, is }] : [];
  });
  changes.sort((a, b) => Number(b.rule.isOfBills) - Number(a.rule.isOfBills));
  return changes.map(({ rule, was, is }) => ({
    subject: rule.subject,
    rule: rule.rule,
    ...(was && { before: was.words }),
    ...(is && { after: is.words }),
  }));
}
