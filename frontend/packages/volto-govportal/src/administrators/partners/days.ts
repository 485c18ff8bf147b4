/** Usage by day, for the chart: every day of the span, those without requests too. */
import type { Usage } from './data';

export interface Day {
  day: string;
  served: number;
  refused: number;
}

const DAY = 24 * 60 * 60 * 1000;

export function days(usage: Pick<Usage, 'from' | 'to' | 'items'>): Day[] {
  const found = new Map<string, Day>();
  const last = Date.parse(usage.to);
  for (let at = Date.parse(usage.from); at <= last; at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    found.set(day, { day, served: 0, refused: 0 });
  }
  for (const line of usage.items) {
    const day = found.get(line.day);
    if (!day) continue;
    day.served += line['2xx'] + line['3xx'];
    day.refused += line['4xx'] + line['5xx'];
  }
  return [...found.values()];
}

/** A round number at or above the highest column, where the axis ends. */
export function ceiling(highest: number): number {
  if (highest <= 10) return 10;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= highest) ?? 10;
  return step * power;
}
