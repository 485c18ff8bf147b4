/** Where a reviewer decides: the state, whose turn it is, by when, and what he may do. */
import { type ReactNode, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { type Choice, DecidePanel } from '../../components/DecidePanel';
import { DueTag } from '../DueTag';
import type { Material, Remarks, Review, Transition } from '../data';
import { momentText } from '../when';
import { DecideDialog } from './DecideDialog';

const messages = defineMessages({
  back: { id: '退回', defaultMessage: '退回' },
});

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
  const back = of('back');

  const plain = (one: Transition): Choice => ({
    id: one.id,
    title: one.title,
    tone: 'plain',
    onChoose: () => setChosen([one]),
  });
  const choices: Choice[] = of('forward').map((one, number) => ({
    ...plain(one),
    tone: 'forward',
    chord: number === 0 ? 'Alt+A' : undefined,
  }));
  if (back.length > 0) {
    choices.push({
      id: 'back',
      title:
        back.length === 1 ? back[0].title : intl.formatMessage(messages.back),
      tone: 'back',
      chord: 'Alt+R',
      onChoose: () => setChosen(back),
    });
  }
  choices.push(...of('own').map(plain));

  return (
    <>
      <DecidePanel
        facts={<Facts review={review} />}
        choices={choices}
        others={of('other').map(plain)}
        keys={[
          {
            chord: 'Alt+L',
            title: (
              <FormattedMessage
                id="回到我的任务"
                defaultMessage="回到我的任务"
              />
            ),
            onPress: () => history.push('/tasks'),
          },
        ]}
      >
        {children}
      </DecidePanel>
      {chosen.length > 0 && (
        <DecideDialog
          {...props}
          choices={chosen}
          onClose={() => setChosen([])}
        />
      )}
    </>
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
