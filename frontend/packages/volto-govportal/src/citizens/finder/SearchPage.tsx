/** One search over everything that is published: a few of each kind, and the way to all of them. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Failed } from '../../components/Failed';
import { More } from '../../components/Links';
import { PageTitle } from '../../components/PageTitle';
import { SearchBox } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import { address, type Params } from './address';
import { Count } from './Count';
import type { Part } from './data';
import { LISTS } from './lists';
import { Nothing } from './Nothing';
import { QUESTIONS, SEARCH, searchOf, searchPath } from './pages';
import { Result } from './Result';
import './finder.scss';

const messages = defineMessages({
  title: { id: '搜索', defaultMessage: '搜索' },
  found: { id: '“{q}”的搜索结果', defaultMessage: '“{q}”的搜索结果' },
});

/** Lists that can be narrowed by words. */
const SEARCHABLE = [...LISTS.map(({ path }) => path), QUESTIONS];

interface Props {
  location: { pathname: string; search: string };
}

function Found({ part, params }: { part: Part; params: Params }) {
  const id = `part-${part.name}`;
  const path = `/${part.name}`;
  const more = part.total.more || part.total.count > part.items.length;
  return (
    <section className="gp-sheet gp-part" aria-labelledby={id}>
      <h2 id={id}>
        {part.title}{' '}
        <small className="gp-soft">
          <FormattedMessage
            id="{count} 条"
            defaultMessage="{count} 条"
            values={{ count: (<Count {...part.total} />) as any }}
          />
        </small>
      </h2>
      <ol className="gp-results gp-plain-list">
        {part.items.map((item) => (
          <Result key={item.uid} item={item} />
        ))}
      </ol>
      {more && SEARCHABLE.includes(path) && (
        <More to={address(path, params)}>
          <FormattedMessage
            id="全部 {count} 条{title}"
            defaultMessage="全部 {count} 条{title}"
            values={{
              count: (<Count {...part.total} />) as any,
              title: part.title,
            }}
          />
        </More>
      )}
    </section>
  );
}

/** Where to look when one has no words yet. */
function Lists() {
  return (
    <section className="gp-sheet" aria-labelledby="lists">
      <h2 id="lists">
        <FormattedMessage id="分类查找" defaultMessage="分类查找" />
      </h2>
      <ul className="gp-grid gp-plain-list">
        {LISTS.map((list) => (
          <li key={list.kind}>
            <Link to={list.path}>
              <FormattedMessage {...list.title} />
            </Link>
            <p className="gp-soft gp-small">
              <FormattedMessage {...list.lead} />
            </p>
          </li>
        ))}
        <li>
          <Link to={QUESTIONS}>
            <FormattedMessage id="常见问题" defaultMessage="常见问题" />
          </Link>
          <p className="gp-soft gp-small">
            <FormattedMessage
              id="大家常问的问题和解答。"
              defaultMessage="大家常问的问题和解答。"
            />
          </p>
        </li>
      </ul>
    </section>
  );
}

export default function SearchPage({ location }: Props) {
  const intl = useIntl();
  const params = searchOf(location.search);
  const [resource] = useResource<{ parts: Part[] }>(
    searchPath(location.search),
  );
  const parts = resource.data?.parts;
  const { q, region } = params;
  return (
    <div className="gp-wide gp-page gp-finder">
      <Helmet>
        <meta name="robots" content="noindex,follow" />
      </Helmet>
      <PageTitle
        title={
          q
            ? intl.formatMessage(messages.found, { q })
            : intl.formatMessage(messages.title)
        }
      />
      <SearchBox
        action={SEARCH}
        value={q ?? ''}
        kept={region ? { region } : {}}
        large
      />
      {q && <Failed resource={resource} />}
      {parts && region && parts.length > 0 && (
        <p className="gp-found-region">
          <FormattedMessage
            id="只搜索了所选地区的内容。"
            defaultMessage="只搜索了所选地区的内容。"
          />{' '}
          <Link to={address(SEARCH, { q })}>
            <FormattedMessage id="搜索全部地区" defaultMessage="搜索全部地区" />
          </Link>
        </p>
      )}
      {parts?.map((part) => (
        <Found key={part.name} part={part} params={params} />
      ))}
      {parts?.length === 0 && (
        <Nothing
          words
          withoutRegion={region ? address(SEARCH, { q }) : undefined}
        />
      )}
      {(!q || parts?.length === 0) && <Lists />}
    </div>
  );
}
