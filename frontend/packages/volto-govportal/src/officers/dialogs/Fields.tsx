/** The fields that an action asks for. */
import { defineMessages, useIntl } from 'react-intl';
import { Field } from '../../components/Field';
import { useResource } from '../../data/resource';
import type { ReviewNode, Titled } from '../../citizens/apply/data';
import { useTerms } from '../../data/useTerms';
import type { Asked } from './actions';
import type { Values } from './check';

const messages = defineMessages({
  choose: { id: '请选择', defaultMessage: '请选择' },
  nobody: { id: '不分派给个人', defaultMessage: '不分派给个人' },
});

interface Props {
  fields: Asked[];
  values: Values;
  faults: Record<string, string>;
  disabled?: boolean;
  /** The case whose officers and nodes are offered. */
  uid: string;
  nodes?: ReviewNode[];
  onChange: (name: string, value: string) => void;
}

export function Fields(props: Props) {
  return (
    <>
      {props.fields.map((field) => (
        <One key={field.name} field={field} {...props} />
      ))}
    </>
  );
}

function One({ field, ...props }: Props & { field: Asked }) {
  const intl = useIntl();
  const { values, faults, disabled, onChange } = props;
  const options = useOptions(field, props);
  const { name, kind } = field;
  const value = values[name] ?? '';
  return (
    <Field
      label={intl.formatMessage(field.label)}
      help={field.help && intl.formatMessage(field.help)}
      fault={faults[name]}
      required={field.required}
    >
      {(control) => {
        const common = { ...control, disabled, className: 'gp-input', value };
        const change = (event: { target: { value: string } }) =>
          onChange(name, event.target.value);
        if (kind === 'text') {
          return <textarea {...common} onChange={change} />;
        }
        if (kind === 'line') {
          return <input {...common} autoComplete="off" onChange={change} />;
        }
        if (kind === 'days') {
          return (
            <input
              {...common}
              type="number"
              min={field.limits?.[0]}
              max={field.limits?.[1]}
              onChange={change}
            />
          );
        }
        return (
          <select {...common} onChange={change}>
            <option value="">
              {intl.formatMessage(
                kind === 'officer' ? messages.nobody : messages.choose,
              )}
            </option>
            {options.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        );
      }}
    </Field>
  );
}

/** What there is to choose from. */
function useOptions(field: Asked, { uid, nodes }: Props): Titled[] {
  const intl = useIntl();
  const terms = useTerms(field.kind === 'set' ? field.set ?? '' : '');
  const [officers] = useResource<{ items: Titled[] }>(
    field.kind === 'officer' ? `/@case-officers/${uid}` : null,
  );
  switch (field.kind) {
    case 'choice':
      return (field.choices ?? []).map(([id, title]) => ({
        id,
        title: intl.formatMessage(title),
      }));
    case 'set':
      return terms.filter(({ id }) => !field.without?.includes(id));
    case 'officer':
      return officers.data?.items ?? [];
    case 'node':
      return (nodes ?? []).map(({ name }, position) => ({
        id: String(position),
        title: name,
      }));
    default:
      return [];
  }
}
