/** Everything that can be said of a field. */
import { type ReactNode, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Choices } from '../../citizens/apply/fill/Choices';
import {
  choicesOf,
  type Property,
  type Value,
} from '../../citizens/apply/fill/contract';
import { ChoiceList } from './ChoiceList';
import { Columns } from './Columns';
import { ConditionEditor } from './ConditionEditor';
import { askable, revalueInConditions } from './conditions';
import { changeField, moveToGroup, renameField } from './edit';
import { NumberInput, SelectInput, TextInput } from './inputs';
import { withKey } from './objects';
import { kindOf, KINDS, LIMITS, messageKeys } from './kinds';
import { type Field, fieldsOf } from './model';
import { KindInput, LimitInputs, NameInput } from './parts';
import { useWork } from './Work';
import { RULE_TITLES } from './words';

const messages = defineMessages({
  title: { id: '标题', defaultMessage: '标题' },
  help: { id: '填写说明', defaultMessage: '填写说明' },
  placeholder: { id: '输入提示', defaultMessage: '输入提示' },
  placeholderHelp: {
    id: '没有填写时框里的浅色文字，例如“https://”。',
    defaultMessage: '没有填写时框里的浅色文字，例如“https://”。',
  },
  default: { id: '默认值', defaultMessage: '默认值' },
  none: { id: '（没有）', defaultMessage: '（没有）' },
  prefill: { id: '预填来源', defaultMessage: '预填来源' },
  group: { id: '所在分组', defaultMessage: '所在分组' },
  yes: { id: '是', defaultMessage: '是' },
  no: { id: '否', defaultMessage: '否' },
  published: {
    id: '已发布的版本中有这个字段：改名后，申请人上次填写的内容不再带入，统计和对接也认不出它。',
    defaultMessage:
      '已发布的版本中有这个字段：改名后，申请人上次填写的内容不再带入，统计和对接也认不出它。',
  },
});

