/** A condition in words, for who reads when a field is asked for. */
import { defineMessages, type IntlShape } from 'react-intl';
import {
  choicesOf,
  type Condition,
  type Property,
} from '../apply/fill/contract';

const messages = defineMessages({
  is: { id: '“{title}”是“{values}”', defaultMessage: '“{title}”是“{values}”' },
  among: {
    id: '“{title}”是“{values}”之一',
    defaultMessage: '“{title}”是“{values}”之一',
  },
  isNot: {
    id: '“{title}”不是“{values}”',
    defaultMessage: '“{title}”不是“{values}”',
  },
  filled: { id: '“{title}”已填写', defaultMessage: '“{title}”已填写' },
  notFilled: { id: '“{title}”未填写', defaultMessage: '“{title}”未填写' },
  all: { id: '{one}，并且{other}', defaultMessage: '{one}，并且{other}' },
  any: { id: '{one}，或者{other}', defaultMessage: '{one}，或者{other}' },
  within: { id: '（{words}）', defaultMessage: '（{words}）' },
  not: { id: '不满足（{words}）', defaultMessage: '不满足（{words}）' },
  yes: { id: '是', defaultMessage: '是' },
  no: { id: '否', defaultMessage: '否' },
  between: { id: '”、“', defaultMessage: '”、“' },
});

type Properties = Record<string, Property>;

/** What a value of a field is called. */
export function valueTitle(
  own: Property | undefined,
  value: unknown,
  intl: IntlShape,
): string {
  if (typeof value === 'boolean') {
    return intl.formatMessage(value ? messages.yes : messages.no);
  }
  const choices = own ? choicesOf(own.items ?? own) : [];
  return (
    choices.find((one) => one.value === value)?.title ?? String(value ?? '')
  );
}

/** When something is shown: “经营方式”是“网络”，并且…… */
export function conditionWords(
  condition: Condition,
  properties: Properties,
  intl: IntlShape,
): string {
  const say = (part: Condition): string =>
    conditionWords(part, properties, intl);
  if ('all' in condition || 'any' in condition) {
    const joining = 'all' in condition ? messages.all : messages.any;
    const parts = 'all' in condition ? condition.all : condition.any;
    return parts
      .map((part) =>
        'all' in part || 'any' in part
          ? intl.formatMessage(messages.within, { words: say(part) })
          : say(part),
      )
      .reduce((one, other) => intl.formatMessage(joining, { one, other }));
  }
  if ('not' in condition) {
    const { not } = condition;
    return 'field' in not && !('filled' in not)
      ? test(not, messages.isNot, properties, intl)
      : intl.formatMessage(messages.not, { words: say(not) });
  }
  const several = 'in' in condition && condition.in.length > 1;
  return test(
    condition,
    several ? messages.among : messages.is,
    properties,
    intl,
  );
}

function test(
  condition: Extract<Condition, { field: string }>,
  saying: (typeof messages)[keyof typeof messages],
  properties: Properties,
  intl: IntlShape,
): string {
  const own = properties[condition.field];
  const title = own?.title ?? condition.field;
  if ('filled' in condition) {
    return intl.formatMessage(
      condition.filled ? messages.filled : messages.notFilled,
      { title },
    );
  }
  const given = 'in' in condition ? condition.in : [condition.equals];
  const values = given
    .map((value) => valueTitle(own, value, intl))
    .join(intl.formatMessage(messages.between));
  return intl.formatMessage(saying, { title, values });
}
