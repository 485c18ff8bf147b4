/**
 * What can be said of a form before it is sent, in the words of the form itself where it has some.
 * The backend judges everything again, and more: numbers with check digits, for one.
 */
import { defineMessages, type IntlShape } from 'react-intl';
import { shownFields } from './conditions';
import {
  type Contract,
  type Data,
  isEmpty,
  type LayoutField,
  type Property,
  type Row,
} from './contract';
import { type Faults, keyOf } from './faults';

const messages = defineMessages({
  required: {
    id: '“{title}”是必填项，请填写。',
    defaultMessage: '“{title}”是必填项，请填写。',
  },
  const: {
    id: '请阅读并勾选“{title}”。',
    defaultMessage: '请阅读并勾选“{title}”。',
  },
  minLength: {
    id: '“{title}”太短，至少 {limit} 个字。',
    defaultMessage: '“{title}”太短，至少 {limit} 个字。',
  },
  maxLength: {
    id: '“{title}”太长，最多 {limit} 个字。',
    defaultMessage: '“{title}”太长，最多 {limit} 个字。',
  },
  pattern: {
    id: '“{title}”的格式不对，请按填写说明修改。',
    defaultMessage: '“{title}”的格式不对，请按填写说明修改。',
  },
  minimum: {
    id: '“{title}”不能小于 {limit}。',
    defaultMessage: '“{title}”不能小于 {limit}。',
  },
  maximum: {
    id: '“{title}”不能大于 {limit}。',
    defaultMessage: '“{title}”不能大于 {limit}。',
  },
  exclusiveMinimum: {
    id: '“{title}”应大于 {limit}。',
    defaultMessage: '“{title}”应大于 {limit}。',
  },
  exclusiveMaximum: {
    id: '“{title}”应小于 {limit}。',
    defaultMessage: '“{title}”应小于 {limit}。',
  },
  minItems: {
    id: '“{title}”至少要有 {limit} 项，请补充。',
    defaultMessage: '“{title}”至少要有 {limit} 项，请补充。',
  },
  maxItems: {
    id: '“{title}”最多 {limit} 项，请删减。',
    defaultMessage: '“{title}”最多 {limit} 项，请删减。',
  },
  integer: {
    id: '“{title}”应为整数，例如 20。',
    defaultMessage: '“{title}”应为整数，例如 20。',
  },
  number: {
    id: '“{title}”应为数字，例如 36.65。',
    defaultMessage: '“{title}”应为数字，例如 36.65。',
  },
});
type Rule = keyof typeof messages;

function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    // What only the backend's expressions know, only the backend judges.
    return true;
  }
}

/** The first rule that a value breaks, with its limit. */
function broken(own: Property, value: unknown): [Rule, unknown] | null {
  const tests: [Rule, unknown, boolean][] = [];
  if (own.type === 'integer') {
    tests.push(['integer', null, Number.isInteger(value)]);
  } else if (own.type === 'number') {
    tests.push(['number', null, typeof value === 'number']);
  }
  if (typeof value === 'string') {
    const length = [...value.trim()].length;
    tests.push(
      ['minLength', own.minLength, length >= (own.minLength ?? 0)],
      ['maxLength', own.maxLength, length <= (own.maxLength ?? Infinity)],
      ['pattern', own.pattern, !own.pattern || fits(own.pattern, value.trim())],
    );
  } else if (typeof value === 'number') {
    tests.push(
      ['minimum', own.minimum, value >= (own.minimum ?? -Infinity)],
      ['maximum', own.maximum, value <= (own.maximum ?? Infinity)],
      [
        'exclusiveMinimum',
        own.exclusiveMinimum,
        value > (own.exclusiveMinimum ?? -Infinity),
      ],
      [
        'exclusiveMaximum',
        own.exclusiveMaximum,
        value < (own.exclusiveMaximum ?? Infinity),
      ],
    );
  } else if (Array.isArray(value)) {
    tests.push(
      ['minItems', own.minItems, value.length >= (own.minItems ?? 0)],
      ['maxItems', own.maxItems, value.length <= (own.maxItems ?? Infinity)],
    );
  } else if (typeof value === 'boolean') {
    tests.push(['const', own.const, own.const !== true || value]);
  }
  const found = tests.find(([, , good]) => !good);
  return found ? [found[0], found[1]] : null;
}

/** The faults of a form, by `keyOf`. */
export function checkForm(
  contract: Contract,
  data: Data,
  intl: IntlShape,
): Faults {
  const { schema, layout } = contract;
  const shown = shownFields(layout, data);
  const found: Faults = {};

  function judge(
    key: string,
    own: Property,
    value: unknown,
    required: boolean,
    said: LayoutField['messages'] = {},
  ) {
    // A box that must be ticked says so in its own words.
    const missing = isEmpty(value) || (value === false && own.const === true);
    const fault: [Rule, unknown] | null = missing
      ? required
        ? [own.const === true ? 'const' : 'required', null]
        : null
      : broken(own, value);
    if (!fault) return;
    const [rule, limit] = fault;
    found[key] =
      said[rule === 'integer' || rule === 'number' ? 'type' : rule] ??
      intl.formatMessage(messages[rule], {
        title: own.title,
        limit: limit as any,
      });
  }

  for (const field of layout.groups.flatMap(({ rows }) => rows.flat())) {
    const own = schema.properties[field.name];
    if (!own || !shown.has(field.name)) continue;
    const value = data[field.name];
    judge(
      keyOf(`form.${field.name}`),
      own,
      value,
      schema.required?.includes(field.name) ?? false,
      field.messages,
    );
    const cells = own.items?.properties;
    if (!cells || !Array.isArray(value)) continue;
    (value as Row[]).forEach((row, number) => {
      // The backend leaves empty rows away.
      if (Object.values(row).every(isEmpty)) return;
      for (const [column, cell] of Object.entries(cells)) {
        judge(
          keyOf(`form.${field.name}`, number + 1, column),
          cell,
          row[column],
          own.items?.required?.includes(column) ?? false,
        );
      }
    });
  }
  return found;
}
