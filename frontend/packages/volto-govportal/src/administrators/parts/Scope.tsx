/** A choice among the places where the user works; nothing where there is one alone. */
import { useHistory } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { PlaceRef } from './data';
import { pathOf, withPlace } from './place';

const messages = defineMessages({
  site: { id: '全站', defaultMessage: '全站' },
});
interface Props {
  places: PlaceRef[];
  page: string;
  current: string;
}

export function Scope({ places, page, current }: Props) {
  const intl = useIntl();
  const history = useHistory();
  if (places.length < 2) return null;
  return (
    <div className="gp-field">
      <label htmlFor="admin-scope">
        <FormattedMessage id="管理范围" defaultMessage="管理范围" />
      </label>
      <select
        id="admin-scope"
        className="gp-input"
        value={current}
        onChange={(event) => history.push(withPlace(page, event.target.value))}
      >
        {places.map((place) => (
          <option key={place['@id']} value={pathOf(place)}>
            {place.type === 'Plone Site'
              ? intl.formatMessage(messages.site)
              : place.title}
          </option>
        ))}
      </select>
    </div>
  );
}
