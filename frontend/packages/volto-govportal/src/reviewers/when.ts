/** Days and moments as people write them, at the portal's own time whatever the reader's. */
import { partsOf } from '../components/Day';

/** E.g. `2026 年 12 月 1 日`, of a day (`2026-12-01`) or of a moment. */
export function dayText(moment: string): string {
  const parts = partsOf(moment);
  return parts ? `${parts.year} 年 ${parts.month} 月 ${parts.day} 日` : '';
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** E.g. `2026 年 11 月 24 日 15:58`; empty without a moment. */
export function momentText(moment: string | null | undefined): string {
  if (!moment) return '';
  return `${dayText(moment)} ${CLOCK.format(new Date(moment))}`;
}
