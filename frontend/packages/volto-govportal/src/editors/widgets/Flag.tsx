/** Yes or no. */
import { FaultText, Help, tied } from './Frame';
import type { WidgetProps } from './types';

export default function Flag(props: WidgetProps<boolean>) {
  const { id, name, value, onChange, property, fault, readOnly } = props;
  return (
    <div className="gp-field gp-flag" data-field={name}>
      <div className="gp-check">
        <input
          {...tied(props)}
          type="checkbox"
          checked={!!value}
          disabled={readOnly}
          onChange={(event) => onChange(name, event.target.checked)}
        />
        <label htmlFor={id}>{property.title}</label>
      </div>
      <Help {...props} />
      <FaultText id={id} fault={fault} />
    </div>
  );
}
