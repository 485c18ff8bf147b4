/** One case of the worklist: what it is, where it stands, by when, and the way to it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { momentText } from '../../reviewers/when';
import { type CaseRow, pageOf } from '../data';
import { ClockTag } from '../parts/ClockTag';
import { Holder } from '../parts/Holder';

const messages = defineMessages({
  choose: { id: '选择“{title}”', defaultMessage: '选择“{title}”' },
});

interface Props {
  item: CaseRow;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

export function CaseItem({ item, chosen, onChoose }: Props) {
  const intl = useIntl();
  return (
    <li className={`gp-task${chosen ? ' gp-chosen' : ''}`}>
      <label className="gp-task-choose gp-no-print">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span className="gp-hidden">
          {intl.formatMessage(messages.choose, { title: item.title })}
        </span>
      </label>
      <div className="gp-task-body">
        <h2>
          <Link to={pageOf(item.uid, item.kind)}>{item.title}</Link>
        </h2>
        <p className="gp-task-line">
          <span className="gp-code">{item.number}</span>
          {item.handling_type === 'immediate' && (
            <span className="gp-tag">
              <FormattedMessage id="即办件" defaultMessage="即办件" />
            </span>
          )}
          {item.source === 'window' && (
            <span className="gp-tag">
              <FormattedMessage id="窗口收件" defaultMessage="窗口收件" />
            </span>
          )}
          {item.source === 'phone' && (
            <span className="gp-tag">
              <FormattedMessage id="来电" defaultMessage="来电" />
            </span>
          )}
        </p>
        <p className="gp-soft gp-small">{item.department}</p>
      </div>
      <div className="gp-task-state">
        <b>
          {item.state.title}
          {item.node && ` · ${item.node}`}
        </b>
        <ClockTag clock={item.clock} />
        <Holder item={item} />
        {item.applied_at && (
          <span className="gp-soft gp-small">
            <FormattedMessage
              id="{time}提交"
              defaultMessage="{time}提交"
              values={{ time: momentText(item.applied_at) }}
            />
          </span>
        )}
      </div>
      <div className="gp-row gp-task-ways gp-no-print">
        <Link className="gp-button gp-compact" to={pageOf(item.uid, item.kind)}>
          <FormattedMessage id="办理" defaultMessage="办理" />
          <span className="gp-hidden">“{item.title}”</span>
        </Link>
      </div>
    </li>
  );
}
