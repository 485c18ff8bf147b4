/** By what a list of tasks is narrowed and sorted: a GET form. */
import { type FormEvent, useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { addressOf } from '../../components/SearchBox';
import type { TaskList, Term } from '../data';

const messages = defineMessages({
  label: { id: '筛选任务', defaultMessage: '筛选任务' },
  text: { id: '名称或编码', defaultMessage: '名称或编码' },
  type: { id: '类型', defaultMessage: '类型' },
  state: { id: '环节', defaultMessage: '环节' },
  region: { id: '行政区划', defaultMessage: '行政区划' },
  department: { id: '部门', defaultMessage: '部门' },
  sort: { id: '排序', defaultMessage: '排序' },
  due: { id: '期限近的在前', defaultMessage: '期限近的在前' },
  since: { id: '到达早的在前', defaultMessage: '到达早的在前' },
  '-since': { id: '到达晚的在前', defaultMessage: '到达晚的在前' },
  title: { id: '按名称', defaultMessage: '按名称' },
  place: { id: '按区划、部门', defaultMessage: '按区划、部门' },
});

const SORTS = ['due', 'since', '-since', 'title', 'place'] as const;

export function Filters({
  list,
  query,
}: {
  list: TaskList;
  query: URLSearchParams;
}) {
  const intl = useIntl();
  const history = useHistory();
  const id = useId();
  const { facets } = list;
  const terms: [string, Term[]][] = [
    ['type', facets.types],
    ['state', facets.states],
    ['region', facets.regions],
    ['department', facets.departments],
  ];
  const given = ['text', ...terms.map(([name]) => name)].some((name) =>
    query.get(name),
  );
  if (!facets.types.length && !given) return null;

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(addressOf(event.currentTarget));
  }

  return (
    <form
      className="gp-task-filters gp-no-print"
      action="/tasks"
      method="get"
      role="search"
      aria-label={intl.formatMessage(messages.label)}
      onSubmit={go}
    >
      <input type="hidden" name="kind" value={list.kind} />
      <div className="gp-field gp-task-text">
        <label htmlFor={`${id}-text`}>
          {intl.formatMessage(messages.text)}
        </label>
        <input
          id={`${id}-text`}
          className="gp-input"
          type="search"
          name="text"
          defaultValue={query.get('text') ?? ''}
          maxLength={100}
        />
      </div>
      {terms
        .filter(([name, found]) => found.length > 1 || query.get(name))
        .map(([name, found]) => (
          <div key={name} className="gp-field">
            <label htmlFor={`${id}-${name}`}>
              {intl.formatMessage(messages[name as 'type'])}
            </label>
            <select
              id={`${id}-${name}`}
              className="gp-input"
              name={name}
              defaultValue={query.get(name) ?? ''}
            >
              <option value="">
                {intl.formatMessage({ id: '全部', defaultMessage: '全部' })}
              </option>
              {found.map((term) => (
                <option key={term.id} value={term.id}>
                  {`${term.title}（${term.count}）`}
                </option>
              ))}
            </select>
          </div>
        ))}
      <div className="gp-field">
        <label htmlFor={`${id}-sort`}>
          {intl.formatMessage(messages.sort)}
        </label>
        <select
          id={`${id}-sort`}
          className="gp-input"
          name="sort"
          defaultValue={query.get('sort') ?? 'due'}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {intl.formatMessage(messages[sort])}
            </option>
          ))}
        </select>
      </div>
      <div className="gp-row gp-task-go">
        <button type="submit" className="gp-button gp-primary">
          <FormattedMessage id="筛选" defaultMessage="筛选" />
        </button>
        {given && (
          <Link className="gp-button gp-quiet" to={`/tasks?kind=${list.kind}`}>
            <FormattedMessage id="清除筛选" defaultMessage="清除筛选" />
          </Link>
        )}
      </div>
    </form>
  );
}
