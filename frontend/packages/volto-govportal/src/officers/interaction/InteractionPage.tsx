/** A consultation, complaint or suggestion for officers: what was said, what may be done. */
import { type ReactNode, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import { interactionOf } from '../../citizens/interaction/data';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { Refused } from '../../components/Refused';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Notice } from '../../reviewers/Notice';
import { dayText, momentText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { Actions } from '../case/Actions';
import { Head } from '../case/Head';
import { Steps } from '../case/Steps';
import { useDone } from '../case/useDone';
import type { InteractionCase } from './data';
import { Publish } from './Publish';
import '../../reviewers/reviewers.scss';
import '../officers.scss';

const messages = defineMessages({
  number: { id: '涉及的办件', defaultMessage: '涉及的办件' },
  person: { id: '涉及的人员', defaultMessage: '涉及的人员' },
  page: { id: '涉及的网页', defaultMessage: '涉及的网页' },
  topic: { id: '类型', defaultMessage: '类型' },
  category: { id: '类别', defaultMessage: '类别' },
  department: { id: '办理部门', defaultMessage: '办理部门' },
  source: { id: '来源', defaultMessage: '来源' },
  web: { id: '网上', defaultMessage: '网上' },
  phone: { id: '来电', defaultMessage: '来电' },
  applied: { id: '提交时间', defaultMessage: '提交时间' },
  name: { id: '姓名', defaultMessage: '姓名' },
  call: { id: '联系电话', defaultMessage: '联系电话' },
  mail: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  public: { id: '同意公开', defaultMessage: '同意公开' },
  yes: { id: '是', defaultMessage: '是' },
});

export default function InteractionPage() {
  const { uid } = useParams<{ uid: string }>();
  const [{ data, refusal }, reload] = useResource<InteractionCase>(
    interactionOf(uid),
  );
  if (refusal && !data) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  return (
    <Loaded
      key={uid}
      item={data}
      reload={async () => {
        await reload().catch(() => undefined);
      }}
    />
  );
}

interface Props {
  item: InteractionCase;
  reload: () => Promise<void>;
}

function Loaded({ item, reload }: Props) {
  const intl = useIntl();
  const done = useDone(item, reload);
  // Personal data stay with this page and are forgotten with it.
  const [unmasked, setUnmasked] = useState<InteractionCase | null>(null);
  const [publishing, setPublishing] = useState(false);
  const shown = unmasked?.revision === item.revision ? unmasked : item;
  const { interaction } = item;
  const { about, inside, joint } = interaction;
  return (
    <div className="gp-wide gp-page gp-review gp-case">
      <PageTitle
        title={item.title}
        lead={<span className="gp-code">{item.number}</span>}
      >
        <button
          type="button"
          className="gp-button gp-no-print"
          onClick={() => window.print()}
        >
          <Icon name="print" />
          <FormattedMessage id="打印" defaultMessage="打印" />
        </button>
        <Link
          className="gp-button gp-no-print"
          to={`/worklist?kind=${interaction.kind.id}`}
        >
          <FormattedMessage
            id="回到办件工作台"
            defaultMessage="回到办件工作台"
          />
        </Link>
      </PageTitle>
      <Notice />
      <Head item={item} />
      <div className="gp-columns gp-side-right">
        <div className="gp-review-main">
          <section className="gp-sheet" aria-labelledby="said">
            <h2 id="said">{interaction.kind.title}</h2>
            <p className="gp-lines">{interaction.text}</p>
            <Facts
              facts={[
                [messages.category, interaction.category?.title],
                [messages.topic, interaction.topic?.title],
                [messages.number, about.number],
                [messages.person, about.person],
                [messages.page, about.page],
                [messages.department, item.department],
                [
                  messages.source,
                  intl.formatMessage(
                    item.source === 'phone' ? messages.phone : messages.web,
                  ),
                ],
                [messages.applied, momentText(item.applied_at)],
                [
                  messages.public,
                  interaction.public && intl.formatMessage(messages.yes),
                ],
              ]}
            />
          </section>
          {interaction.question && (
            <p className="gp-notice gp-warn">
              <FormattedMessage
                id="等待本人在{day}前补充：{question}"
                defaultMessage="等待本人在{day}前补充：{question}"
                values={{
                  day: dayText(interaction.question.last_day),
                  question: interaction.question.text,
                }}
              />
            </p>
          )}
          {inside.report && (
            <Words
              id="report"
              title={
                <FormattedMessage id="调查结果" defaultMessage="调查结果" />
              }
              tag={inside.finding?.title}
            >
              {inside.report}
            </Words>
          )}
          {inside.instruction && (
            <Words
              id="instruction"
              title={<FormattedMessage id="批示" defaultMessage="批示" />}
            >
              {inside.instruction}
            </Words>
          )}
          {interaction.reply && (
            <Words
              id="reply"
              title={<FormattedMessage id="答复" defaultMessage="答复" />}
              tag={interaction.satisfaction?.title}
            >
              {interaction.reply}
            </Words>
          )}
          {joint.length > 0 && (
            <section className="gp-sheet" aria-labelledby="joint">
              <h2 id="joint">
                <FormattedMessage id="协办意见" defaultMessage="协办意见" />
              </h2>
              <ul className="gp-plain-list">
                {joint.map((one) => (
                  <li key={one.department}>
                    <h3>{one.department}</h3>
                    <p className="gp-soft">{one.question}</p>
                    {one.opinion ? (
                      <>
                        <p className="gp-said">{one.opinion}</p>
                        <p className="gp-soft gp-small">
                          {one.given_by} · {momentText(one.given_at)}
                        </p>
                      </>
                    ) : (
                      <p>
                        <FormattedMessage
                          id="等待意见，{day}到期"
                          defaultMessage="等待意见，{day}到期"
                          values={{ day: dayText(one.due) }}
                        />
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="gp-sheet" aria-labelledby="person">
            <h2 id="person">
              <FormattedMessage id="联系人" defaultMessage="联系人" />
            </h2>
            {!shown.full && <Unmask item={item} onUnmasked={setUnmasked} />}
            <Facts
              facts={[
                [messages.name, shown.applicant.name],
                [messages.call, shown.applicant.phone],
                [messages.mail, shown.applicant.mail],
              ]}
            />
          </section>
          <Steps steps={item.timeline} />
        </div>
        <aside className="gp-review-side">
          <Actions
            item={item}
            judged={[]}
            keys={[]}
            reload={reload}
            onDone={done}
          />
          {interaction.may_publish && (
            <p className="gp-no-print">
              <button
                type="button"
                className="gp-button"
                onClick={() => setPublishing(true)}
              >
                <FormattedMessage
                  id="审核公开这件咨询"
                  defaultMessage="审核公开这件咨询"
                />
              </button>
            </p>
          )}
        </aside>
      </div>
      {publishing && (
        <Publish uid={item.uid} onClose={() => setPublishing(false)} />
      )}
    </div>
  );
}

function Facts({
  facts,
}: {
  facts: [{ id: string; defaultMessage: string }, ReactNode][];
}) {
  const intl = useIntl();
  return (
    <dl className="gp-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label.id}>
            <dt>{intl.formatMessage(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface WordsProps {
  id: string;
  title: ReactNode;
  tag?: string;
  children: string;
}

function Words({ id, title, tag, children }: WordsProps) {
  return (
    <section className="gp-sheet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {tag && (
        <p>
          <span className="gp-tag">{tag}</span>
        </p>
      )}
      <p className="gp-lines">{children}</p>
    </section>
  );
}

function Unmask({
  item,
  onUnmasked,
}: {
  item: InteractionCase;
  onUnmasked: (item: InteractionCase) => void;
}) {
  const submit = useSubmit();
  return (
    <>
      <Refused message={submit.message} />
      <p className="gp-row gp-no-print">
        <button
          type="button"
          className="gp-button gp-compact"
          disabled={submit.busy}
          onClick={() =>
            submit.run(async () =>
              onUnmasked(
                await send<InteractionCase>(
                  'get',
                  `${interactionOf(item.uid)}?full=1`,
                ),
              ),
            )
          }
        >
          <FormattedMessage id="显示完整信息" defaultMessage="显示完整信息" />
        </button>
        <span className="gp-soft gp-small">
          <FormattedMessage
            id="电话和邮箱已遮盖。查看完整信息会记入审计日志。"
            defaultMessage="电话和邮箱已遮盖。查看完整信息会记入审计日志。"
          />
        </span>
      </p>
    </>
  );
}
