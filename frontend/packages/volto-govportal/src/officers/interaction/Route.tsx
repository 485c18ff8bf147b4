/** The dialog that gives a case to a department, or asks one: with advice, and why it is given. */
import { useState } from 'react';
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Field } from '../../components/Field';
import { useResource } from '../../data/resource';
import { CATEGORIES, type Category } from '../../citizens/interaction/data';
import { type DialogProps, Frame } from '../dialogs/Frame';
import { useAct } from '../dialogs/useAct';
import { type Advice, adviceOf } from './data';

const messages = defineMessages({
  choose: { id: '请选择', defaultMessage: '请选择' },
  department: { id: '承办部门', defaultMessage: '承办部门' },
  joint: { id: '协办部门', defaultMessage: '协办部门' },
  category: { id: '类别', defaultMessage: '类别' },
  find: { id: '查找部门', defaultMessage: '查找部门' },
  missing: { id: '请选择部门。', defaultMessage: '请选择部门。' },
  noReason: { id: '请填写理由。', defaultMessage: '请填写理由。' },
  route: { id: '分派说明', defaultMessage: '分派说明' },
  transfer: { id: '转办理由', defaultMessage: '转办理由' },
  ask: { id: '征求意见的内容', defaultMessage: '征求意见的内容' },
});

/** What the text of each action is called in the request, and to people. */
const TEXTS: Record<
  string,
  { name: string; label: MessageDescriptor; required: boolean }
> = {
  route: { name: 'reason', label: messages.route, required: false },
  transfer: { name: 'reason', label: messages.transfer, required: true },
  ask_joint: { name: 'question', label: messages.ask, required: true },
};

export function Route(props: DialogProps) {
  const { item, action, reload, onClose, onDone } = props;
  const intl = useIntl();
  const act = useAct(item, action.id, reload, onDone);
  const [{ data: advice }] = useResource<Advice>(adviceOf(item.uid));
  const [{ data: tree }] = useResource<{ items: Category[] }>(CATEGORIES);
  const [department, setDepartment] = useState('');
  const [category, setCategory] = useState('');
  const [words, setWords] = useState('');
  const [text, setText] = useState('');
  const asked = TEXTS[action.id];
  const routes = action.id !== 'ask_joint';
  const departments = (advice?.departments ?? []).filter(
    ({ id, title }) => id === department || title.includes(words.trim()),
  );

  function go() {
    const faults = {
      ...(department
        ? {}
        : { department: intl.formatMessage(messages.missing) }),
      ...(asked.required && !text.trim()
        ? { [asked.name]: intl.formatMessage(messages.noReason) }
        : {}),
    };
    if (Object.keys(faults).length > 0) {
      act.refuse('', faults);
      return;
    }
    act.act({
      department,
      [asked.name]: text.trim(),
      ...(routes && category ? { category } : {}),
    });
  }

  return (
    <Frame
      item={item}
      action={action}
      act={act}
      onClose={onClose}
      onSubmit={go}
    >
      {routes && advice && advice.categories.length > 0 && (
        <ul className="gp-plain-list" data-testid="advice">
          {advice.categories.map((one) => (
            <li key={one.code} className="gp-row">
              <span>
                <FormattedMessage
                  id="建议：{category}{department}。因为：{reasons}"
                  defaultMessage="建议：{category}{department}。因为：{reasons}"
                  values={{
                    category: (<b>{one.title}</b>) as any,
                    department: one.department && `，${one.department.title}`,
                    reasons: one.reasons.map((word) => `“${word}”`).join('、'),
                  }}
                />
                {one.by === 'learned' && (
                  <span className="gp-soft gp-small">
                    {' '}
                    <FormattedMessage
                      id="（根据以前的分派）"
                      defaultMessage="（根据以前的分派）"
                    />
                  </span>
                )}
              </span>
              <button
                type="button"
                className="gp-button gp-compact"
                onClick={() => {
                  setCategory(one.code);
                  if (one.department) setDepartment(one.department.id);
                }}
              >
                <FormattedMessage id="采用" defaultMessage="采用" />
                <span className="gp-hidden">“{one.title}”</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {routes && (
        <Field
          label={intl.formatMessage(messages.category)}
          fault={act.faults.category}
        >
          {(control) => (
            <select
              {...control}
              className="gp-input"
              value={category}
              onChange={(event) => setCategory(event.target.value)}
            >
              <option value="">{intl.formatMessage(messages.choose)}</option>
              {(tree?.items ?? []).map(({ code, parent, title }) => (
                <option key={code} value={code}>
                  {parent ? `　${title}` : title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={intl.formatMessage(messages.find)}>
        {(control) => (
          <input
            {...control}
            type="search"
            className="gp-input"
            value={words}
            maxLength={64}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={intl.formatMessage(
          routes ? messages.department : messages.joint,
        )}
        fault={act.faults.department}
        required
      >
        {(control) => (
          <select
            {...control}
            className="gp-input"
            value={department}
            disabled={act.stale}
            onChange={(event) => setDepartment(event.target.value)}
          >
            <option value="">{intl.formatMessage(messages.choose)}</option>
            {departments.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={intl.formatMessage(asked.label)}
        fault={act.faults[asked.name]}
        required={asked.required}
      >
        {(control) => (
          <textarea
            {...control}
            className="gp-input"
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Frame>
  );
}
