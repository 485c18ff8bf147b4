/** A calendar day. */
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

export default function Day(props: WidgetProps<string | null>) {
  const { name, value, onChange, readOnly } = props;
  return (
    <Labelled widget={props}>
      <input
        {...tied(props)}
        className="gp-input gp-editor-day"
        type="date"
        value={value ?? ''}
        readOnly={readOnly}
        onChange={(event) => onChange(name, event.target.value)}
      />
    </Labelled>
  );
}
