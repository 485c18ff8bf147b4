/** Settings that fields and columns of tables share. */
import { defineMessages, useIntl } from 'react-intl';
import type { Property } from '../../citizens/apply/fill/contract';
import { GuardedInput, NumberInput, SelectInput, TextInput } from './inputs';
import { withKey } from './objects';
import { alternatives, type Kind, LIMITS, turned } from './kinds';
import type { Asked } from './model';
import { nameFault } from './names';
import { KIND_TITLES, LIMIT_TITLES } from './words';

const messages = defineMessages({
  kind: { id: '种类', defaultMessage: '种类' },
  name: { id: '字段名', defaultMessage: '字段名' },
  nameHelp: {
    id: '数据中的名字，自动生成，一般不用改。',
    defaultMessage: '数据中的名字，自动生成，一般不用改。',
  },
  shape: {
    id: '应以小写字母开头，由不超过 40 个小写字母、数字和下划线组成。',
    defaultMessage:
      '应以小写字母开头，由不超过 40 个小写字母、数字和下划线组成。',
  },
  taken: {
    id: '已有字段用这个名字，请换一个。',
    defaultMessage: '已有字段用这个名字，请换一个。',
  },
});

/** What a field is filled in with, as far as it may still be chosen. */
export function KindInput<T extends Asked>({
  field,
  kind,
  among,
  onChange,
}: {
  field: T;
  kind: Kind;
  among: Kind[];
  onChange: (field: T) => void;
}) {
  const intl = useIntl();
  const kinds = alternatives(kind, among);
  if (kinds.length < 2) return null;
  return (
    <SelectInput
      label={intl.formatMessage(messages.kind)}
      value={kind}
      options={kinds.map((one) => ({
        value: one,
        title: intl.formatMessage(KIND_TITLES[one]),
      }))}
      onChange={(next) => onChange(turned(field, next as Kind))}
    />
  );
}

/** What a value must be like. */
export function LimitInputs({
  own,
  kind,
  onChange,
}: {
  own: Property;
  kind: Kind;
  onChange: (own: Property, tag: string) => void;
}) {
  const intl = useIntl();
  const keys = LIMITS[kind] ?? [];
  if (keys.length === 0) return null;
  return (
    <div className="gp-design-grid">
      {keys.map((key) => {
        const label = intl.formatMessage(LIMIT_TITLES[key]);
        const set = (value: unknown) =>
          onChange(withKey(own, key, value), `limit ${key}`);
        return key === 'pattern' ? (
          <TextInput
            key={key}
            code
            label={label}
            value={own.pattern ?? ''}
            onChange={set}
          />
        ) : (
          <NumberInput
            key={key}
            label={label}
            whole={/Length|Items/.test(key)}
            value={own[key] as number | undefined}
            onChange={set}
          />
        );
      })}
    </div>
  );
}

export function NameInput({
  name,
  others,
  help,
  onChange,
}: {
  name: string;
  others: string[];
  help?: string;
  onChange: (name: string) => void;
}) {
  const intl = useIntl();
  return (
    <GuardedInput
      label={intl.formatMessage(messages.name)}
      help={help ?? intl.formatMessage(messages.nameHelp)}
      value={name}
      judge={(text) => {
        const fault = nameFault(text, others);
        return fault ? intl.formatMessage(messages[fault]) : undefined;
      }}
      onChange={onChange}
    />
  );
}
