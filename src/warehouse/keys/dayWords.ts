import type { Answer } from './coreCost.ts';
import type { Row } from './keyColumns.ts';

/**
 * Why there is no price on a day, for every later day of which that is true too: an error that names the day asked for is kept in
 * two parts, before and after it.
 */
export function reasonOn(answerOn: (day: string) => Answer, day: string, message: string): Row {
  const whole = { reason: message, reason_after_day: null };
  if (!message.includes(day)) return whole;
  const next = dayAfter(day);
  const later = answerOn(next);
  if (!('problem' in later) || later.problem.message === message) return whole;
  for (let at = message.indexOf(day); at >= 0; at = message.indexOf(day, at + 1)) {
    const [reason, reason_after_day] = [message.slice(0, at), message.slice(at + day.length)];
    if (reason + next + reason_after_day === later.problem.message) return { reason, reason_after_day };
  }
  return whole; // the next day has another reason: this one is for one day only
}

function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
