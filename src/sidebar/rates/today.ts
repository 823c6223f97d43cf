import { daysBetween, type IsoDate } from '../../../shared/rates/dates.ts';

/** Today where the person is. The page has a clock; what cells compute with never does. */
export function today(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `today`, `1 day ago`, `12 days ago`. */
export function age(checked: string, on: string): string {
  const days = daysBetween(checked, on);
  if (days <= 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
