/** The course of a case: its nodes, and what was done when. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { momentText } from '../../../reviewers/when';
import type { ReviewNode, Step } from '../data';

const messages = defineMessages({
  done: { id: '已完成', defaultMessage: '已完成' },
  now: { id: '办理中', defaultMessage: '办理中' },
  to_come: { id: '未开始', defaultMessage: '未开始' },
});

export function Nodes({ nodes }: { nodes: ReviewNode[] }) {
  const intl = useIntl();
  return (
    <ol className="gp-plain-list gp-nodes">
      {nodes.map(({ name, state }, number) => (
        <li
          key={number}
          className={`gp-node-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <b>{name}</b>
          <span>{intl.formatMessage(messages[state])}</span>
        </li>
      ))}
    </ol>
  );
}

export function Timeline({ steps }: { steps: Step[] }) {
  if (steps.length === 0) {
    return (
      <p className="gp-soft">
        <FormattedMessage id="还没有办理记录" defaultMessage="还没有办理记录" />
      </p>
    );
  }
  return (
    <ol className="gp-timeline">
      {[...steps].reverse().map(({ at, action, node, opinion }, number) => (
        <li key={number}>
          {at && <time dateTime={at}>{momentText(at)}</time>}
          <p>
            <b>{typeof action === 'string' ? action : action.title}</b>
            {node && `（${node}）`}
          </p>
          {opinion && <p className="gp-lines">{opinion}</p>}
        </li>
      ))}
    </ol>
  );
}
