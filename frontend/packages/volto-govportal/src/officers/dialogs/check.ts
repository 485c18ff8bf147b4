/** What an action's dialog holds, and what is still missing of it. */
import { defineMessages, type IntlShape } from 'react-intl';
import type { Asked } from './actions';

const messages = defineMessages({
  write: { id: '请填写{label}。', defaultMessage: '请填写{label}。' },
  choose: { id: '请选择{label}。', defaultMessage: '请选择{label}。' },
  days: {
    id: '请填写 {least} 至 {most} 的整数。',
    defaultMessage: '请填写 {least} 至 {most} 的整数。',
  },
});

/** Field → what was typed or chosen, as text. */
export type Values = Record<string, string>;

/** Field → what is wrong; empty when all is there. */
export function faultsOf(
  intl: IntlShape,
  fields: Asked[],
  values: Values,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fields) {
    const value = (values[field.name] ?? '').trim();
    const label = intl.formatMessage(field.label);
    if (field.kind === 'days') {
      const [least, most] = field.limits ?? [1, 365];
      const days = Number(value);
      if (!/^\d+$/.test(value) || days < least || days > most) {
        found[field.name] = intl.formatMessage(messages.days, { least, most });
      }
    } else if (field.required && !value) {
      const typed = field.kind === 'text' || field.kind === 'line';
      found[field.name] = intl.formatMessage(
        typed ? messages.write : messages.choose,
        { label },
      );
    }
  }
  return found;
}

/** The values as the backend takes them. */
export function dataOf(
  fields: Asked[],
  values: Values,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const value = (values[name] ?? '').trim();
      const whole = kind === 'days' || kind === 'node';
      return [name, whole ? Number(value) : value];
    }),
  );
}
