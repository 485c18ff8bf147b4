/** Where files come in: dropped, chosen, or taken with the camera of a phone. */
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../../components/Icon';

const messages = defineMessages({
  choose: {
    id: '为“{name}”选择文件',
    defaultMessage: '为“{name}”选择文件',
  },
  photo: { id: '为“{name}”拍照', defaultMessage: '为“{name}”拍照' },
});

/** What the backend takes; it looks into each file as well. */
const TYPES = '.pdf,.doc,.docx,.xls,.xlsx,.ofd,.png,.jpg,.jpeg';

interface Props {
  /** What the files are. */
  name: string;
  fault?: string;
  faultId: string;
  onFiles: (files: File[]) => void;
}

export function Dropzone({ name, fault, faultId, onFiles }: Props) {
  const intl = useIntl();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  function take(event: ChangeEvent<HTMLInputElement>) {
    onFiles([...(event.target.files ?? [])]);
    // The same file again, once it was mended, is a change, too.
    event.target.value = '';
  }

  return (
    <div
      className={`gp-drop-files${over ? ' gp-over' : ''}`}
      data-invalid={fault ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="gp-drop-words">
        <FormattedMessage
          id="把文件拖到这里，或者"
          defaultMessage="把文件拖到这里，或者"
        />
      </span>
      <button
        type="button"
        className="gp-button gp-compact"
        aria-label={intl.formatMessage(messages.choose, { name })}
        aria-describedby={fault ? faultId : undefined}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="plus" />
        <FormattedMessage id="选择文件" defaultMessage="选择文件" />
      </button>
      <button
        type="button"
        className="gp-button gp-compact gp-camera"
        aria-label={intl.formatMessage(messages.photo, { name })}
        onClick={() => camera.current?.click()}
      >
        <FormattedMessage id="拍照" defaultMessage="拍照" />
      </button>
      {/* The browser's own controls speak the browser's language; the buttons stand for them. */}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={TYPES}
        aria-label={intl.formatMessage(messages.choose, { name })}
        onChange={take}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/jpeg,image/png"
        capture="environment"
        aria-label={intl.formatMessage(messages.photo, { name })}
        onChange={take}
      />
    </div>
  );
}
