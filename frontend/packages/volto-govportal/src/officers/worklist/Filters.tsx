/** What narrows the worklist. */
import { defineMessages, useIntl } from 'react-intl';
import type { Titled } from '../../citizens/apply/data';
import { type Filter, FilterForm } from '../../components/FilterForm';
import { type Choices, withAsked } from './choices';
import { addressOf, FILTERS, known } from './query';

const messages = defineMessages({
  label: { id: '筛选办件', defaultMessage: '筛选办件' },
  words: { id: '办件编号或申请人', defaultMessage: '办件编号或申请人' },
  wordsHelp: {
    id: '办件编号、申请人姓名的开头，或者完整的证件号码',
    defaultMessage: '办件编号、申请人姓名的开头，或者完整的证件号码',
  },
  department: { id: '部门', defaultMessage: '部门' },
  matter: { id: '事项', defaultMessage: '事项' },
  assignee: { id: '承办人', defaultMessage: '承办人' },
  when: { id: '期限', defaultMessage: '期限' },
  sort: { id: '排序', defaultMessage: '排序' },
  any: { id: '全部', defaultMessage: '全部' },
  first: { id: '先选部门再选事项', defaultMessage: '先选部门再选事项' },
  me: { id: '由我承办', defaultMessage: '由我承办' },
  nobody: { id: '尚未分派', defaultMessage: '尚未分派' },
  overdue: { id: '已超期', defaultMessage: '已超期' },
  soon: { id: '临近到期', defaultMessage: '临近到期' },
  due: { id: '先到期的在前', defaultMessage: '先到期的在前' },
  changed: { id: '最近变动的在前', defaultMessage: '最近变动的在前' },
});

const NOTHING: Choices = { departments: [], matters: [], assignees: [] };

interface Props {
  search: string;
  /** Undefined while they are being read. */
  choices?: Choices;
}

export function Filters({ search, choices = NOTHING }: Props) {
  const intl = useIntl();
  const say = (name: keyof typeof messages) =>
    intl.formatMessage(messages[name]);
  const query = known(search);
  const { departments, matters, assignees } = choices;

  function choice(
    name: 'department' | 'matter' | 'assignee' | 'when' | 'sort',
    offered: Titled[],
    first: Titled = { id: '', title: say('any') },
  ): Filter {
    return {
      name,
      label: say(name),
      value: query[name],
      choices: [first, ...withAsked(offered, query[name])],
    };
  }

  const several = departments.length > 1;
  const filters: Filter[] = [
    {
      name: 'words',
      label: say('words'),
      value: query.words,
      help: say('wordsHelp'),
    },
    ...(several || query.department ? [choice('department', departments)] : []),
    choice('matter', matters, {
      id: '',
      title: say(several && !query.department ? 'first' : 'any'),
    }),
    choice('assignee', [
      { id: 'me', title: say('me') },
      { id: 'none', title: say('nobody') },
      ...assignees,
    ]),
    choice('when', [
      { id: 'overdue', title: say('overdue') },
      { id: 'soon', title: say('soon') },
    ]),
    choice('sort', [{ id: 'changed', title: say('changed') }], {
      id: '',
      title: say('due'),
    }),
  ];
  return (
    <FilterForm
      action="/worklist"
      label={say('label')}
      filters={filters}
      kept={{ kind: query.kind, tab: query.tab }}
      clear={
        FILTERS.some((name) => query[name])
          ? addressOf(
              search,
              Object.fromEntries(FILTERS.map((name) => [name, ''])),
            )
          : null
      }
    />
  );
}
