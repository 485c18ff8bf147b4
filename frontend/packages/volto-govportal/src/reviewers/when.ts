/** Days and moments as people write them, at the portal's own time whatever the reader's. */

const ZONE = 'Asia/Shanghai';

function parts(moment: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: ZONE,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(
    format.formatToParts(new Date(moment)).map((p) => [p.type, p.value]),
  );
}

/** E.g. `2026 年 11 月 24 日 15:58`; empty without a moment. */
export function momentText(moment: string | null | undefined): string {
  if (!moment) return '';
  const { year, month, day, hour, minute } = parts(moment);
  return `${year} 年 ${month} 月 ${day} 日 ${hour}:${minute}`;
}

/** E.g. `2026 年 12 月 1 日`, of a day (`2026-12-01`) or of a moment. */
export function dayText(day: string): string {
  const [year, month, date] =
    day.length === 10
      ? day.split('-').map(Number)
      : ['year', 'month', 'day'].map((name) => Number(parts(day)[name]));
  return `${year} 年 ${month} 月 ${date} 日`;
}
