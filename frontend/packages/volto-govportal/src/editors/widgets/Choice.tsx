/**
 * One or several terms of a vocabulary: short sets are shown whole, long ones are searched.
 */
import { useMemo, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { Combobox } from './Combobox';
import { Grouped, Labelled, tied } from './Frame';
import type { WidgetProps } from './types';
import { type Term, useVocabulary } from './vocabulary';

const messages = defineMessages({
  remove: { id: '去掉“{title}”', defaultMessage: '去掉“{title}”' },
  search: { id: '输入文字查找', defaultMessage: '输入文字查找' },
});

const NOTHING: string[] = [];
/** As many as one can look through at a glance. */
const SHORT = 12;

/** The terms, and those that are chosen though the vocabulary does not have them any more. */
function withChosen(terms: Term[], chosen: string[]): Term[] {
  const gone = chosen.filter((token) => terms.every((t) => t.token !== token));
  return [...terms, ...gone.map((token) => ({ token, title: token }))];
}

function matches(terms: Term[], text: string) {
  const words = text.trim().toLowerCase().split(/\s+/);
  return terms
    .filter(({ title, token }) =>
      words.every((word) => `${title} ${token}`.toLowerCase().includes(word)),
    )
    .map(({ token, title }) => ({ value: token, title }));
}

export function Choice(props: WidgetProps<string>) {
  const { name, value, onChange, readOnly, property } = props;
  const intl = useIntl();
  const [terms] = useVocabulary(property);
  const [typed, setTyped] = useState<string | null>(null);
  const all = useMemo(
    () => withChosen(terms, value ? [value] : []),
    [terms, value],
  );
  const title = all.find((term) => term.token === value)?.title ?? '';
  if (readOnly) {
    return (
      <Labelled widget={props}>
        <input {...tied(props)} className="gp-input" value={title} readOnly />
      </Labelled>
    );
  }
  if (all.length <= SHORT) {
    return (
      <Labelled widget={props}>
        <select
          {...tied(props)}
          className="gp-input"
          value={value ?? ''}
          onChange={(event) => onChange(name, event.target.value)}
        >
          <option value="">
            {intl.formatMessage({
              id: '（未选择）',
              defaultMessage: '（未选择）',
            })}
          </option>
          {all.map((term) => (
            <option key={term.token} value={term.token}>
              {term.title}
            </option>
          ))}
        </select>
      </Labelled>
    );
  }
  return (
    <Labelled widget={props}>
      <Combobox
        control={tied(props)}
        options={matches(all, typed ?? '')}
        chosen={value ? [value] : []}
        text={typed ?? title}
        onText={(text) => {
          setTyped(text);
          if (!text) onChange(name, '');
        }}
        onChoose={(option) => {
          setTyped(null);
          onChange(name, option.value);
        }}
        onLeave={() => setTyped(null)}
        placeholder={intl.formatMessage(messages.search)}
      />
    </Labelled>
  );
}

export function Choices(props: WidgetProps<string[]>) {
  const { name, onChange, property, readOnly } = props;
  const value = props.value ?? NOTHING;
  const intl = useIntl();
  const [terms] = useVocabulary(property);
  const [text, setText] = useState('');
  const all = useMemo(() => withChosen(terms, value), [terms, value]);

  function toggle(token: string) {
    onChange(
      name,
      value.includes(token)
        ? value.filter((one) => one !== token)
        : [...value, token],
    );
  }

  if (all.length <= SHORT) {
    return (
      <Grouped widget={props}>
        <div className="gp-editor-checks">
          {all.map((term) => (
            <label key={term.token} className="gp-check">
              <input
                type="checkbox"
                checked={value.includes(term.token)}
                disabled={readOnly}
                onChange={() => toggle(term.token)}
              />
              {term.title}
            </label>
          ))}
        </div>
      </Grouped>
    );
  }
  return (
    <Labelled
      widget={props}
      aside={
        <span className="gp-editor-count">
          <FormattedMessage
            id="已选 {count} 项"
            defaultMessage="已选 {count} 项"
            values={{ count: value.length }}
          />
        </span>
      }
    >
      {value.length > 0 && (
        <ul className="gp-chips">
          {all
            .filter((term) => value.includes(term.token))
            .map((term) => (
              <li key={term.token}>
                {term.title}
                <button
                  type="button"
                  aria-label={intl.formatMessage(messages.remove, {
                    title: term.title,
                  })}
                  onClick={() => {
                    toggle(term.token);
                    document.getElementById(props.id)?.focus();
                  }}
                >
                  <Icon name="close" size="1em" />
                </button>
              </li>
            ))}
        </ul>
      )}
      <Combobox
        control={tied(props)}
        multiple
        options={matches(all, text)}
        chosen={value}
        text={text}
        onText={setText}
        onChoose={(option) => toggle(option.value)}
        onBackspace={() => onChange(name, value.slice(0, -1))}
        onLeave={() => setText('')}
        placeholder={intl.formatMessage(messages.search)}
      />
    </Labelled>
  );
}
