/** What a reviewer says of single elements: written beside them, gathered where he decides. */
import { useEffect, useId, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import type { Material, Remarks } from '../data';

const messages = defineMessages({
  label: {
    id: '对“{title}”的意见',
    defaultMessage: '对“{title}”的意见',
  },
  remove: {
    id: '删除对“{title}”的意见',
    defaultMessage: '删除对“{title}”的意见',
  },
  other: { id: '对其他要素提意见', defaultMessage: '对其他要素提意见' },
});

interface BoxProps {
  title: string;
  /** Undefined where nothing is said. */
  value: string | undefined;
  /** Undefined takes the remark away. */
  onChange: (text: string | undefined) => void;
}

/** A button that opens a field; what is in the field is kept as it is typed. */
export function RemarkBox({ title, value, onChange }: BoxProps) {
  const intl = useIntl();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [opened, setOpened] = useState(false);
  const open = value !== undefined;
  useEffect(() => {
    if (open && opened) field.current?.focus();
  }, [open, opened]);
  if (!open) {
    return (
      <button
        type="button"
        className="gp-button gp-quiet gp-compact gp-remark gp-no-print"
        onClick={() => {
          setOpened(true);
          onChange('');
        }}
      >
        <Icon name="edit" />
        <FormattedMessage id="提意见" defaultMessage="提意见" />
        <span className="gp-hidden">：{title}</span>
      </button>
    );
  }
  const label = intl.formatMessage(messages.label, { title });
  return (
    <div className="gp-remark-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="gp-input"
        rows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="gp-button gp-quiet gp-compact"
        aria-label={intl.formatMessage(messages.remove, { title })}
        onClick={() => onChange(undefined)}
      >
        <FormattedMessage id="删除意见" defaultMessage="删除意见" />
      </button>
    </div>
  );
}

interface ListProps {
  remarks: Remarks;
  elements: Material['elements'];
  onChange: (name: string, text: string | undefined) => void;
}

/** All remarks, and a way to speak of an element that says nothing yet. */
export function RemarkList({ remarks, elements, onChange }: ListProps) {
  const intl = useIntl();
  const id = useId();
  const said = elements.filter(({ name }) => remarks[name] !== undefined);
  const groups = [...new Set(elements.map(({ group }) => group))];
  return (
    <div className="gp-remark-list">
      <h3>
        <FormattedMessage
          id="逐项意见（{count}）"
          defaultMessage="逐项意见（{count}）"
          values={{ count: said.length }}
        />
      </h3>
      <p className="gp-soft gp-small">
        <FormattedMessage
          id="随办理意见一并记录，退回时编制人员逐项看到。"
          defaultMessage="随办理意见一并记录，退回时编制人员逐项看到。"
        />
      </p>
      {said.map(({ name, title }) => (
        <RemarkBox
          key={name}
          title={title}
          value={remarks[name]}
          onChange={(text) => onChange(name, text)}
        />
      ))}
      <label htmlFor={id} className="gp-small">
        {intl.formatMessage(messages.other)}
      </label>
      <select
        id={id}
        className="gp-input"
        value=""
        onChange={(event) => onChange(event.target.value, '')}
      >
        <option value="">
          {intl.formatMessage({
            id: '请选择要素',
            defaultMessage: '请选择要素',
          })}
        </option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {elements
              .filter((one) => one.group === group && !said.includes(one))
              .map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
