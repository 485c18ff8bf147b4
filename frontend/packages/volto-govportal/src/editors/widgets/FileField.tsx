/** A file that is part of the content itself, such as the sample of a result. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { type NewFile, readFile } from './files';
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

interface StoredFile {
  filename: string;
  download?: string;
  data?: undefined;
}

export default function FileField(
  props: WidgetProps<StoredFile | NewFile | null>,
) {
  const { id, name, value, onChange, readOnly } = props;
  // An input of files cannot be emptied; a new one is.
  const [turn, setTurn] = useState(0);
  const stored = value && !value.data ? (value as StoredFile) : null;
  return (
    <Labelled widget={props}>
      {value && (
        <div className="gp-editor-chosen">
          <div>
            {stored?.download ? (
              <a
                href={flattenToAppURL(stored.download)}
                target="_blank"
                rel="noreferrer"
              >
                {stored.filename}
              </a>
            ) : (
              <span>{value.filename}</span>
            )}
            {!stored && (
              <small>
                <FormattedMessage id="保存后上传" defaultMessage="保存后上传" />
              </small>
            )}
          </div>
          {!readOnly && (
            <button
              type="button"
              className="gp-button gp-compact"
              onClick={() => {
                onChange(name, null);
                setTurn(turn + 1);
                document.getElementById(id)?.focus();
              }}
            >
              <FormattedMessage id="移除" defaultMessage="移除" />
            </button>
          )}
        </div>
      )}
      {!readOnly && (
        <input
          key={turn}
          {...tied(props)}
          className="gp-input gp-file"
          type="file"
          accept=".pdf,.doc,.docx,.xls,.xlsx,.ofd,.png,.jpg,.jpeg"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) readFile(file).then((read) => onChange(name, read));
          }}
        />
      )}
    </Labelled>
  );
}
