/** The frequent questions: by category, by words. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { toPublicURL } from '@plone/volto/helpers/Url/Url';
import { Failed } from '../../components/Failed';
import { PageTitle } from '../../components/PageTitle';
import { Pager } from '../../components/Pager';
import { SearchBox } from '../../components/SearchBox';
import { useAddon } from '../../data/portal';
import { useResource } from '../../data/resource';
import { keptBy, type Params } from './address';
import { Count } from './Count';
import type { Questions } from './data';
import { Nothing } from './Nothing';
import { QUESTIONS, questionsAt, questionsOf, questionsPath } from './pages';
import './finder.scss';

const messages = defineMessages({
  title: { id: '常见问题', defaultMessage: '常见问题' },
  lead: {
    id: '办事中常问的问题和解答；没有找到的，可以打 12345 咨询。',
    defaultMessage: '办事中常问的问题和解答；没有找到的，可以打 12345 咨询。',
  },
  search: { id: '在常见问题中查找', defaultMessage: '在常见问题中查找' },
  placeholder: {
    id: '输入问题里的词，例如“进度”',
    defaultMessage: '输入问题里的词，例如“进度”',
  },
  categories: { id: '问题分类', defaultMessage: '问题分类' },
});

interface Props {
  location: { pathname: string; search: string };
}

function Categories({ found, params }: { found: Questions; params: Params }) {
  const intl = useIntl();
  return (
    <nav
      className="gp-facets gp-facets-plain gp-no-print"
      aria-label={intl.formatMessage(messages.categories)}
    >
      <h2>
        <FormattedMessage {...messages.categories} />
      </h2>
      <ul className="gp-plain-list">
        <li>
          <Link
            className="gp-facet-value"
            to={questionsAt(params, { category: '' })}
            aria-current={params.category ? undefined : 'true'}
          >
            <FormattedMessage id="全部分类" defaultMessage="全部分类" />
          </Link>
        </li>
        {found.categories.map(({ value, count, selected }) => (
          <li key={value}>
            <Link
              className="gp-facet-value"
              to={questionsAt(params, { category: value })}
              aria-current={selected ? 'true' : undefined}
            >
              <span>{value}</span>
              <span className="gp-facet-count">
                <Count count={count} more={false} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default function QuestionsPage({ location }: Props) {
  const intl = useIntl();
  const online = useAddon('interaction');
  const params = questionsOf(location.search);
  const [resource] = useResource<Questions>(questionsPath(location.search));
  const { data: found } = resource;
  const page = found?.page ?? 1;
  const plain = !params.q && !params.region && page === 1;
  return (
    <div className="gp-wide gp-page gp-finder">
      <Helmet>
        <link
          rel="canonical"
          href={toPublicURL(
            questionsAt(
              {},
              params.category ? { category: params.category } : {},
            ),
          )}
        />
        {!plain && <meta name="robots" content="noindex,follow" />}
      </Helmet>
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      >
        {online && (
          <Link className="gp-button" to="/consult">
            <FormattedMessage id="我要咨询" defaultMessage="我要咨询" />
          </Link>
        )}
      </PageTitle>
      <SearchBox
        action={QUESTIONS}
        value={params.q ?? ''}
        label={intl.formatMessage(messages.search)}
        placeholder={intl.formatMessage(messages.placeholder)}
        kept={keptBy(params, 'q')}
        landmark={false}
        large
      />
      <Failed resource={resource} />
      {found && (
        <div className="gp-columns gp-side-left">
          <Categories found={found} params={params} />
          <section
            className="gp-sheet gp-found"
            aria-labelledby="results-title"
          >
            <div className="gp-found-head">
              <h2 id="results-title">
                {params.category || (
                  <FormattedMessage id="全部问题" defaultMessage="全部问题" />
                )}
              </h2>
              <p role="status">
                <FormattedMessage
                  id="共 {count} 条"
                  defaultMessage="共 {count} 条"
                  values={{ count: (<strong>{found.total}</strong>) as any }}
                />
              </p>
            </div>
            {params.region && (
              <p>
                <FormattedMessage
                  id="只列出了所选地区的问题。"
                  defaultMessage="只列出了所选地区的问题。"
                />{' '}
                <Link to={questionsAt(params, { region: '' })}>
                  <FormattedMessage
                    id="看全部地区"
                    defaultMessage="看全部地区"
                  />
                </Link>
              </p>
            )}
            {found.items.length === 0 && (
              <Nothing
                words={!!params.q}
                withoutRegion={
                  params.region
                    ? questionsAt(params, { region: '' })
                    : undefined
                }
                all={
                  params.category && params.q
                    ? questionsAt(params, { category: '' })
                    : undefined
                }
              />
            )}
            <ol className="gp-results gp-plain-list">
              {found.items.map((item) => (
                <li key={item.uid} className="gp-result">
                  <h3>
                    <Link to={item.path}>{item.title}</Link>
                  </h3>
                  <p>{item.answer}</p>
                  <p className="gp-soft gp-small">
                    {[item.category, item.region].filter(Boolean).join(' · ')}
                  </p>
                </li>
              ))}
            </ol>
            <Pager
              previous={
                page > 1
                  ? questionsAt(params, {
                      page: page > 2 ? String(page - 1) : '',
                    })
                  : null
              }
              next={
                page < found.pages
                  ? questionsAt(params, { page: String(page + 1) })
                  : null
              }
              page={page}
              pages={found.pages}
            />
          </section>
        </div>
      )}
    </div>
  );
}
