/** The choice of a file: by the button, by the keyboard, or dropped on it. */
import { type DragEvent, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { ControlProps } from '../../components/Field';
import { Icon } from '../../components/Icon';

const messages = defineMessages({
  size: {
    id: '{name}（{size} KB）',
    defaultMessage: '{name}（{size} KB）',
  },
});

const TYPES = '.csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,.gz';

interface Props {
  control: ControlProps;
  file: File | null;
  disabled?: boolean;
  onChoose: (file: File | null) => void;
}

export function FileDrop({ control, file, disabled, onChoose }: Props) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onChoose(dropped);
  }

  return (
    <div
      className={`gp-file-drop${over ? ' gp-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="document" size="2rem" />
      <input
        {...control}
        ref={input}
        className="gp-file-input"
        type="file"
        accept={TYPES}
        disabled={disabled}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onChoose(chosen);
          // The same file again, once it was mended, is a change, too.
          event.target.value = '';
        }}
      />
      <p>
        {file ? (
          <b>
            {intl.formatMessage(messages.size, {
              name: file.name,
              size: Math.max(1, Math.round(file.size / 1024)),
            })}
          </b>
        ) : (
          <FormattedMessage
            id="把文件拖到这里，或者"
            defaultMessage="把文件拖到这里，或者"
          />
        )}
      </p>
      <button
        type="button"
        className="gp-button gp-compact"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {file ? (
          <FormattedMessage id="换一个文件" defaultMessage="换一个文件" />
        ) : (
          <FormattedMessage id="选择文件" defaultMessage="选择文件" />
        )}
      </button>
    </div>
  );
}
