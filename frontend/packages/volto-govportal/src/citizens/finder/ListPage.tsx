/** One list of what is published: filters, order, entries, pages. All of it stands in the address. */
import { useEffect, useRef } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { useHistory } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { toPublicURL } from '@plone/volto/helpers/Url/Url';
import { PageTitle } from '../../components/PageTitle';
import { Pager } from '../../components/Pager';
import { SearchBox } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import {
  address,
  at,
  canonical,
  changed,
  indexable,
  keptBy,
  paramsOf,
  resourceOf,
} from './address';
import { Chips } from './Chips';
import { Choosing } from './Choosing';
import { Count } from './Count';
import type { Found } from './data';
import { Facets } from './Facets';
import { Faults } from './Faults';
import { Files } from './Files';
import { listAt } from './lists';
import { Nothing } from './Nothing';
import { Remembered } from './Remembered';
import { Result } from './Result';
import { Sorts } from './Sorts';
import './finder.scss';

const messages = defineMessages({
  inRegion: { id: '{region}{title}', defaultMessage: '{region}{title}' },
  search: { id: '在{title}中查找', defaultMessage: '在{title}中查找' },
});

interface Props {
  location: { pathname: string; search: string };
}

/**
 * Where to go on after the list has changed: on another page at its beginning; otherwise where one
 * is, unless what had the focus has gone with the old list.
 */
function useFocus(search: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const history = useHistory();
  const before = useRef(search);
  useEffect(() => {
    if (before.current === search) return;
    const cursor = (text: string) => new URLSearchParams(text).get('cursor');
    const turned = cursor(before.current) !== cursor(search);
    before.current = search;
    // Going back, the browser knows the place.
    if (history.action === 'POP') return;
    const lost =
      !document.activeElement || document.activeElement === document.body;
    if (turned && cursor(search)) heading.current?.focus();
    else if (lost) heading.current?.focus({ preventScroll: true });
  }, [search, history]);
  return heading;
}

export default function ListPage({ location }: Props) {
  const intl = useIntl();
  const list = listAt(location.pathname);
  const params = paramsOf(list, location.search);
  const [resource] = useResource<Found>(resourceOf(list, location.search));
  const busy = useSelector(
    (state: any) => state.reduxAsyncConnect?.loaded === false,
  );
  const heading = useFocus(location.search);
  const { data: found, refusal } = resource;
  if (refusal && refusal.status !== 422) {
    return <Problem status={refusal.status} />;
  }
  const plain = intl.formatMessage(list.title);
  const chain = found?.regions?.chain ?? [];
  const region = chain[chain.length - 1]?.title;
  const title = region
    ? intl.formatMessage(messages.inRegion, { region, title: plain })
    : plain;
  const { next, previous } = found?.paging ?? { next: '', previous: null };
  const nextPage = next ? at(list, params, next) : null;
  const previousPage = previous !== null ? at(list, params, previous) : null;
  return (
    <div className="gp-wide gp-page gp-finder">
      <Helmet>
        <link rel="canonical" href={toPublicURL(canonical(list, params))} />
        {!indexable(params) && <meta name="robots" content="noindex,follow" />}
        {previousPage && <link rel="prev" href={previousPage} />}
        {nextPage && <link rel="next" href={nextPage} />}
      </Helmet>
      <PageTitle title={title} lead={intl.formatMessage(list.lead)} />
      <SearchBox
        action={list.path}
        value={params.q ?? ''}
        label={intl.formatMessage(messages.search, { title: plain })}
        placeholder={intl.formatMessage(list.placeholder)}
        kept={keptBy(params, 'q')}
        landmark={false}
        large
      />
      {refusal && <Faults list={list} params={params} refusal={refusal} />}
      {found && (
        <div className="gp-columns gp-side-left">
          <Facets list={list} params={params} found={found} />
          <section
            id="results"
            className="gp-sheet gp-found"
            aria-labelledby="results-title"
            aria-busy={busy}
          >
            <Remembered list={list} params={params} />
            <div className="gp-found-head">
              <h2 id="results-title" tabIndex={-1} ref={heading}>
                <FormattedMessage id="查询结果" defaultMessage="查询结果" />
              </h2>
              <p role="status">
                <FormattedMessage
                  id="共 {count} 条"
                  defaultMessage="共 {count} 条"
                  values={{
                    count: (
                      <strong>
                        <Count {...found.total} />
                      </strong>
                    ) as any,
                  }}
                />
              </p>
              {found.items.length > 1 && (
                <Sorts list={list} params={params} sorts={found.sorts} />
              )}
            </div>
            <Chips list={list} params={params} chips={found.chips} />
            {found.items.length === 0 && (
              <Nothing
                words={!!params.q}
                withoutRegion={
                  params.region
                    ? changed(list, params, { region: '' })
                    : undefined
                }
                all={found.chips.length > 1 ? list.path : undefined}
                everywhere={
                  params.q ? address('/search', { q: params.q }) : undefined
                }
              />
            )}
            {list.kind === 'intermediary' && found.items.length > 0 ? (
              <Choosing items={found.items} />
            ) : (
              <ol className="gp-results gp-plain-list">
                {found.items.map((item) => (
                  <Result key={item.uid} item={item} />
                ))}
              </ol>
            )}
            <Pager previous={previousPage} next={nextPage} />
            {found.items.length > 0 && <Files list={list} params={params} />}
          </section>
        </div>
      )}
    </div>
  );
}
