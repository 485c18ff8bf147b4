/** What can be told to be wrong without asking the backend, in its words. */
import { defineMessages, type IntlShape } from 'react-intl';
import { kindOf } from './kinds';
import type { Fault, Property, Row, Schema, Values } from './types';
import { empty } from './values';

const messages = defineMessages({
  required: {
    id: '“{title}”是必填项，请填写。',
    defaultMessage: '“{title}”是必填项，请填写。',
  },
  whole: {
    id: '“{title}”应为整数，例如 20。',
    defaultMessage: '“{title}”应为整数，例如 20。',
  },
  number: {
    id: '“{title}”应为数字，例如 36.65。',
    defaultMessage: '“{title}”应为数字，例如 36.65。',
  },
  small: {
    id: '“{title}”不能小于 {limit}。',
    defaultMessage: '“{title}”不能小于 {limit}。',
  },
  large: {
    id: '“{title}”不能大于 {limit}。',
    defaultMessage: '“{title}”不能大于 {limit}。',
  },
  long: {
    id: '“{title}”太长，最多 {limit} 个字。',
    defaultMessage: '“{title}”太长，最多 {limit} 个字。',
  },
});

function fault(
  property: Property,
  value: any,
  required: boolean,
  intl: IntlShape,
): string | null {
  const { title, minimum, maximum, maxLength } = property;
  const kind = kindOf(property);
  if (empty(value)) {
    return required ? intl.formatMessage(messages.required, { title }) : null;
  }
  if (kind === 'whole' || kind === 'number') {
    if (typeof value !== 'number') {
      return intl.formatMessage(messages[kind], { title });
    }
    if (minimum !== undefined && value < minimum) {
      return intl.formatMessage(messages.small, { title, limit: minimum });
    }
    if (maximum !== undefined && value > maximum) {
      return intl.formatMessage(messages.large, { title, limit: maximum });
    }
  }
  if (maxLength && typeof value === 'string' && value.length > maxLength) {
    return intl.formatMessage(messages.long, { title, limit: maxLength });
  }
  return null;
}

/** The faults of the fields `names`, in their order. */
export function check(
  schema: Schema,
  values: Values,
  names: string[],
  intl: IntlShape,
): Fault[] {
  return names.flatMap((field) => {
    const property = schema.properties[field];
    const required = schema.required.includes(field);
    const message = fault(property, values[field], required, intl);
    const own = message ? [{ field, message }] : [];
    return kindOf(property) === 'rows'
      ? [...own, ...checkRows(field, property.schema as Schema, values, intl)]
      : own;
  });
}

function checkRows(
  field: string,
  schema: Schema,
  values: Values,
  intl: IntlShape,
): Fault[] {
  return values[field].flatMap((row: Row, index: number) =>
    Object.entries(schema.properties).flatMap(([column, property]) => {
      const required = schema.required.includes(column);
      const message = fault(property, row[column], required, intl);
      return message ? [{ field, message, row: index + 1, column }] : [];
    }),
  );
}
