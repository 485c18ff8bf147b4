/** Asks before an action is done: what follows from it, and why it is done. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { RefusedError, send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { Material, Remarks, Review, Transition } from '../data';

const messages = defineMessages({
  back: { id: '退回', defaultMessage: '退回' },
  target: { id: '退到哪里', defaultMessage: '退到哪里' },
  reason: { id: '原因', defaultMessage: '原因' },
  comment: { id: '意见', defaultMessage: '意见' },
  needed: {
    id: '请填写原因，或者对具体要素提意见。',
    defaultMessage: '请填写原因，或者对具体要素提意见。',
  },
  public: {
    id: '原因将向社会公布，请写清楚。',
    defaultMessage: '原因将向社会公布，请写清楚。',
  },
  private: {
    id: '记入办理记录，工作人员看得到。',
    defaultMessage: '记入办理记录，工作人员看得到。',
  },
  optional: {
    id: '可以不填。记入办理记录，工作人员看得到。',
    defaultMessage: '可以不填。记入办理记录，工作人员看得到。',
  },
});

/** Transitions whose reason the public reads. */
const EXPLAINED = ['suspend', 'cancel', 'retract'];

/** Remarks that say something, as the backend takes them. */
export function filled(remarks: Remarks) {
  return Object.entries(remarks)
    .map(([field, text]) => ({ field, text: text.trim() }))
    .filter(({ text }) => text);
}

/** The step that follows a pass; null where the item becomes public or has no route. */
export function following(review: Review) {
  const at = review.route.findIndex((step) => step.current);
  if (at < 0) return null;
  return review.route.slice(at + 1).find((step) => step.required) ?? null;
}

interface Props {
  path: string;
  review: Review;
  material: Material;
  remarks: Remarks;
  /** One action, or the returns of which one is to be chosen. */
  choices: Transition[];
  reload: () => Promise<void>;
  onClose: () => void;
  onDone: (transition: Transition, state: string) => Promise<void>;
}

