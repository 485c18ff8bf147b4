/** The fields of the group that is open. */
import { FormattedMessage, useIntl } from 'react-intl';
import Control from '../widgets/Control';
import type { Remark } from '../../reviewers/data';
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
  /** What a reviewer said of fields. */
  remarks: Remark[];
  onChange: (name: string, value: unknown) => void;
}

const NONE: Fault[] = [];

export function GroupFields(props: Props) {
  const { group, schema, portalType, values, faults, found, remarks } = props;
  const intl = useIntl();
  const field = (name: string) => {
    const own = faults.filter((one) => one.field === name);
    const fixed = inherited(portalType, name, values);
    const said = remarks.filter((one) => one.field === name);
    const control = (
      <Control
        key={name}
        id={`f-${name}`}
        name={name}
        property={schema.properties[name]}
        value={values[name]}
        onChange={props.onChange}
        fault={own.find((one) => !one.row)?.message}
        faults={own.length ? own : NONE}
        required={schema.required.includes(name)}
        awaited={found?.required.includes(name)}
        readOnly={fixed}
        reason={fixed ? intl.formatMessage(messages.reason) : undefined}
      />
    );
    return said.length === 0 ? (
      control
    ) : (
      <div
        key={name}
        className="gp-remarked"
        role="group"
        aria-describedby={`remark-${name}`}
      >
        <p className="gp-remark-said" id={`remark-${name}`}>
          <strong>
            <FormattedMessage id="审核意见：" defaultMessage="审核意见：" />
          </strong>
          {said.map(({ text }) => text).join('；')}
        </p>
        {control}
      </div>
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
