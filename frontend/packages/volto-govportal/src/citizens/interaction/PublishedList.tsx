/** 公开的咨询: what others asked, and what the offices answered. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { Pager } from '../../components/Pager';
import { PageTitle } from '../../components/PageTitle';
import { SearchBox } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import { dayText } from '../../reviewers/when';
import { consultationsOf, type Published } from './data';
import '../../components/Links.scss';

const messages = defineMessages({
  title: { id: '公开的咨询', defaultMessage: '公开的咨询' },
  lead: {
    id: '别人问过的问题和办理部门的答复，经本人同意、去掉个人信息后公开。',
    defaultMessage:
      '别人问过的问题和办理部门的答复，经本人同意、去掉个人信息后公开。',
  },
  search: { id: '在公开的咨询中查找', defaultMessage: '在公开的咨询中查找' },
  placeholder: {
    id: '输入问题里的词，例如“公积金”',
    defaultMessage: '输入问题里的词，例如“公积金”',
  },
});

const BEGINNING = 90;

const beginning = (text: string) =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;

export default function PublishedList() {
  const intl = useIntl();
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  const [resource] = useResource<{ items: Published[]; after: string | null }>(
    consultationsOf(search),
  );
  const { data } = resource;
  const next = new URLSearchParams(query);
  if (data?.after) next.set('after', data.after);
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      >
        <Link className="gp-button gp-primary" to="/consult">
          <FormattedMessage id="我要咨询" defaultMessage="我要咨询" />
        </Link>
      </PageTitle>
      <SearchBox
        action="/consultations"
        value={query.get('q') ?? ''}
        label={intl.formatMessage(messages.search)}
        placeholder={intl.formatMessage(messages.placeholder)}
        landmark={false}
        large
      />
      <Failed resource={resource} />
      {data?.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="没有符合条件的公开咨询"
              defaultMessage="没有符合条件的公开咨询"
            />
          }
        />
      )}
      {data && data.items.length > 0 && (
        <ul className="gp-plain-list gp-cases">
          {data.items.map((item) => (
            <li key={item.uid} className="gp-sheet">
              <h2>
                <Link to={`/consultations/${item.uid}`}>{item.title}</Link>
              </h2>
              <p>{beginning(item.answer)}</p>
              <p className="gp-soft gp-small">
                {[item.category, item.department, dayText(item.answered_on)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager next={data?.after ? `/consultations?${next}` : null} />
    </div>
  );
}
