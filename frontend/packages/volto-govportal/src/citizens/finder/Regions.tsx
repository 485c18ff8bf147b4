/** The way down from the whole to one's own region, and up again. */
import { useIntl, FormattedMessage, defineMessages } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import { changed, type Params } from './address';
import type { Regions as Data } from './data';
import { FacetValues } from './Facet';
import type { List } from './lists';

const messages = defineMessages({
  label: { id: '按地区逐级查找', defaultMessage: '按地区逐级查找' },
});

/** A province's cities, or a city's counties, fit on the page. */
const SHOWN = 20;

interface Props {
  list: List;
  params: Params;
  regions: Data;
}

export function Regions({ list, params, regions }: Props) {
  const intl = useIntl();
  const { chain, below, any, own } = regions;
  const here = chain[chain.length - 1];
  return (
    <nav
      className="gp-facet gp-facet-regions"
      aria-label={intl.formatMessage(messages.label)}
    >
      <h3>
        <FormattedMessage id="地区" defaultMessage="地区" />
      </h3>
      {here && (
        <ol className="gp-plain-list gp-facet-chain">
          <li>
            <Link to={changed(list, params, { region: '' })}>{any}</Link>
          </li>
          {chain.map((place) => (
            <li key={place.value}>
              <Link
                to={changed(list, params, { region: place.value })}
                aria-current={place === here ? 'true' : undefined}
              >
                {place === here && <Icon name="place" size="1em" />}
                {place.title}
              </Link>
            </li>
          ))}
        </ol>
      )}
      {below.length > 0 && (
        <FacetValues
          list={list}
          params={params}
          name="region"
          values={below}
          shown={SHOWN}
        />
      )}
      {here && (below.length > 0 || own) && (
        <p className="gp-facet-note">
          <Link
            to={changed(list, params, { descendants: own ? '' : 'false' })}
            rel="nofollow"
          >
            {own ? (
              <FormattedMessage
                id="包括{place}所辖地区"
                defaultMessage="包括{place}所辖地区"
                values={{ place: here.title }}
              />
            ) : (
              <FormattedMessage
                id="只看{place}本级"
                defaultMessage="只看{place}本级"
                values={{ place: here.title }}
              />
            )}
          </Link>
        </p>
      )}
    </nav>
  );
}
