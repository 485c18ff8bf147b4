/** One line of text. */
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

export default function Text(props: WidgetProps<string>) {
  const { name, value, onChange, readOnly, property } = props;
  return (
    <Labelled widget={props}>
      <input
        {...tied(props)}
        className="gp-input"
        type="text"
        value={value ?? ''}
        readOnly={readOnly}
        maxLength={property.maxLength}
        autoComplete="off"
        onChange={(event) => onChange(name, event.target.value)}
      />
    </Labelled>
  );
}
