/** Text of several lines; the field grows with it. */
import { useLayoutEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

const TALLEST = 480;

export default function Prose(props: WidgetProps<string>) {
  const { name, onChange, readOnly, property } = props;
  const value = props.value ?? '';
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, TALLEST)}px`;
  }, [value]);
  const lines = value ? value.split('\n').length : 0;
  return (
    <Labelled
      widget={props}
      aside={
        value && (
          <span className="gp-editor-count" aria-hidden="true">
            <FormattedMessage
              id="{count} 字，{lines} 行"
              defaultMessage="{count} 字，{lines} 行"
              values={{ count: value.replace(/\s/g, '').length, lines }}
            />
          </span>
        )
      }
    >
      <textarea
        {...tied(props)}
        ref={ref}
        className="gp-input gp-prose"
        rows={2}
        value={value}
        readOnly={readOnly}
        maxLength={property.maxLength}
        onChange={(event) => onChange(name, event.target.value)}
      />
    </Labelled>
  );
}
