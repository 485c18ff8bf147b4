/** One task: what it is, where it stands, by when, and the way to it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { DueTag } from '../DueTag';
import type { Kind, Task } from '../data';
import { dayText, momentText } from '../when';

const messages = defineMessages({
  choose: { id: '选择“{title}”', defaultMessage: '选择“{title}”' },
  first: { id: '首次发布', defaultMessage: '首次发布' },
  change: { id: '变更', defaultMessage: '变更' },
});

interface Props {
  kind: Kind;
  item: Task;
  chosen: boolean;
  /** Undefined where nothing can be done to it in a batch. */
  onChoose?: (on: boolean) => void;
}

export function TaskItem({ kind, item, chosen, onChoose }: Props) {
  const intl = useIntl();
  const path = flattenToAppURL(item['@id']);
  const review = `${path}/review`;
  const acts = item.transitions.some(({ kind }) => kind !== 'other');
  return (
    <li className={`gp-task${chosen ? ' gp-chosen' : ''}`}>
      {onChoose ? (
        <label className="gp-task-choose">
          <input
            type="checkbox"
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
          <span className="gp-hidden">
            {intl.formatMessage(messages.choose, { title: item.title })}
          </span>
        </label>
      ) : (
        <span aria-hidden="true" />
      )}
      <div className="gp-task-body">
        <h2>
          <Link to={kind === 'revise' ? path : review}>{item.title}</Link>
        </h2>
        <p className="gp-task-line">
          <span className="gp-tag">{item.type_title}</span>
          {kind !== 'revise' && (
            <span className="gp-tag">
              {intl.formatMessage(messages[item.edition])}
            </span>
          )}
          {item.code && <span className="gp-code">{item.code}</span>}
        </p>
        <p className="gp-soft">{item.place}</p>
        <Explained kind={kind} item={item} />
      </div>
      <div className="gp-task-state">
        <b>{item.state.title}</b>
        {item.due && <DueTag due={item.due} />}
        {item.since && (
          <span className="gp-soft gp-small">
            <FormattedMessage
              id="{time}到达，已历 {days} 个工作日"
              defaultMessage="{time}到达，已历 {days} 个工作日"
              values={{ time: momentText(item.since), days: item.age }}
            />
          </span>
        )}
        {item.submitted && (
          <span className="gp-soft gp-small">
            <FormattedMessage
              id="提交人：{name}"
              defaultMessage="提交人：{name}"
              values={{ name: item.submitted.actor_name }}
            />
          </span>
        )}
      </div>
      <div className="gp-row gp-task-ways">
        {kind === 'returned' && (
          <Link className="gp-button gp-compact gp-primary" to={`${path}/edit`}>
            <FormattedMessage id="修改" defaultMessage="修改" />
            <span className="gp-hidden">“{item.title}”</span>
          </Link>
        )}
        <Link
          className={`gp-button gp-compact${
            acts && kind !== 'returned' ? ' gp-primary' : ''
          }`}
          to={review}
        >
          {kind === 'returned' ? (
            <FormattedMessage id="查看意见" defaultMessage="查看意见" />
          ) : acts ? (
            <FormattedMessage id="办理" defaultMessage="办理" />
          ) : (
            <FormattedMessage id="查看" defaultMessage="查看" />
          )}
          <span className="gp-hidden">“{item.title}”</span>
        </Link>
      </div>
    </li>
  );
}

/** What is particular to a kind: the reason of a return, what changed, the planned day. */
function Explained({ kind, item }: { kind: Kind; item: Task }) {
  if (kind === 'returned') {
    return (
      <p className="gp-task-reason">
        <FormattedMessage
          id="退回原因：{reason}"
          defaultMessage="退回原因：{reason}"
          values={{ reason: item.reason || '—' }}
        />
        {item.remarks > 0 && (
          <FormattedMessage
            id="（另有 {count} 条逐项意见）"
            defaultMessage="（另有 {count} 条逐项意见）"
            values={{ count: item.remarks }}
          />
        )}
      </p>
    );
  }
  if (kind === 'revise') {
    return (
      <p className="gp-task-reason">
        <FormattedMessage
          id="目录清单已变更：{titles}"
          defaultMessage="目录清单已变更：{titles}"
          values={{ titles: item.to_revise_titles.join('、') }}
        />
      </p>
    );
  }
  if (item.planned_effective) {
    return (
      <p className="gp-task-reason">
        <FormattedMessage
          id="计划 {day} 生效"
          defaultMessage="计划 {day} 生效"
          values={{ day: dayText(item.planned_effective) }}
        />
      </p>
    );
  }
  return null;
}
