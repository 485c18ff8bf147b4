/** What can be chosen: values and titles, in the order in which they are offered. */
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import {
  type Choice,
  choicesOf,
  type Property,
} from '../../citizens/apply/fill/contract';
import { Icon } from '../../components/Icon';
import { GuardedInput, TextInput } from './inputs';
import { ItemDeeds, useItems } from './Items';
import { without } from './objects';
import { DEFAULTS } from './words';

const messages = defineMessages({
  title: { id: '选项 {number} 的名称', defaultMessage: '选项 {number} 的名称' },
  value: { id: '选项 {number} 的值', defaultMessage: '选项 {number} 的值' },
  up: { id: '上移选项 {number}', defaultMessage: '上移选项 {number}' },
  down: { id: '下移选项 {number}', defaultMessage: '下移选项 {number}' },
  remove: { id: '删除选项 {number}', defaultMessage: '删除选项 {number}' },
  empty: {
    id: '值不能为空，请填写。',
    defaultMessage: '值不能为空，请填写。',
  },
  taken: {
    id: '已有选项用这个值，请换一个。',
    defaultMessage: '已有选项用这个值，请换一个。',
  },
});

interface Props {
  /** The field's own schema, or that of its items where several may be chosen. */
  own: Property;
  onChange: (own: Property, tag?: string) => void;
  /** Called before the value of a choice changes. */
  onRevalue: (own: Property, from: string, to: string) => void;
}

/** The schema with other choices. */
function choosing(own: Property, oneOf: Choice[]): Property {
  return { ...without(own, 'enum'), oneOf };
}

export function ChoiceList({ own, onChange, onRevalue }: Props) {
  const intl = useIntl();
  const choices = choicesOf(own).map(({ value, title }) => ({
    const: String(value),
    title,
  }));

  const put = (next: Choice[], tag?: string) =>
    onChange(choosing(own, next), tag);
  const items = useItems(choices, 'choice', put);

  // Numbers to choose from are few and rare; whoever wrote them wrote them as JSON.
  if (own.type !== 'string') {
    return (
      <p className="gp-soft">
        <FormattedMessage
          id="选项是数字，请在 JSON 中修改。"
          defaultMessage="选项是数字，请在 JSON 中修改。"
        />
      </p>
    );
  }

  const change = (at: number, patch: Partial<Choice>) =>
    choices.map((one, number) => (number === at ? { ...one, ...patch } : one));

  function add() {
    const taken = choices.map((one) => one.const);
    let number = choices.length + 1;
    while (taken.includes(`choice_${number}`)) number += 1;
    put([
      ...choices,
      {
        const: `choice_${number}`,
        title: intl.formatMessage(DEFAULTS.choice, {
          number: choices.length + 1,
        }),
      },
    ]);
    items.focus(choices.length, 'choice');
  }

  return (
    <fieldset ref={items.box} className="gp-design-choices">
      <legend className="gp-label">
        <FormattedMessage id="选项" defaultMessage="选项" />
      </legend>
      {choices.map((one, at) => {
        const number = at + 1;
        const others = choices
          .filter((other) => other !== one)
          .map((other) => other.const);
        return (
          <div key={at} className="gp-design-choice">
            <TextInput
              label={intl.formatMessage(messages.title, { number })}
              deed="choice"
              value={one.title}
              onChange={(title) =>
                put(change(at, { title }), `choice title ${at}`)
              }
            />
            <GuardedInput
              label={intl.formatMessage(messages.value, { number })}
              value={one.const}
              judge={(text) =>
                !text.trim()
                  ? intl.formatMessage(messages.empty)
                  : others.includes(text.trim())
                    ? intl.formatMessage(messages.taken)
                    : undefined
              }
              onChange={(text) =>
                onRevalue(
                  choosing(own, change(at, { const: text.trim() })),
                  one.const,
                  text.trim(),
                )
              }
            />
            <ItemDeeds
              items={items}
              name="choice"
              at={at}
              labels={{
                up: intl.formatMessage(messages.up, { number }),
                down: intl.formatMessage(messages.down, { number }),
                remove: intl.formatMessage(messages.remove, { number }),
              }}
            />
          </div>
        );
      })}
      <button
        type="button"
        className="gp-button gp-compact"
        data-deed="choice-add"
        onClick={add}
      >
        <Icon name="plus" />
        <FormattedMessage id="增加选项" defaultMessage="增加选项" />
      </button>
    </fieldset>
  );
}
