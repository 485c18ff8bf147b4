/** A day as people write it, whichever zone the server counts in. */
import { FormattedMessage } from 'react-intl';

const ZONE = 'Asia/Shanghai';

/** Year, month and day of a moment, in the portal's zone. */
export function partsOf(moment: string): Record<string, number> | null {
  // A mere day has no zone.
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(moment);
  if (plain) {
    return { year: +plain[1], month: +plain[2], day: +plain[3] };
  }
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(date);
  return Object.fromEntries(
    parts
      .filter(({ type }) => type !== 'literal')
      .map(({ type, value }) => [type, +value]),
  );
}

export function Day({ moment }: { moment: string }) {
  const parts = partsOf(moment);
  if (!parts) return null;
  return (
    <time dateTime={moment}>
      <FormattedMessage
        id="{year} 年 {month} 月 {day} 日"
        defaultMessage="{year} 年 {month} 月 {day} 日"
        values={{
          year: String(parts.year),
          month: parts.month,
          day: parts.day,
        }}
      />
    </time>
  );
}
