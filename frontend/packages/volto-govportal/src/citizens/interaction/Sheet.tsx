/** A consultation, complaint or suggestion for its person: what was said, and what he may do. */
import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Day } from '../../components/Day';
import { PageTitle } from '../../components/PageTitle';
import { momentText } from '../../reviewers/when';
import type { Titled } from '../apply/data';
import { Timeline } from '../apply/parts/Course';
import { ClockTag, StateTag } from '../apply/parts/StateTag';
import type { Item } from './data';
import { type Act, OwnAct } from './OwnAct';
import '../apply/apply.scss';

/** What is done first stands out. */
const FORWARD = ['answer_person', 'confirm', 'rate'];

interface Props {
  item: Item;
  act: Act;
}

export function Sheet({ item, act }: Props) {
  const [chosen, setChosen] = useState<Titled | null>(null);
  const { interaction } = item;
  const { about, question, extension } = interaction;
  const actions = item.actions.filter(
    ({ id }) => id !== 'rate' || !interaction.satisfaction,
  );
  return (
    <div className="gp-wide gp-page gp-case">
      <PageTitle title={item.title} lead={item.department} />
      <p className="gp-row">
        <span className="gp-tag">{interaction.kind.title}</span>
        <StateTag state={item.state} />
        <ClockTag clock={item.clock} state={item.state} />
      </p>
      {question && (
        <section className="gp-notice gp-warn" aria-labelledby="question">
          <h2 id="question">
            <FormattedMessage
              id="请在 {day} 以前补充"
              defaultMessage="请在 {day} 以前补充"
              values={{ day: <Day moment={question.last_day} /> }}
            />
          </h2>
          <p className="gp-lines">{question.text}</p>
        </section>
      )}
      {interaction.reply && (
        <section className="gp-sheet" aria-labelledby="reply">
          <h2 id="reply">
            <FormattedMessage id="答复" defaultMessage="答复" />
          </h2>
          {interaction.outcome && (
            <p>
              <span className="gp-tag gp-good">
                {interaction.outcome.title}
              </span>
            </p>
          )}
          <p className="gp-lines">{interaction.reply}</p>
          <p className="gp-soft gp-small">
            {[item.department, momentText(interaction.replied_at)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {item.state.id === 'complaint_replied' &&
            interaction.confirm_until && (
              <p>
                <FormattedMessage
                  id="请在 {day} 以前确认是否认可；到期没有表示的，视为认可。"
                  defaultMessage="请在 {day} 以前确认是否认可；到期没有表示的，视为认可。"
                  values={{ day: <Day moment={interaction.confirm_until} /> }}
                />
              </p>
            )}
          {interaction.satisfaction && (
            <p>
              <FormattedMessage
                id="您的评价：{level}"
                defaultMessage="您的评价：{level}"
                values={{ level: interaction.satisfaction.title }}
              />
            </p>
          )}
        </section>
      )}
      {actions.length > 0 && (
        <p className="gp-row gp-no-print">
          {actions.map((action) => (
            <button
              key={action.id}
              type="button"
              className={`gp-button${
                FORWARD.includes(action.id) ? ' gp-primary' : ''
              }`}
              onClick={() => setChosen(action)}
            >
              {action.title}
            </button>
          ))}
        </p>
      )}
      <section className="gp-sheet" aria-labelledby="said">
        <h2 id="said">
          <FormattedMessage id="您提交的内容" defaultMessage="您提交的内容" />
        </h2>
        <p className="gp-lines">{interaction.text}</p>
        <dl className="gp-facts">
          <Fact title={<FormattedMessage id="编号" defaultMessage="编号" />}>
            {item.number}
          </Fact>
          <Fact
            title={<FormattedMessage id="提交时间" defaultMessage="提交时间" />}
          >
            {momentText(item.applied_at)}
          </Fact>
          <Fact title={<FormattedMessage id="类型" defaultMessage="类型" />}>
            {interaction.topic?.title}
          </Fact>
          <Fact
            title={
              <FormattedMessage id="涉及的办件" defaultMessage="涉及的办件" />
            }
          >
            {about.number}
          </Fact>
          <Fact
            title={
              <FormattedMessage id="涉及的人员" defaultMessage="涉及的人员" />
            }
          >
            {about.person}
          </Fact>
          <Fact
            title={
              <FormattedMessage id="涉及的网页" defaultMessage="涉及的网页" />
            }
          >
            {about.page}
          </Fact>
        </dl>
        {extension && (
          <p className="gp-notice">
            <FormattedMessage
              id="办理期限延长 {days} 个工作日：{reason}"
              defaultMessage="办理期限延长 {days} 个工作日：{reason}"
              values={extension}
            />
          </p>
        )}
      </section>
      <section className="gp-sheet" aria-labelledby="course">
        <h2 id="course">
          <FormattedMessage id="办理过程" defaultMessage="办理过程" />
        </h2>
        <Timeline steps={item.timeline} />
      </section>
      {chosen && (
        <OwnAct action={chosen} act={act} onClose={() => setChosen(null)} />
      )}
    </div>
  );
}

function Fact({ title, children }: { title: ReactNode; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}
