/** How one case stands, as somebody sees it who needs no account. */
import { type RefObject } from 'react';
import { FormattedMessage } from 'react-intl';
import { Day } from '../../../components/Day';
import { momentText } from '../../../reviewers/when';
import type { Progress } from '../data';
import { Nodes, Timeline } from '../parts/Course';
import { ClockTag, StateTag } from '../parts/StateTag';

interface Props {
  progress: Progress;
  /** Of the heading, which takes the focus when the answer has come. */
  heading?: RefObject<HTMLHeadingElement>;
}

export function Found({ progress, heading }: Props) {
  const id = `case-${progress.number}`;
  return (
    <section className="gp-sheet" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {progress.matter_title}
      </h2>
      <p className="gp-row">
        <StateTag state={progress.state} />
        <ClockTag clock={progress.clock} state={progress.state} />
      </p>
      {progress.correction && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="需要补正，请在 {day} 以前登录本网补正，或者到受理窗口补正。"
            defaultMessage="需要补正，请在 {day} 以前登录本网补正，或者到受理窗口补正。"
            values={{ day: <Day moment={progress.correction} /> }}
          />
        </p>
      )}
      <dl className="gp-facts">
        <div>
          <dt>
            <FormattedMessage id="办件编号" defaultMessage="办件编号" />
          </dt>
          <dd className="gp-code">{progress.number}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="办理部门" defaultMessage="办理部门" />
          </dt>
          <dd>{progress.department}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="申请时间" defaultMessage="申请时间" />
          </dt>
          <dd>{momentText(progress.applied_at)}</dd>
        </div>
      </dl>
      <h3>
        <FormattedMessage id="办理进度" defaultMessage="办理进度" />
      </h3>
      <Nodes nodes={progress.nodes} />
      <Timeline steps={progress.timeline} />
    </section>
  );
}
