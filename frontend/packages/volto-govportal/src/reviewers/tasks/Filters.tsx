/** By what a list of tasks is narrowed and sorted. */
import { defineMessages, useIntl } from 'react-intl';
import { FilterForm } from '../../components/FilterForm';
import type { TaskList, Term } from '../data';

const messages = defineMessages({
  label: { id: '筛选任务', defaultMessage: '筛选任务' },
  text: { id: '名称或编码', defaultMessage: '名称或编码' },
  type: { id: '类型', defaultMessage: '类型' },
  state: { id: '环节', defaultMessage: '环节' },
  region: { id: '行政区划', defaultMessage: '行政区划' },
  department: { id: '部门', defaultMessage: '部门' },
  sort: { id: '排序', defaultMessage: '排序' },
  any: { id: '全部', defaultMessage: '全部' },
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
  const { facets } = list;
  const terms: ['type' | 'state' | 'region' | 'department', Term[]][] = [
    ['type', facets.types],
    ['state', facets.states],
    ['region', facets.regions],
    ['department', facets.departments],
  ];
  const given = ['text', ...terms.map(([name]) => name)].some((name) =>
    query.get(name),
  );
  if (!facets.types.length && !given) return null;
  return (
    <FilterForm
      action="/tasks"
      label={intl.formatMessage(messages.label)}
      kept={{ kind: list.kind }}
      clear={given ? `/tasks?kind=${list.kind}` : null}
      filters={[
        {
          name: 'text',
          label: intl.formatMessage(messages.text),
          value: query.get('text') ?? '',
        },
        ...terms
          .filter(([name, found]) => found.length > 1 || query.get(name))
          .map(([name, found]) => ({
            name,
            label: intl.formatMessage(messages[name]),
            value: query.get(name) ?? '',
            choices: [
              { id: '', title: intl.formatMessage(messages.any) },
              ...found.map(({ id, title, count }) => ({
                id,
                title: `${title}（${count}）`,
              })),
            ],
          })),
        {
          name: 'sort',
          label: intl.formatMessage(messages.sort),
          value: query.get('sort') ?? 'due',
          choices: SORTS.map((sort) => ({
            id: sort,
            title: intl.formatMessage(messages[sort]),
          })),
        },
      ]}
    />
  );
}
