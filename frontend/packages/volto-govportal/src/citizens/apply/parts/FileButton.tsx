/** A file or notice of a case: fetched by who is logged in, a plain link would not say who asks. */
import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../../components/Icon';
import { download } from '../../../data/download';
import { RefusedError } from '../../../data/send';

interface Props {
  /** Its address. */
  path: string;
  /** What it is called when it is kept. */
  name: string;
  className?: string;
  children: ReactNode;
}

export function FileButton({
  path,
  name,
  className = 'gp-file-button',
  children,
}: Props) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  async function fetchIt() {
    setBusy(true);
    setSaid(null);
    try {
      await download(flattenToAppURL(path), name);
    } catch (error) {
      setSaid(error instanceof RefusedError ? error.refusal.message : '');
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button
        type="button"
        className={className}
        disabled={busy}
        onClick={fetchIt}
      >
        <Icon name="download" />
        <span>{children}</span>
      </button>
      {said !== null && (
        <span className="gp-fault" role="alert">
          {said || (
            <FormattedMessage
              id="没能下载，请稍后再试。"
              defaultMessage="没能下载，请稍后再试。"
            />
          )}
        </span>
      )}
    </>
  );
}
