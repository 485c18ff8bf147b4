/** The column of filters: always there on a wide screen, behind one button on a phone. */
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import type { Params } from './address';
import { Count } from './Count';
import type { Found } from './data';
import { Facet } from './Facet';
import type { List } from './lists';
import { Regions } from './Regions';

/** Filters whose values are shown at once; the others show their names. */
const FIRST = [
  'department',
  'type',
  'theme',
  'service_object',
  'online',
  'level',
];
const WIDE = '(min-width: 60rem)';

interface Props {
  list: List;
  params: Params;
  found: Found;
}

export function Facets({ list, params, found }: Props) {
  const box = useRef<HTMLDetailsElement>(null);

  // The style sheet shows the column on wide screens by itself; browsers that cannot are helped.
  useEffect(() => {
    const wide = window.matchMedia(WIDE);
    const adapt = () => {
      if (box.current) box.current.open = wide.matches;
    };
    adapt();
    wide.addEventListener('change', adapt);
    return () => wide.removeEventListener('change', adapt);
  }, []);

  const close = () => {
    if (box.current) box.current.open = false;
  };

  return (
    <details className="gp-facets gp-no-print" ref={box}>
      <summary>
        <Icon name="filter" />
        <FormattedMessage id="筛选" defaultMessage="筛选" />
        {found.chips.length > 0 && (
          <span className="gp-facets-on">
            <FormattedMessage
              id="已选 {count} 项"
              defaultMessage="已选 {count} 项"
              values={{ count: found.chips.length }}
            />
          </span>
        )}
        <Icon name="chevron-down" size="1em" />
      </summary>
      <h2 className="gp-hidden">
        <FormattedMessage id="筛选条件" defaultMessage="筛选条件" />
      </h2>
      {found.regions && (
        <Regions list={list} params={params} regions={found.regions} />
      )}
      {found.filters.map((filter) => (
        <Facet
          key={filter.name}
          list={list}
          params={params}
          filter={filter}
          open={FIRST.includes(filter.name)}
        />
      ))}
      <p className="gp-facets-done">
        <a className="gp-button gp-primary" href="#results" onClick={close}>
          <FormattedMessage id="查看" defaultMessage="查看" />{' '}
          <Count {...found.total} />{' '}
          <FormattedMessage id="条结果" defaultMessage="条结果" />
        </a>
      </p>
    </details>
  );
}
