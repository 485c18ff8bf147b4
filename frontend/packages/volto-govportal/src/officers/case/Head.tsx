/** Where a case stands: its state, its clock, the nodes that it passes. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { ReviewNode } from '../../citizens/apply/data';
import { Icon } from '../../components/Icon';
import { dayText } from '../../reviewers/when';
import type { Case } from '../data';
import { ClockLegend } from '../parts/ClockLegend';
import { ClockTag } from '../parts/ClockTag';
import { Holder } from '../parts/Holder';

const messages = defineMessages({
  nodes: { id: '办理环节', defaultMessage: '办理环节' },
  done: { id: '已完成', defaultMessage: '已完成' },
  now: { id: '正在办理', defaultMessage: '正在办理' },
  to_come: { id: '未开始', defaultMessage: '未开始' },
});

const STAGES: Record<ReviewNode['state'], string> = {
  done: 'gp-stage-done',
  now: 'gp-stage-current',
  to_come: '',
};

export function Head({ item }: { item: Case }) {
  const intl = useIntl();
  const { clock, correction } = item;
  return (
    <section className="gp-case-head">
      <p className="gp-row">
        <b className="gp-case-state">{item.state.title}</b>
        <ClockTag clock={clock} />
        {clock.node_due && clock.node_due !== clock.due && (
          <span className="gp-soft gp-small">
            <FormattedMessage
              id="本环节期限 {day}"
              defaultMessage="本环节期限 {day}"
              values={{ day: dayText(clock.node_due) }}
            />
          </span>
        )}
        {clock.statutory_due && (
          <span className="gp-soft gp-small">
            <FormattedMessage
              id="法定期限 {day}"
              defaultMessage="法定期限 {day}"
              values={{ day: dayText(clock.statutory_due) }}
            />
          </span>
        )}
        <Holder item={item} />
      </p>
      {item.state.id === 'correction' && correction && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="等待申请人在{day}前补正：{reason}"
            defaultMessage="等待申请人在{day}前补正：{reason}"
            values={{
              day: dayText(correction.last_day),
              reason: correction.reason,
            }}
          />
        </p>
      )}
      {item.extension?.state === 'asked' && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="申请延长 {days} 个工作日，等待批准：{reason}"
            defaultMessage="申请延长 {days} 个工作日，等待批准：{reason}"
            values={{
              days: item.extension.days,
              reason: item.extension.reason,
            }}
          />
        </p>
      )}
      {/* One node is no way: the state says where it is. */}
      {item.nodes.length > 1 && (
        <nav
          className="gp-progress"
          aria-label={intl.formatMessage(messages.nodes)}
        >
          <ol>
            {item.nodes.map(({ name, state }, number) => (
              <li
                key={number}
                className={STAGES[state]}
                aria-current={state === 'now' ? 'step' : undefined}
              >
                <span className="gp-stage-dot" aria-hidden="true">
                  {state === 'done' ? <Icon name="check" /> : number + 1}
                </span>
                <span className="gp-stage-text">
                  <b>{name}</b>
                  <span className="gp-stage-status">
                    {intl.formatMessage(messages[state])}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <ClockLegend />
    </section>
  );
}
