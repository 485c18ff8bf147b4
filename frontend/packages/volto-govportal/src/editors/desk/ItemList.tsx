/** What stands in the user's places, drafts too: search, states, and each item's next steps. */
import { type FormEvent, useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { addressOf } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import { turned } from '../address';
import { Pages } from '../Pages';
import { type Items, itemsOf, SIZE } from './data';
import { ItemRow } from './ItemRow';

const messages = defineMessages({
  label: { id: '查找我的内容', defaultMessage: '查找我的内容' },
  states: { id: '按状态', defaultMessage: '按状态' },
  all: { id: '全部类型', defaultMessage: '全部类型' },
  Matter: { id: '实施清单事项', defaultMessage: '实施清单事项' },
  CatalogueEntry: { id: '目录清单事项', defaultMessage: '目录清单事项' },
  ServiceGuide: { id: '办事指南', defaultMessage: '办事指南' },
  Question: { id: '常见问题', defaultMessage: '常见问题' },
  Law: { id: '法律法规', defaultMessage: '法律法规' },
  Intermediary: { id: '中介机构', defaultMessage: '中介机构' },
  Announcement: { id: '公告', defaultMessage: '公告' },
});
const TYPES = [
  'Matter',
  'ServiceGuide',
  'CatalogueEntry',
  'Question',
  'Law',
  'Intermediary',
  'Announcement',
] as const;

export function ItemList({ search }: { search: string }) {
  const [resource] = useResource<Items>(itemsOf(search));
  const query = new URLSearchParams(search);
  const { data } = resource;
  return (
    <section className="gp-sheet" aria-labelledby="items">
      <h2 id="items">
        <FormattedMessage id="我的内容" defaultMessage="我的内容" />
      </h2>
      <Narrow query={query} />
      <Failed resource={resource} />
      {data && <States data={data} search={search} query={query} />}
      {data && data.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="这里没有符合条件的内容。"
              defaultMessage="这里没有符合条件的内容。"
            />
          }
        />
      )}
      <ul className="gp-plain-list gp-desk-items" aria-busy={!data}>
        {data?.items.map((item) => <ItemRow key={item['@id']} item={item} />)}
      </ul>
      {data && <Pages total={data.items_total} size={SIZE} />}
    </section>
  );
}

function Narrow({ query }: { query: URLSearchParams }) {
  const intl = useIntl();
  const history = useHistory();
  const id = useId();

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(addressOf(event.currentTarget));
  }

  return (
    <form
      key={query.toString()}
      className="gp-desk-narrow"
      action="/desk"
      method="get"
      role="search"
      aria-label={intl.formatMessage(messages.label)}
      onSubmit={go}
    >
      <div>
        <label htmlFor={`${id}-text`}>
          <FormattedMessage id="名称或编码" defaultMessage="名称或编码" />
        </label>
        <input
          id={`${id}-text`}
          className="gp-input"
          type="search"
          name="text"
          maxLength={100}
          defaultValue={query.get('text') ?? ''}
        />
      </div>
      <div>
        <label htmlFor={`${id}-type`}>
          <FormattedMessage id="类型" defaultMessage="类型" />
        </label>
        <select
          id={`${id}-type`}
          className="gp-input"
          name="type"
          defaultValue={query.get('type') ?? ''}
        >
          <option value="">{intl.formatMessage(messages.all)}</option>
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {intl.formatMessage(messages[type])}
            </option>
          ))}
        </select>
      </div>
      <label className="gp-check">
        <input
          type="checkbox"
          name="own"
          value="1"
          defaultChecked={query.get('own') === '1'}
        />
        <FormattedMessage id="只看我建立的" defaultMessage="只看我建立的" />
      </label>
      <button type="submit" className="gp-button">
        <FormattedMessage id="查找" defaultMessage="查找" />
      </button>
    </form>
  );
}

interface StatesProps {
  data: Items;
  search: string;
  query: URLSearchParams;
}

function States({ data, search, query }: StatesProps) {
  const intl = useIntl();
  const now = query.get('state') ?? '';
  const total = data.states.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <nav aria-label={intl.formatMessage(messages.states)}>
      <ul className="gp-desk-states">
        <li>
          <Link
            to={`/desk${turned(search, { state: null })}`}
            aria-current={now === '' ? 'page' : undefined}
          >
            <FormattedMessage
              id="全部（{count}）"
              defaultMessage="全部（{count}）"
              values={{ count: total }}
            />
          </Link>
        </li>
        {data.states.map(({ id, title, count }) => (
          <li key={id}>
            <Link
              to={`/desk${turned(search, { state: id })}`}
              aria-current={now === id ? 'page' : undefined}
            >
              <FormattedMessage
                id="{title}（{count}）"
                defaultMessage="{title}（{count}）"
                values={{ title, count }}
              />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
