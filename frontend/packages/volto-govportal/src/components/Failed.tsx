/** Says why what a page shows could not be read; draws nothing while all is well. */
import { FormattedMessage } from 'react-intl';
import type { Resource } from '../data/resource';
import { Status } from './Status';

export function Failed({ resource }: { resource: Resource<unknown> }) {
  const { refusal } = resource;
  if (resource.status !== 'failed') return null;
  return (
    <div className="gp-notice gp-bad" role="alert">
      <Status code={refusal?.status || 503} />
      <p>
        {refusal?.message || (
          <FormattedMessage
            id="暂时读不到数据，请稍后再试。"
            defaultMessage="暂时读不到数据，请稍后再试。"
          />
        )}
      </p>
      {(refusal?.errors ?? [])
        .filter(({ message }) => message !== refusal?.message)
        .map(({ field, message }) => (
          <p key={field}>{message}</p>
        ))}
    </div>
  );
}
