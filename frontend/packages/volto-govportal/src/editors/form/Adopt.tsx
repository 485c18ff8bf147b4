/** The catalogue entry has changed: its elements are taken over by a button, never by hand. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { RefusedError, send } from '../../data/send';

interface Props {
  path: string;
  /** The titles of what changed. */
  fields: string[];
  onDone: () => void;
}

export function Adopt({ path, fields, onDone }: Props) {
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  function adopt() {
    setBusy(true);
    send('post', `${path}/@adopt-catalogue`, {})
      .then(onDone)
      .catch((error) => {
        setBusy(false);
        setRefused(error instanceof RefusedError ? error.message : '');
      });
  }

  return (
    <div className="gp-notice gp-warn">
      <p>
        <FormattedMessage
          id="目录清单事项已经变更，需要修订：{fields}。带入后请核对其余内容。"
          defaultMessage="目录清单事项已经变更，需要修订：{fields}。带入后请核对其余内容。"
          values={{ fields: fields.join('、') }}
        />
      </p>
      <button
        type="button"
        className="gp-button gp-compact"
        disabled={busy}
        onClick={adopt}
      >
        <FormattedMessage
          id="带入目录清单的最新内容"
          defaultMessage="带入目录清单的最新内容"
        />
      </button>
      {refused && <p className="gp-fault">{refused}</p>}
    </div>
  );
}