export function DecideDialog(props: Props) {
  const { path, review, material, choices, reload, onClose, onDone } = props;
  const intl = useIntl();
  const submit = useSubmit();
  const [action, setAction] = useState(choices[0]);
  const [comment, setComment] = useState('');
  const [stale, setStale] = useState(false);
  const remarks = action.kind === 'own' ? [] : filled(props.remarks);
  const reason = action.needs_reason;
  const titles = Object.fromEntries(
    material.elements.map(({ name, title }) => [name, title]),
  );

  async function go() {
    if (reason && !comment.trim() && remarks.length === 0) {
      const said = intl.formatMessage(messages.needed);
      submit.refuse('', { comment: said });
      return;
    }
    let state = '';
    const done = await submit.run(async () => {
      try {
        const entry = await send<{ title: string }>(
          'post',
          `${path}/@workflow/${action.id}`,
          { comment: comment.trim(), remarks, seen: review.seen },
        );
        state = entry.title;
      } catch (error) {
        const { status } = (error as RefusedError).refusal ?? {};
        if (status === 409 || status === 403 || status === 404) {
          // Somebody was faster: the page below shows what is true now.
          setStale(true);
          await reload();
        }
        throw error;
      }
    });
    if (done) {
      onClose();
      await onDone(action, state);
    }
  }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!event.ctrlKey || event.key !== 'Enter' || stale || submit.busy)
        return;
      event.preventDefault();
      go();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return (
    <Dialog
      title={
        choices.length > 1 ? intl.formatMessage(messages.back) : action.title
      }
      onClose={() => !submit.busy && onClose()}
    >
      <form
        ref={submit.ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {submit.message && (
          <div className="gp-notice gp-bad" role="alert" tabIndex={-1}>
            <p>{submit.message}</p>
            {stale && (
              <p>
                <FormattedMessage
                  id="页面已按最新情况刷新，现在的状态是“{state}”。请关闭对话框，核对后再办理。"
                  defaultMessage="页面已按最新情况刷新，现在的状态是“{state}”。请关闭对话框，核对后再办理。"
                  values={{ state: review.state.title }}
                />
              </p>
            )}
          </div>
        )}
        {choices.length > 1 && (
          <fieldset className="gp-choices">
            <legend>{intl.formatMessage(messages.target)}</legend>
            {choices.map((one) => (
              <label key={one.id} className="gp-check">
                <input
                  type="radio"
                  name="transition"
                  checked={one.id === action.id}
                  onChange={() => setAction(one)}
                />
                {one.title}
              </label>
            ))}
          </fieldset>
        )}
        <Consequence review={review} action={action} />
        {remarks.length > 0 && (
          <>
            <p>
              <FormattedMessage
                id="一并记录 {count} 条逐项意见："
                defaultMessage="一并记录 {count} 条逐项意见："
                values={{ count: remarks.length }}
              />
            </p>
            <dl className="gp-remarks">
              {remarks.map(({ field, text }) => (
                <div key={field}>
                  <dt>{titles[field] ?? field}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <Field
          label={intl.formatMessage(
            reason ? messages.reason : messages.comment,
          )}
          help={intl.formatMessage(
            EXPLAINED.includes(action.id)
              ? messages.public
              : reason
                ? messages.private
                : messages.optional,
          )}
          fault={submit.faults.comment}
          required={reason && remarks.length === 0}
        >
          {(control) => (
            <textarea
              {...control}
              className="gp-input"
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
        {action.kind === 'back' && material.phrases.length > 0 && (
          <fieldset className="gp-phrases">
            <legend>
              <FormattedMessage id="常用语" defaultMessage="常用语" />
            </legend>
            {material.phrases.map((phrase) => (
              <button
                key={phrase}
                type="button"
                className="gp-button gp-compact"
                onClick={() =>
                  setComment((before) =>
                    [before.trimEnd(), phrase].filter(Boolean).join('\n'),
                  )
                }
              >
                {phrase}
              </button>
            ))}
          </fieldset>
        )}
        <p className="gp-row gp-dialog-foot">
          {!stale && (
            <button
              type="submit"
              className={`gp-button ${
                action.kind === 'forward' ? 'gp-primary' : 'gp-danger'
              }`}
              disabled={submit.busy}
            >
              {action.title}
            </button>
          )}
          <button
            type="button"
            className="gp-button"
            disabled={submit.busy}
            onClick={onClose}
          >
            {stale ? (
              <FormattedMessage id="关闭" defaultMessage="关闭" />
            ) : (
              <FormattedMessage id="取消" defaultMessage="取消" />
            )}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** What follows from an action, so that nobody is surprised. */
function Consequence({
  review,
  action,
}: {
  review: Review;
  action: Transition;
}) {
  if (action.kind === 'own') {
    return (
      <p>
        <FormattedMessage
          id="撤回后成为草稿，可以修改后重新提交，审核从头开始。"
          defaultMessage="撤回后成为草稿，可以修改后重新提交，审核从头开始。"
        />
      </p>
    );
  }
  if (action.id === 'cancel') {
    return (
      <p>
        <FormattedMessage
          id="取消后不能恢复，需要时只能重新编制。"
          defaultMessage="取消后不能恢复，需要时只能重新编制。"
        />
      </p>
    );
  }
  if (action.id === 'publish' || action.id === 'take_effect') {
    return (
      <p>
        {review.working_copy_of ? (
          <FormattedMessage
            id="发布后立即替换现行内容，向社会公开。"
            defaultMessage="发布后立即替换现行内容，向社会公开。"
          />
        ) : (
          <FormattedMessage
            id="发布后立即向社会公开。"
            defaultMessage="发布后立即向社会公开。"
          />
        )}
      </p>
    );
  }
  const next = action.kind === 'forward' ? following(review) : null;
  if (!next) return null;
  return (
    <p>
      <FormattedMessage
        id="通过后转到下一环节：{title}，由{place}办理。"
        defaultMessage="通过后转到下一环节：{title}，由{place}办理。"
        values={{ title: next.title, place: next.place.title }}
      />
    </p>
  );
}
