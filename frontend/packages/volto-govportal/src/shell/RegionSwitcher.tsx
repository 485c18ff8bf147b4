/** Which region's services one wants to see: links that need no script, remembered where there is one. */
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { type Place, usePortal } from '../data/portal';
import { chooseRegion, useChosenRegion } from '../data/region';
import { useResource } from '../data/resource';
import { inRegion } from './addresses';

const messages = defineMessages({
  chosen: {
    id: '已选择{title}',
    defaultMessage: '已选择{title}',
  },
});

interface Location {
  pathname: string;
  search: string;
}

/** Where choosing a region leads: its part of the present list, or its own page. */
export function regionAddress(location: Location, place: Place): string {
  return inRegion(location, place.code) ?? place.url;
}

/** The chosen region's name; the portal's own region where none is chosen. */
function useRegionTitle(): string {
  const { root, regions } = usePortal();
  const code = useChosenRegion();
  const known = [root, ...regions].find((place) => place?.code === code);
  const [found] = useResource<{ chain: Place[] }>(
    code && !known ? `/@regions?region=${code}` : null,
  );
  const chain = found.data?.chain ?? [];
  return (known ?? chain[chain.length - 1])?.title ?? root?.title ?? '';
}

export function RegionSwitcher({ location }: { location: Location }) {
  const intl = useIntl();
  const history = useHistory();
  const { root, regions } = usePortal();
  const title = useRegionTitle();
  const code = useChosenRegion();
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (panel.current) panel.current.open = false;
  }, [location.pathname, location.search]);

  function choose(event: MouseEvent, place: Place) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    chooseRegion(place.code);
    setSaid(intl.formatMessage(messages.chosen, { title: place.title }));
    if (panel.current) {
      panel.current.open = false;
      panel.current.querySelector('summary')?.focus();
    }
    // A page of another kind stays as it is; the lists that follow know the choice.
    const list = inRegion(location, place.code);
    if (list) history.push(list);
    else if (location.pathname === '/') history.push(place.url);
  }

  if (!root && regions.length === 0) return null;
  const back = encodeURIComponent(`${location.pathname}${location.search}`);
  return (
    <div className="gp-region">
      <details ref={panel} className="gp-drop">
        <summary>
          <Icon name="place" />
          <span className="gp-hidden">
            <FormattedMessage id="当前地区：" defaultMessage="当前地区：" />
          </span>
          {title || (
            <FormattedMessage id="选择地区" defaultMessage="选择地区" />
          )}
          <Icon name="chevron-down" size="1em" />
        </summary>
        <div className="gp-drop-panel">
          <ul className="gp-plain-list gp-region-list">
            {[...(root ? [root] : []), ...regions].map((place) => (
              <li key={place.code}>
                <Link
                  to={regionAddress(location, place)}
                  aria-current={place.code === code ? 'true' : undefined}
                  onClick={(event: MouseEvent) => choose(event, place)}
                >
                  {place.title}
                </Link>
              </li>
            ))}
          </ul>
          <p className="gp-region-more">
            <Link to={`/regions?back=${back}`}>
              <FormattedMessage
                id="选择县（市、区）、乡镇"
                defaultMessage="选择县（市、区）、乡镇"
              />
              <Icon name="chevron-right" size="1em" />
            </Link>
          </p>
        </div>
      </details>
      <span role="status" className="gp-hidden">
        {said}
      </span>
    </div>
  );
}
