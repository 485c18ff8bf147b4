/** Where a reviewer decides: the state, whose turn it is, by when, and what he may do. */
import { type ReactNode, useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { DueTag } from '../DueTag';
import type { Material, Remarks, Review, Transition } from '../data';
import { momentText } from '../when';
import { DecideDialog } from './DecideDialog';

const messages = defineMessages({
  back: { id: '退回', defaultMessage: '退回' },
  others: { id: '其他操作', defaultMessage: '其他操作' },
});

/** Keys with Alt, by their place on the keyboard: some systems put other letters on Alt. */
export const KEYS = { forward: 'KeyA', back: 'KeyR', list: 'KeyL' } as const;

interface Props {
  path: string;
  review: Review;
  material: Material;
  remarks: Remarks;
  reload: () => Promise<void>;
  onDone: (transition: Transition, state: string) => Promise<void>;
  children?: ReactNode;
}

export function Decide(props: Props) {
  const { review, children } = props;
  const intl = useIntl();
  const history = useHistory();
  const [chosen, setChosen] = useState<Transition[]>([]);
  const of = (kind: Transition['kind']) =>
    review.transitions.filter((one) => one.kind === kind);
  const [forward, back, own, other] = [
    of('forward'),
    of('back'),
    of('own'),
    of('other'),
  ];
  const backTitle =
    back.length === 1 ? back[0].title : intl.formatMessage(messages.back);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (chosen.length > 0) return;
      if (event.code === KEYS.forward && forward.length) {
        setChosen([forward[0]]);
      } else if (event.code === KEYS.back && back.length) {
        setChosen(back);
      } else if (event.code === KEYS.list) {
        history.push('/tasks');
      } else {
        return;
      }
      event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return (
    <section
      className="gp-sheet gp-decide gp-no-print"
      aria-labelledby="decide"
    >
      <h2 id="decide">
        <FormattedMessage id="办理" defaultMessage="办理" />
      </h2>
      <Facts review={review} />
      <div className="gp-decide-buttons">
        {forward.map((one) => (
          <button
            key={one.id}
            type="button"
            className="gp-button gp-primary"
            aria-keyshortcuts={one === forward[0] ? 'Alt+A' : undefined}
            onClick={() => setChosen([one])}
          >
            {one.title}
          </button>
        ))}
        {back.length > 0 && (
          <button
            type="button"
            className="gp-button gp-danger"
            aria-keyshortcuts="Alt+R"
            onClick={() => setChosen(back)}
          >
            {backTitle}
          </button>
        )}
        {own.map((one) => (
          <button
            key={one.id}
            type="button"
            className="gp-button"
            onClick={() => setChosen([one])}
          >
            {one.title}
          </button>
        ))}
      </div>
      {forward.length + back.length + own.length === 0 && (
        <p className="gp-soft">
          <FormattedMessage
            id="现在没有需要您办理的动作。"
            defaultMessage="现在没有需要您办理的动作。"
          />
        </p>
      )}
      {other.length > 0 && (
        <details>
          <summary>{intl.formatMessage(messages.others)}</summary>
          <div className="gp-decide-buttons">
            {other.map((one) => (
              <button
                key={one.id}
                type="button"
                className="gp-button gp-compact"
                onClick={() => setChosen([one])}
              >
                {one.title}
              </button>
            ))}
          </div>
        </details>
      )}
      {children}
      <details className="gp-keys">
        <summary>
          <FormattedMessage id="键盘操作" defaultMessage="键盘操作" />
        </summary>
        <ul className="gp-plain-list">
          {forward.length > 0 && (
            <li>
              <kbd>Alt</kbd>+<kbd>A</kbd> {forward[0].title}
            </li>
          )}
          {back.length > 0 && (
            <li>
              <kbd>Alt</kbd>+<kbd>R</kbd> {backTitle}
            </li>
          )}
          <li>
            <kbd>Alt</kbd>+<kbd>L</kbd>{' '}
            <FormattedMessage id="回到我的任务" defaultMessage="回到我的任务" />
          </li>
          <li>
            <kbd>Ctrl</kbd>+<kbd>Enter</kbd>{' '}
            <FormattedMessage
              id="在对话框中确认办理"
              defaultMessage="在对话框中确认办理"
            />
          </li>
          <li>
            <kbd>Esc</kbd>{' '}
            <FormattedMessage id="关闭对话框" defaultMessage="关闭对话框" />
          </li>
        </ul>
      </details>
      {chosen.length > 0 && (
        <DecideDialog
          {...props}
          choices={chosen}
          onClose={() => setChosen([])}
        />
      )}
    </section>
  );
}

function Facts({ review }: { review: Review }) {
  const { state, turn, due, submitted } = review;
  return (
    <dl className="gp-decide-facts">
      <div>
        <dt>
          <FormattedMessage id="现在的状态" defaultMessage="现在的状态" />
        </dt>
        <dd>
          <b>{state.title}</b>
        </dd>
      </div>
      {due && (
        <div>
          <dt>
            <FormattedMessage id="办理期限" defaultMessage="办理期限" />
          </dt>
          <dd>
            <DueTag due={due} />
          </dd>
        </div>
      )}
      {turn && (
        <div>
          <dt>
            <FormattedMessage id="由谁办理" defaultMessage="由谁办理" />
          </dt>
          <dd>
            {turn.place.title} · {turn.role}
            {turn.people.length > 0 && (
              <span className="gp-soft">
                {turn.people.join('、')}
                {turn.more > 0 && (
                  <FormattedMessage
                    id="等 {count} 人"
                    defaultMessage="等 {count} 人"
                    values={{ count: turn.people.length + turn.more }}
                  />
                )}
              </span>
            )}
          </dd>
        </div>
      )}
      {submitted && (
        <div>
          <dt>
            <FormattedMessage id="提交" defaultMessage="提交" />
          </dt>
          <dd>
            {submitted.actor_name}
            <span className="gp-soft">{momentText(submitted.time)}</span>
            {submitted.comment && (
              <span className="gp-said">{submitted.comment}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
