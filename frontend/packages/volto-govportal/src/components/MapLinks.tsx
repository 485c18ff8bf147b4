/** Where an office is on the maps that people use; nothing of them is asked for before a click. */
import { FormattedMessage } from 'react-intl';
import { Icon } from './Icon';

export interface MapLink {
  title: string;
  url: string;
}

export function MapLinks({ maps }: { maps: MapLink[] }) {
  if (maps.length === 0) return null;
  return (
    <ul className="gp-plain-list gp-row gp-no-print">
      {maps.map(({ title, url }) => (
        <li key={url}>
          <a className="gp-map" href={url} rel="noreferrer">
            <Icon name="place" />
            <FormattedMessage
              id="在{map}中查看"
              defaultMessage="在{map}中查看"
              values={{ map: title }}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
