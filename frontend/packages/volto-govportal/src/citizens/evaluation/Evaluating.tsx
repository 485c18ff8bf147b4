/** One step of a case to judge: the form, or what was given and what may follow. */
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { dayText, momentText } from '../../reviewers/when';
import { Adding } from './Adding';
import type { Asked, Given, Judgement } from './data';
import { Judging } from './Judging';
import './evaluation.scss';

interface Props {
  asked: Asked;
  onGive: (given: Judgement) => Promise<Asked>;
  /** None where nothing can be added, e.g. at a window. */
  onAdd?: (text: string) => Promise<Asked>;
  onSecond?: (given: Judgement) => Promise<Asked>;
}

export function Evaluating({ asked, onGive, onAdd, onSecond }: Props) {
  // What came back is newer than what the page was drawn from.
  const [after, setAfter] = useState<Asked | null>(null);
  const thanks = useRef<HTMLParagraphElement>(null);
  const now = after ?? asked;
  useEffect(() => {
    if (after) thanks.current?.focus();
  }, [after]);

  return (
    <div className="gp-evaluating">
      {after && (
        <p
          ref={thanks}
          className="gp-notice gp-good"
          role="status"
          tabIndex={-1}
        >
          <FormattedMessage
            id="已收到，感谢您的评价。"
            defaultMessage="已收到，感谢您的评价。"
          />
        </p>
      )}
      {now.state === 'waiting' && (
        <>
          <p className="gp-soft">
            <FormattedMessage
              id="请在 {day} 以前评价；每个环节评价一次，提交后不能修改。"
              defaultMessage="请在 {day} 以前评价；每个环节评价一次，提交后不能修改。"
              values={{ day: dayText(now.until) }}
            />
          </p>
          <Judging
            levels={now.levels}
            onSend={async (given) => setAfter(await onGive(given))}
          />
        </>
      )}
      {now.state === 'over' && (
        <p className="gp-notice">
          <FormattedMessage
            id="评价期限已过（{day}），不能再评价。对服务有意见，可以向办理部门的监督电话反映。"
            defaultMessage="评价期限已过（{day}），不能再评价。对服务有意见，可以向办理部门的监督电话反映。"
            values={{ day: dayText(now.until) }}
          />
        </p>
      )}
      {now.given && <Said given={now.given} />}
      {now.state === 'given' && !now.given && !after && (
        <p className="gp-notice">
          <FormattedMessage
            id="这个环节已经评价过。"
            defaultMessage="这个环节已经评价过。"
          />
        </p>
      )}
      {now.second && onSecond && (
        <section className="gp-second">
          <h3>
            <FormattedMessage id="整改结果" defaultMessage="整改结果" />
          </h3>
          <p>{now.second.reply}</p>
          <Judging
            second
            levels={now.levels}
            onSend={async (given) => setAfter(await onSecond(given))}
          />
        </section>
      )}
      {now.may_add && onAdd && (
        <Adding onSend={async (text) => setAfter(await onAdd(text))} />
      )}
    </div>
  );
}

/** What was given. */
export function Said({ given }: { given: Given }) {
  return (
    <dl className="gp-facts gp-said">
      <div className="gp-whole">
        <dt>
          <FormattedMessage id="评价" defaultMessage="评价" />
        </dt>
        <dd>
          <strong>{given.level.title}</strong>
          {given.tags.length > 0 && ` · ${given.tags.join('、')}`}{' '}
          <span className="gp-soft gp-small">{momentText(given.given_at)}</span>
        </dd>
      </div>
      {given.text && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="评语" defaultMessage="评语" />
          </dt>
          <dd>{given.text}</dd>
        </div>
      )}
      {given.addition && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="追加说明" defaultMessage="追加说明" />
          </dt>
          <dd>
            {given.addition}{' '}
            <span className="gp-soft gp-small">
              {momentText(given.added_at)}
            </span>
          </dd>
        </div>
      )}
      {given.second && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="再次评价" defaultMessage="再次评价" />
          </dt>
          <dd>
            <strong>{given.second.level.title}</strong>
            {given.second.text && ` · ${given.second.text}`}{' '}
            <span className="gp-soft gp-small">
              {momentText(given.second.given_at)}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
