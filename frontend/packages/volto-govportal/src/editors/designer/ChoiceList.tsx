/** What can be chosen: values and titles, in the order in which they are offered. */
import { useRef } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import {
  type Choice,
  choicesOf,
  type Property,
} from '../../citizens/apply/fill/contract';
import { Icon } from '../../components/Icon';
import { GuardedInput, TextInput } from './inputs';
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
  const box = useRef<HTMLFieldSetElement>(null);
  const choices = choicesOf(own).map(({ value, title }) => ({
    const: String(value),
    title,
  }));

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

  const focus = (at: number, what: string) =>
    setTimeout(() =>
      box.current
        ?.querySelectorAll<HTMLElement>(`[data-deed="${what}"]`)
        [at]?.focus(),
    );
  const put = (next: Choice[], tag?: string) =>
    onChange(choosing(own, next), tag);
  const change = (at: number, patch: Partial<Choice>) =>
    choices.map((one, number) => (number === at ? { ...one, ...patch } : one));

  function move(at: number, way: number, deed: string) {
    const to = at + way;
    if (to < 0 || to >= choices.length) return;
    const next = [...choices];
    [next[at], next[to]] = [next[to], next[at]];
    put(next);
    focus(to, deed);
  }

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
    focus(choices.length, 'choice');
  }

  return (
    <fieldset ref={box} className="gp-design-choices">
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
            <div className="gp-design-deeds">
              <button
                type="button"
                data-deed="choice-up"
                aria-label={intl.formatMessage(messages.up, { number })}
                onClick={() => move(at, -1, 'choice-up')}
              >
                <FormattedMessage id="上移" defaultMessage="上移" />
              </button>
              <button
                type="button"
                data-deed="choice-down"
                aria-label={intl.formatMessage(messages.down, { number })}
                onClick={() => move(at, 1, 'choice-down')}
              >
                <FormattedMessage id="下移" defaultMessage="下移" />
              </button>
              <button
                type="button"
                className="gp-danger"
                aria-label={intl.formatMessage(messages.remove, { number })}
                onClick={() => {
                  put(choices.filter((other) => other !== one));
                  if (choices.length > 1) focus(Math.max(0, at - 1), 'choice');
                  else focus(0, 'choice-add');
                }}
              >
                <FormattedMessage id="删除" defaultMessage="删除" />
              </button>
            </div>
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
