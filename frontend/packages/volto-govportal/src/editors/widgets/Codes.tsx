/** Codes of matters, found among those of the place by name, or typed. */
import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { useResource } from '../../data/resource';
import { useForm } from '../form/FormContext';
import { spotId } from '../form/types';
import { type Candidate, useCandidates } from './candidates';
import { Combobox } from './Combobox';
import { Grouped, tied } from './Frame';
import type { WidgetProps } from './types';

const messages = defineMessages({
  search: {
    id: '输入事项名称或者编码查找',
    defaultMessage: '输入事项名称或者编码查找',
  },
  find: { id: '增加适用事项', defaultMessage: '增加适用事项' },
  remove: { id: '去掉“{code}”', defaultMessage: '去掉“{code}”' },
  typed: { id: '使用编码 {code}', defaultMessage: '使用编码 {code}' },
});

/** A basic code or an implementation code; the server knows the rest. */
const SHAPE = /^([0-9A-Za-z]{12}|[0-9A-Za-z]{31})$/;

const typeOf = (code: string) =>
  code.length === 12 ? 'CatalogueEntry' : 'Matter';

export default function Codes(props: WidgetProps<string[]>) {
  const { id, name, onChange } = props;
  const value = props.value ?? [];
  const intl = useIntl();
  const { path, announce } = useForm();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const sought = asking ? text : null;
  const [matters, one] = useCandidates(path, 'Matter', sought, true);
  const [entries, two] = useCandidates(path, 'CatalogueEntry', sought, true);
  const found = [...entries, ...matters].filter(({ code }) => code);
  const typed = text.trim().toUpperCase();
  const options = found.map(({ code, title, place }) => ({
    value: code,
    title,
    note: `${code} · ${place}`,
  }));
  if (SHAPE.test(typed) && !found.some(({ code }) => code === typed)) {
    options.unshift({
      value: typed,
      title: intl.formatMessage(messages.typed, { code: typed }),
      note: '',
    });
  }

  function remove(code: string) {
    onChange(
      name,
      value.filter((other) => other !== code),
    );
    document.getElementById(`${id}-find`)?.focus();
  }

  return (
    <Grouped widget={props}>
      {value.length > 0 && (
        <ul className="gp-plain-list gp-codes">
          {value.map((code, at) => {
            const fault = props.faults?.find(({ row }) => row === at + 1);
            return (
              <li key={code} className="gp-editor-chosen">
                <div
                  id={spotId({ field: name, row: at + 1 })}
                  tabIndex={-1}
                  aria-describedby={fault ? `${id}-${at}-fault` : undefined}
                >
                  <Named path={path} code={code} />
                  {fault && (
                    <p className="gp-fault" id={`${id}-${at}-fault`}>
                      {fault.message}
                    </p>
                  )}
                </div>
                <button
                  type="button"
                  className="gp-button gp-compact"
                  aria-label={intl.formatMessage(messages.remove, { code })}
                  onClick={() => remove(code)}
                >
                  <FormattedMessage id="去掉" defaultMessage="去掉" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <label htmlFor={`${id}-find`}>{intl.formatMessage(messages.find)}</label>
      <Combobox
        control={{ ...tied(props), id: `${id}-find` }}
        options={options}
        chosen={value}
        text={text}
        onText={setText}
        onOpen={() => setAsking(true)}
        onChoose={({ value: code }) => {
          setText('');
          if (value.includes(code)) return;
          onChange(name, [...value, code]);
          announce(code);
        }}
        onLeave={() => {
          setAsking(false);
          setText('');
        }}
        busy={one || two}
        placeholder={intl.formatMessage(messages.search)}
      />
    </Grouped>
  );
}

/** A code, and what it is the code of. */
function Named({ path, code }: { path: string; code: string }) {
  const query = new URLSearchParams({ type: typeOf(code), text: code });
  const [{ data }] = useResource<{ items: Candidate[] }>(
    `${path}/@candidates?${query}`,
  );
  const known = data?.items.find((item) => item.code === code);
  return (
    <>
      <span className="gp-code">{code}</span>
      {known && (
        <small>
          <a href={flattenToAppURL(known.url)} target="_blank" rel="noreferrer">
            {known.title}
          </a>{' '}
          {known.place}
        </small>
      )}
    </>
  );
}