/** Settings that most fields do without; open where there is something. */
function More({
  title,
  open,
  children,
}: {
  title: ReactNode;
  open: boolean;
  children: ReactNode;
}) {
  // It opens once; afterwards it is its reader's.
  const [begun] = useState(open);
  return (
    <details className="gp-design-more" open={begun}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

export function FieldSettings({ field }: { field: Field }) {
  const intl = useIntl();
  const { design, change, sources, published } = useWork();
  const { key, property, layout, columns } = field;
  const kind = kindOf(field);
  const others = fieldsOf(design)
    .map(({ name }) => name)
    .filter((name) => name !== field.name);
  const group = design.groups.find(({ rows }) =>
    rows.some(({ fields }) => fields.includes(field)),
  );
  const put = (next: Field, tag?: string) =>
    change(
      changeField(design, key, () => next),
      { tag: tag && `${key} ${tag}` },
    );
  const own = (next: Property, tag?: string) =>
    put({ ...field, property: next }, tag);
  const place = (name: string, value: unknown, tag = name) =>
    put({ ...field, layout: withKey(layout, name, value) }, tag);
  const several = kind === 'checkboxes' && property.items;
  const choosing = several ? property.items! : property;
  const withChoosing = (next: Property): Property =>
    several ? { ...property, items: next as Property['items'] } : next;
  const keys = messageKeys(field, kind);
  const written = ['text', 'textarea', 'integer', 'number', 'phone', 'email'];

  return (
    <div className="gp-design-settings">
      <TextInput
        label={intl.formatMessage(messages.title)}
        required
        deed="title"
        value={property.title}
        onChange={(title) => own({ ...property, title }, 'title')}
      />
      <div className="gp-design-grid">
        <KindInput field={field} kind={kind} among={KINDS} onChange={put} />
      </div>
      {kind !== 'declaration' && (
        <label className="gp-check">
          <input
            type="checkbox"
            checked={field.required}
            onChange={({ target }) =>
              put({ ...field, required: target.checked })
            }
          />
          <FormattedMessage id="必填" defaultMessage="必填" />
        </label>
      )}
      <TextInput
        label={intl.formatMessage(messages.help)}
        lines
        value={layout.help ?? property.description ?? ''}
        onChange={(text) =>
          // The layout's help is shown before the schema's.
          layout.help === undefined
            ? own(withKey(property, 'description', text), 'help')
            : place('help', text)
        }
      />
      {written.includes(kind) && (
        <TextInput
          label={intl.formatMessage(messages.placeholder)}
          help={intl.formatMessage(messages.placeholderHelp)}
          value={layout.placeholder ?? ''}
          onChange={(text) => place('placeholder', text)}
        />
      )}
      {(kind === 'radio' || kind === 'select' || several) && (
        <ChoiceList
          own={choosing}
          onChange={(next, tag) => own(withChoosing(next), tag)}
          onRevalue={(next, from, to) => {
            const whole = withChoosing(next);
            const begun = whole.default;
            const kept = Array.isArray(begun)
              ? (begun as string[]).map((one) => (one === from ? to : one))
              : begun === from
                ? to
                : begun;
            change(
              revalueInConditions(
                changeField(design, key, () => ({
                  ...field,
                  property: withKey(whole, 'default', kept),
                })),
                field.name,
                from,
                to,
              ),
              { tag: `${key} value` },
            );
          }}
        />
      )}
      {columns && (
        <Columns
          columns={columns}
          onChange={(next, tag) => put({ ...field, columns: next }, tag)}
        />
      )}
      {LIMITS[kind] && (
        <More
          title={<FormattedMessage id="限定" defaultMessage="限定" />}
          open={LIMITS[kind]!.some((one) => property[one] !== undefined)}
        >
          <LimitInputs own={property} kind={kind} onChange={own} />
        </More>
      )}
      <More
        title={<FormattedMessage id="显示条件" defaultMessage="显示条件" />}
        open={!!layout.when}
      >
        <ConditionEditor
          when={layout.when}
          names={askable(design, [field.name])}
          onChange={(when) => place('when', when)}
        />
      </More>
      {kind !== 'declaration' && (
        <More
          title={
            <FormattedMessage id="预填和默认值" defaultMessage="预填和默认值" />
          }
          open={!!layout.prefill || property.default !== undefined}
        >
          <div className="gp-design-grid">
            <SelectInput
              label={intl.formatMessage(messages.prefill)}
              value={layout.prefill ?? ''}
              options={[
                { value: '', title: intl.formatMessage(messages.none) },
                ...sources
                  .filter(
                    ({ token }) =>
                      token === 'earlier' || property.type === 'string',
                  )
                  .map(({ token, title }) => ({ value: token, title })),
              ]}
              onChange={(source) => place('prefill', source)}
            />
            {!columns && (
              <DefaultInput
                own={property}
                onChange={(value) =>
                  own(withKey(property, 'default', value), 'default')
                }
              />
            )}
          </div>
        </More>
      )}
      {keys.length > 0 && (
        <More
          title={<FormattedMessage id="校验提示" defaultMessage="校验提示" />}
          open={!!layout.messages}
        >
          <p className="gp-soft">
            <FormattedMessage
              id="不写的，用系统通用的提示。"
              defaultMessage="不写的，用系统通用的提示。"
            />
          </p>
          {keys.map((rule) => (
            <TextInput
              key={rule}
              label={intl.formatMessage(RULE_TITLES[rule])}
              value={layout.messages?.[rule] ?? ''}
              onChange={(text) => {
                const said = withKey(layout.messages ?? {}, rule, text);
                place(
                  'messages',
                  Object.keys(said).length ? said : undefined,
                  `message ${rule}`,
                );
              }}
            />
          ))}
        </More>
      )}
      <More
        title={
          <FormattedMessage id="字段名和分组" defaultMessage="字段名和分组" />
        }
        open={false}
      >
        <NameInput
          name={field.name}
          others={others}
          help={
            published?.properties?.[field.name]
              ? intl.formatMessage(messages.published)
              : undefined
          }
          onChange={(name) =>
            change(renameField(design, key, name), { tag: `${key} name` })
          }
        />
        {design.groups.length > 1 && (
          <SelectInput
            label={intl.formatMessage(messages.group)}
            value={group?.key ?? ''}
            options={design.groups.map((one) => ({
              value: one.key,
              title: one.own.title,
            }))}
            onChange={(to) =>
              change(moveToGroup(design, key, to), { aim: [key, 'toggle'] })
            }
          />
        )}
      </More>
    </div>
  );
}

/** What a field holds before anybody writes. */
function DefaultInput({
  own,
  onChange,
}: {
  own: Property;
  onChange: (value: Value | undefined) => void;
}) {
  const intl = useIntl();
  const label = intl.formatMessage(messages.default);
  const none = { value: '', title: intl.formatMessage(messages.none) };
  if (own.type === 'array') {
    return (
      <Choices
        several
        label={label}
        choices={choicesOf(own.items ?? own).map((one) => ({
          ...one,
          value: String(one.value),
        }))}
        chosen={(own.default as string[] | undefined) ?? []}
        onChoose={(chosen) => onChange(chosen.length ? chosen : undefined)}
      />
    );
  }
  if (own.type === 'boolean') {
    return (
      <SelectInput
        label={label}
        value={own.default === undefined ? '' : String(own.default)}
        options={[
          none,
          { value: 'true', title: intl.formatMessage(messages.yes) },
          { value: 'false', title: intl.formatMessage(messages.no) },
        ]}
        onChange={(value) => onChange(value ? value === 'true' : undefined)}
      />
    );
  }
  const choices = choicesOf(own);
  if (choices.length > 0) {
    return (
      <SelectInput
        label={label}
        value={own.default === undefined ? '' : String(own.default)}
        options={[
          none,
          ...choices.map((one) => ({ ...one, value: String(one.value) })),
        ]}
        onChange={(text) =>
          onChange(choices.find((one) => String(one.value) === text)?.value)
        }
      />
    );
  }
  return own.type === 'string' ? (
    <TextInput
      label={label}
      value={(own.default as string | undefined) ?? ''}
      onChange={onChange}
    />
  ) : (
    <NumberInput
      label={label}
      value={own.default as number | undefined}
      onChange={onChange}
    />
  );
}
