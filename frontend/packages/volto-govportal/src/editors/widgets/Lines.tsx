/** A list of short texts, one a line. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

function apart(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export default function Lines(props: WidgetProps<string[]>) {
  const { name, onChange, readOnly } = props;
  const value = props.value ?? [];
  // What is typed keeps its empty lines until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value.join('\n');
  return (
    <Labelled
      widget={props}
      aside={
        <span className="gp-editor-count" aria-hidden="true">
          <FormattedMessage
            id="共 {count} 个"
            defaultMessage="共 {count} 个"
            values={{ count: value.length }}
          />
        </span>
      }
    >
      <textarea
        {...tied(props)}
        className="gp-input"
        rows={Math.min(10, Math.max(2, shown.split('\n').length))}
        value={shown}
        readOnly={readOnly}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(name, apart(event.target.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </Labelled>
  );
}
