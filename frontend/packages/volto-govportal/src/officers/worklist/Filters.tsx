/** What narrows the worklist: a GET form, so that it works without scripts and can be bookmarked. */
import { type FormEvent, useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { addressOf as formAddress } from '../../components/SearchBox';
import { addressOf, FILTERS, known } from './query';

const messages = defineMessages({
  words: { id: '办件编号或申请人', defaultMessage: '办件编号或申请人' },
  wordsHelp: {
    id: '办件编号、申请人姓名的开头，或者完整的证件号码',
    defaultMessage: '办件编号、申请人姓名的开头，或者完整的证件号码',
  },
  matter: { id: '实施编码', defaultMessage: '实施编码' },
  assignee: { id: '承办人', defaultMessage: '承办人' },
  when: { id: '期限', defaultMessage: '期限' },
  sort: { id: '排序', defaultMessage: '排序' },
  any: { id: '全部', defaultMessage: '全部' },
  me: { id: '由我承办', defaultMessage: '由我承办' },
  nobody: { id: '尚未分派', defaultMessage: '尚未分派' },
  overdue: { id: '已超期', defaultMessage: '已超期' },
  soon: { id: '临近到期', defaultMessage: '临近到期' },
  due: { id: '先到期的在前', defaultMessage: '先到期的在前' },
  changed: { id: '最近变动的在前', defaultMessage: '最近变动的在前' },
});

const CHOICES = {
  assignee: [
    ['', messages.any],
    ['me', messages.me],
    ['none', messages.nobody],
  ],
  when: [
    ['', messages.any],
    ['overdue', messages.overdue],
    ['soon', messages.soon],
  ],
  sort: [
    ['', messages.due],
    ['changed', messages.changed],
  ],
} as const;

export function Filters({ search }: { search: string }) {
  const intl = useIntl();
  const history = useHistory();
  const id = useId();
  const query = known(search);
  const narrowed = FILTERS.some((name) => query[name]);

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(formAddress(event.currentTarget));
  }

  return (
    <form
      className="gp-task-filters gp-no-print"
      action="/worklist"
      method="get"
      onSubmit={go}
    >
      {query.tab && <input type="hidden" name="tab" value={query.tab} />}
      <div className="gp-field">
        <label htmlFor={`${id}-words`}>
          {intl.formatMessage(messages.words)}
        </label>
        <input
          id={`${id}-words`}
          className="gp-input"
          type="search"
          name="words"
          maxLength={64}
          autoComplete="off"
          title={intl.formatMessage(messages.wordsHelp)}
          defaultValue={query.words}
        />
      </div>
      <div className="gp-field">
        <label htmlFor={`${id}-matter`}>
          {intl.formatMessage(messages.matter)}
        </label>
        <input
          id={`${id}-matter`}
          className="gp-input"
          name="matter"
          maxLength={64}
          autoComplete="off"
          defaultValue={query.matter}
        />
      </div>
      {(['assignee', 'when', 'sort'] as const).map((name) => (
        <div className="gp-field" key={name}>
          <label htmlFor={`${id}-${name}`}>
            {intl.formatMessage(messages[name])}
          </label>
          <select
            id={`${id}-${name}`}
            className="gp-input"
            name={name}
            defaultValue={query[name] ?? ''}
          >
            {CHOICES[name].map(([value, title]) => (
              <option key={value} value={value}>
                {intl.formatMessage(title)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="gp-row gp-task-go">
        <button type="submit" className="gp-button gp-primary">
          <FormattedMessage id="筛选" defaultMessage="筛选" />
        </button>
        {narrowed && (
          <Link
            className="gp-button gp-quiet"
            to={addressOf(
              search,
              Object.fromEntries(FILTERS.map((name) => [name, ''])),
            )}
          >
            <FormattedMessage id="清除筛选" defaultMessage="清除筛选" />
          </Link>
        )}
      </div>
    </form>
  );
}
