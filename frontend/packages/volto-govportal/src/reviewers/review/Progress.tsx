/** The steps of a review as a line: what is done, where it stands, what comes. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import type { Review } from '../data';
import { momentText } from '../when';

const messages = defineMessages({
  label: { id: '审核进度', defaultMessage: '审核进度' },
  submit: { id: '编制提交', defaultMessage: '编制提交' },
  review: { id: '审核', defaultMessage: '审核' },
  public: { id: '向社会公开', defaultMessage: '向社会公开' },
  done: { id: '已办', defaultMessage: '已办' },
  current: { id: '正在办理', defaultMessage: '正在办理' },
  skipped: { id: '不需要', defaultMessage: '不需要' },
  next: { id: '未到', defaultMessage: '未到' },
});

export interface Stage {
  id: string;
  title: string;
  /** Where it is performed; empty where that goes without saying. */
  place: string;
  status: 'done' | 'current' | 'skipped' | 'next';
  who: string;
  when: string | null;
}

const PUBLIC = ['published', 'suspended', 'cancelled'];
const DRAFT = ['draft', 'withdrawn'];

/** The stages of an item, with the titles of those that the backend does not name. */
export function stagesOf(
  review: Review,
  titles: Record<'submit' | 'review' | 'public', string>,
): Stage[] {
  const { state, route, submitted, history } = review;
  const isPublic = PUBLIC.includes(state.id);
  const isDraft = DRAFT.includes(state.id);
  const first: Stage = {
    id: 'submit',
    title: titles.submit,
    place: '',
    status: isDraft ? 'current' : 'done',
    who: isDraft ? '' : submitted?.actor_name ?? '',
    when: isDraft ? null : submitted?.time ?? null,
  };
  const at = route.findIndex((step) => step.current);
  const middle: Stage[] = route.length
    ? route.map((step, number) => {
        const done = !isDraft && !step.current && !!step.done;
        // What was brought in past a step has no record of it.
        const passed = done || isPublic || number < at;
        return {
          id: step.step,
          title: step.title,
          place: step.place.title,
          status: !step.required
            ? 'skipped'
            : step.current
              ? 'current'
              : passed
                ? 'done'
                : 'next',
          who: done ? step.done?.actor_name ?? '' : '',
          when: done ? step.done?.time ?? null : null,
        };
      })
    : [
        {
          id: 'review',
          title: titles.review,
          place: review.turn?.place.title ?? '',
          status: isPublic
            ? 'done'
            : state.id === 'review'
              ? 'current'
              : 'next',
          who: '',
          when: null,
        },
      ];
  const published = history.find(({ action }) =>
    ['publish', 'take_effect', 'check_in'].includes(action),
  );
  const last: Stage = {
    id: 'public',
    title: titles.public,
    place: '',
    status: isPublic ? 'done' : 'next',
    who: '',
    when: isPublic ? published?.time ?? null : null,
  };
  return [first, ...middle, last];
}

export function Progress({ review }: { review: Review }) {
  const intl = useIntl();
  const stages = stagesOf(review, {
    submit: intl.formatMessage(messages.submit),
    review: intl.formatMessage(messages.review),
    public: intl.formatMessage(messages.public),
  });
  return (
    <section
      className="gp-progress"
      aria-label={intl.formatMessage(messages.label)}
    >
      <ol>
        {stages.map((stage, number) => (
          <li
            key={stage.id}
            className={`gp-stage-${stage.status}`}
            aria-current={stage.status === 'current' ? 'step' : undefined}
          >
            <span className="gp-stage-dot" aria-hidden="true">
              {stage.status === 'done' ? <Icon name="check" /> : number + 1}
            </span>
            <span className="gp-stage-text">
              <b>{stage.title}</b>
              {stage.place && <span>{stage.place}</span>}
              <span className="gp-stage-status">
                {intl.formatMessage(messages[stage.status])}
                {stage.who && <> · {stage.who}</>}
              </span>
              {stage.when && (
                <time dateTime={stage.when}>{momentText(stage.when)}</time>
              )}
            </span>
          </li>
        ))}
      </ol>
      {review.reason && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="{state}，原因：{reason}"
            defaultMessage="{state}，原因：{reason}"
            values={{ state: review.state.title, reason: review.reason }}
          />
        </p>
      )}
    </section>
  );
}
