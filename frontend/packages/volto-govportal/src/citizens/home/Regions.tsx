/** Choosing a region step by step, for who looks for a county or a town, or has no script. */
import type { MouseEvent } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { safeReturn } from '../../account/returnTo';
import { Failed } from '../../components/Failed';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import type { Place } from '../../data/portal';
import { chooseRegion, useChosenRegion } from '../../data/region';
import { useResource } from '../../data/resource';
import { inRegion } from '../../shell/addresses';
import { regionsOf, withParam } from './queries';
import './regions.scss';

interface Step {
  chain: Place[];
  regions: Place[];
}

const messages = defineMessages({
  title: { id: '选择地区', defaultMessage: '选择地区' },
  lead: {
    id: '选择您要办事的地区，本网会记住您的选择，先列出该地区的事项和部门。',
    defaultMessage:
      '选择您要办事的地区，本网会记住您的选择，先列出该地区的事项和部门。',
  },
});

/** The page that one came from, by its parameter; the front page for anything else. */
export function backTo(search: string): { pathname: string; search: string } {
  const given = safeReturn(new URLSearchParams(search).get('back')) || '/';
  const [pathname, query] = given.split('#', 1)[0].split(/(?=\?)/, 2);
  return { pathname, search: query ?? '' };
}

export default function Regions({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  const history = useHistory();
  const [resource] = useResource<Step>(regionsOf(location.search));
  const chosen = useChosenRegion();
  const { data } = resource;
  const back = backTo(location.search);
  const here = data?.chain[data.chain.length - 1];

  /** The part of the list one came from, or the region's own page. */
  const to = (place: Place) => inRegion(back, place.code) ?? place.url;

  function choose(event: MouseEvent, place: Place) {
    chooseRegion(place.code);
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.push(to(place));
  }

  function forget() {
    chooseRegion('');
  }

  return (
    <div className="gp-wide gp-page gp-regions">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      >
        {chosen && (
          <button type="button" className="gp-button" onClick={forget}>
            <FormattedMessage
              id="不再记住我的选择"
              defaultMessage="不再记住我的选择"
            />
          </button>
        )}
      </PageTitle>
      <Failed resource={resource} />
      {data && (
        <div className="gp-sheet">
          {data.chain.length > 0 && (
            <ol className="gp-plain-list gp-regions-chain">
              <li>
                <Link to={withParam(location, 'region', '')}>
                  <FormattedMessage id="全部" defaultMessage="全部" />
                </Link>
              </li>
              {data.chain.map((place) => (
                <li key={place.code}>
                  <Link
                    to={withParam(location, 'region', place.code)}
                    aria-current={place === here ? 'page' : undefined}
                  >
                    {place.title}
                  </Link>
                </li>
              ))}
            </ol>
          )}
          {here && (
            <p>
              <Link
                className="gp-button gp-primary"
                to={to(here)}
                onClick={(event: MouseEvent) => choose(event, here)}
              >
                <Icon name="check" />
                <FormattedMessage
                  id="就选{title}"
                  defaultMessage="就选{title}"
                  values={{ title: here.title }}
                />
              </Link>
            </p>
          )}
          {data.regions.length > 0 && (
            <>
              <h2>
                {here ? (
                  <FormattedMessage
                    id="{title}的下级地区"
                    defaultMessage="{title}的下级地区"
                    values={{ title: here.title }}
                  />
                ) : (
                  <FormattedMessage id="地区" defaultMessage="地区" />
                )}
              </h2>
              <ul className="gp-plain-list gp-regions-list">
                {data.regions.map((place) => (
                  <li key={place.code}>
                    <Link to={withParam(location, 'region', place.code)}>
                      {place.title}
                      <Icon name="chevron-right" size="1em" />
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}
