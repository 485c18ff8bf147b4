/** The fields of the group that is open. */
import { useIntl } from 'react-intl';
import Control from '../widgets/Control';
import { type Group, linesOf } from './groups';
import { inherited, messages } from './inherit';
import type { Assessment, Fault, Schema, Values } from './types';

interface Props {
  group: Group;
  schema: Schema;
  portalType: string;
  values: Values;
  faults: Fault[];
  found: Assessment | null;
  onChange: (name: string, value: unknown) => void;
}

const NONE: Fault[] = [];

export function GroupFields(props: Props) {
  const { group, schema, portalType, values, faults, found, onChange } = props;
  const intl = useIntl();
  const field = (name: string) => {
    const own = faults.filter((one) => one.field === name);
    const fixed = inherited(portalType, name, values);
    return (
      <Control
        key={name}
        id={`f-${name}`}
        name={name}
        property={schema.properties[name]}
        value={values[name]}
        onChange={onChange}
        fault={own.find((one) => !one.row)?.message}
        faults={own.length ? own : NONE}
        required={schema.required.includes(name)}
        awaited={found?.required.includes(name)}
        readOnly={fixed}
        reason={fixed ? intl.formatMessage(messages.reason) : undefined}
      />
    );
  };
  return (
    <>
      {linesOf(group.fields).map((line) =>
        line.length === 1 ? (
          field(line[0])
        ) : (
          <div className="gp-pair" key={line[0]}>
            {line.map(field)}
          </div>
        ),
      )}
    </>
  );
}
