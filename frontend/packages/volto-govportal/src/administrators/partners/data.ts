/** What `@partners`, `@api-interfaces` and `@api-usage` answer, and the names of their values. */
import { defineMessages, type IntlShape } from 'react-intl';

const messages = defineMessages({
  public: { id: '公开（无需密钥）', defaultMessage: '公开（无需密钥）' },
  keys: { id: '仅限合作单位密钥', defaultMessage: '仅限合作单位密钥' },
  off: { id: '停用', defaultMessage: '停用' },
  unlimited: { id: '不限', defaultMessage: '不限' },
});
export interface Partner {
  id: number;
  name: string;
  contact: string;
  active: boolean;
  quota_per_day: number;
  rate_per_minute: number;
  interfaces: string[];
  formats: string[];
  created: string;
}

export interface Key {
  id: number;
  prefix: string;
  label: string;
  usable: boolean;
  created: string;
  expires: string | null;
  revoked: string | null;
  last_used: string | null;
}

export interface Interface {
  name: string;
  title: string;
  access: 'public' | 'keys' | 'off';
  note: string;
}

export interface Interfaces {
  items: Interface[];
  anonymous_rate: number;
}

export interface UsageLine {
  day: string;
  partner: number | null;
  name: string;
  interface: string;
  '2xx': number;
  '3xx': number;
  '4xx': number;
  '5xx': number;
  total: number;
}

export interface Usage {
  from: string;
  to: string;
  items: UsageLine[];
  totals: Record<'2xx' | '3xx' | '4xx' | '5xx' | 'total', number>;
}

export const PARTNERS = '/@partners';
export const INTERFACES = '/@api-interfaces';
export const FORMATS = ['json', 'ndjson', 'csv', 'xlsx'];

export const ACCESS = {
  public: messages.public,
  keys: messages.keys,
  off: messages.off,
};

/** A limit in words: 0 is none. */
export function limitText(intl: IntlShape, limit: number): string {
  return limit === 0
    ? intl.formatMessage(messages.unlimited)
    : intl.formatNumber(limit);
}

/** A moment in Beijing, as people here write it. */
export function moment(value: string | null): string {
  if (!value) return '';
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(value));
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
}

/** The last day on which a key works; a moment at midnight ends the day before. */
export function lastDay(expires: string): string {
  const shown = moment(expires);
  if (!shown.endsWith(' 00:00')) return shown;
  return moment(new Date(Date.parse(expires) - 1000).toISOString()).slice(
    0,
    10,
  );
}
