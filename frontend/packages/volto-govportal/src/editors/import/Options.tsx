/** What an import is told besides the file: kind and format, the state afterwards, the place. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import type { Mapping } from './data';
import { saveTemplate } from './template';

const messages = defineMessages({
  native: {
    id: '本系统格式（列名就是字段名，可由本系统导出）',
    defaultMessage: '本系统格式（列名就是字段名，可由本系统导出）',
  },
  other: { id: '其他来源的清单', defaultMessage: '其他来源的清单' },
  choose: { id: '请选择', defaultMessage: '请选择' },
});

export interface Choice {
  mapping: string;
  state: 'draft' | 'published';
  place: string;
}

interface Props {
  mappings: Mapping[];
  choice: Choice;
  faults: Record<string, string>;
  disabled: boolean;
  onChange: (choice: Choice) => void;
}

export function Options({
  mappings,
  choice,
  faults,
  disabled,
  onChange,
}: Props) {
  const intl = useIntl();
  const change = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  const mapping = mappings.find(({ name }) => name === choice.mapping);
  return (
    <>
      <Field
        required
        label={<FormattedMessage id="内容和格式" defaultMessage="内容和格式" />}
        fault={faults.mapping}
        help={mapping && <Needed mapping={mapping} />}
      >
        {(control) => (
          <select
            {...control}
            className="gp-input"
            value={choice.mapping}
            disabled={disabled}
            onChange={(event) => change({ mapping: event.target.value })}
          >
            <option value="">{intl.formatMessage(messages.choose)}</option>
            {[true, false].map((native) => (
              <optgroup
                key={String(native)}
                label={intl.formatMessage(
                  native ? messages.native : messages.other,
                )}
              >
                {mappings
                  .filter((one) => one.native === native)
                  .map(({ name, title }) => (
                    <option key={name} value={name}>
                      {title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {mapping?.native && (
        <p>
          <button
            type="button"
            className="gp-button gp-compact"
            onClick={() => saveTemplate(mapping)}
          >
            <Icon name="download" />
            <FormattedMessage
              id="下载空白表（CSV）"
              defaultMessage="下载空白表（CSV）"
            />
          </button>
        </p>
      )}
      <fieldset className="gp-import-state" disabled={disabled}>
        <legend>
          <FormattedMessage id="导入后的状态" defaultMessage="导入后的状态" />
        </legend>
        <label className="gp-check">
          <input
            type="radio"
            name="state"
            checked={choice.state === 'draft'}
            onChange={() => change({ state: 'draft' })}
          />
          <FormattedMessage
            id="草稿（之后照常审核发布）"
            defaultMessage="草稿（之后照常审核发布）"
          />
        </label>
        <label className="gp-check">
          <input
            type="radio"
            name="state"
            checked={choice.state === 'published'}
            onChange={() => change({ state: 'published' })}
          />
          <FormattedMessage
            id="直接发布（需要发布权限，历史中记明由导入发布）"
            defaultMessage="直接发布（需要发布权限，历史中记明由导入发布）"
          />
        </label>
      </fieldset>
      <Field
        label={
          <FormattedMessage
            id="没有写明区划的内容归入"
            defaultMessage="没有写明区划的内容归入"
          />
        }
        help={
          <FormattedMessage
            id="区划代码，例如 370102；文件写明区划的，不用填。"
            defaultMessage="区划代码，例如 370102；文件写明区划的，不用填。"
          />
        }
        fault={faults.place}
      >
        {(control) => (
          <input
            {...control}
            className="gp-input"
            inputMode="numeric"
            maxLength={12}
            value={choice.place}
            disabled={disabled}
            onChange={(event) => change({ place: event.target.value.trim() })}
          />
        )}
      </Field>
    </>
  );
}

function Needed({ mapping }: { mapping: Mapping }) {
  return (
    <>
      <FormattedMessage
        id="导入为：{type}。文件中必须有的列："
        defaultMessage="导入为：{type}。文件中必须有的列："
        values={{ type: mapping.type_title }}
      />{' '}
      {mapping.needed.map((column, number) => (
        <span key={column}>
          {number > 0 && '、'}
          <code className="gp-code">{column}</code>
        </span>
      ))}
    </>
  );
}
