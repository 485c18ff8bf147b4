/** Choose a region: a GET form that needs no script. */
import type { FormEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { addressOf } from '../../../components/SearchBox';
import { usePortal } from '../../../data/portal';

interface Props {
  /** The catalogue entry's path. */
  path: string;
  region?: string;
}

export function RegionForm({ path, region = '' }: Props) {
  const history = useHistory();
  const { root, regions } = usePortal();
  if (!regions.length) return null;

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(addressOf(event.currentTarget));
  }

  return (
    <form
      className="gp-row gp-region-form gp-no-print"
      action={`${path}/implementations`}
      method="get"
      onSubmit={go}
    >
      <label htmlFor="region">
        <FormattedMessage id="选择地区" defaultMessage="选择地区" />
      </label>
      <select
        key={region}
        id="region"
        name="region"
        className="gp-input"
        defaultValue={region}
      >
        <option value="">{root?.title}</option>
        {regions.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit" className="gp-button">
        <FormattedMessage id="查看" defaultMessage="查看" />
      </button>
    </form>
  );
}
