/** 审核办理: what a reviewer reads of an item, and where he decides. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Comparison, type Compared } from '../../components/Comparison';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { Problem } from '../../shell/Problem';
import { type Left, Notice } from '../Notice';
import { useRecount } from '../counts';
import {
  changesOf,
  contentOf,
  materialOf,
  type Material,
  type Review,
  reviewOf,
  type TaskList,
  type Transition,
} from '../data';
import { momentText } from '../when';
import { Attachments } from './Attachments';
import { Checks } from './Checks';
import { Decide } from './Decide';
import { Elements } from './Elements';
import { Progress } from './Progress';
import { RemarkBox, RemarkList } from './Remarks';
import { Timeline } from './Timeline';
import { useRemarks } from './useRemarks';
import '../reviewers.scss';

const messages = defineMessages({
  title: { id: '审核：{title}', defaultMessage: '审核：{title}' },
  toc: { id: '本页内容', defaultMessage: '本页内容' },
  done: {
    id: '“{title}”已办理，现为“{state}”。',
    defaultMessage: '“{title}”已办理，现为“{state}”。',
  },
  next: { id: '{done}下一项：', defaultMessage: '{done}下一项：' },
  last: {
    id: '{done}没有其他等您办理的内容了。',
    defaultMessage: '{done}没有其他等您办理的内容了。',
  },
});

/** States in which an item is somebody's draft. */
const DRAFT = ['draft', 'withdrawn'];

export default function ReviewPage() {
  const { pathname } = useLocation();
  const path = contentOf(pathname);
  const [review, reloadReview] = useResource<Review>(reviewOf(path));
  const [material, reloadMaterial] = useResource<Material>(materialOf(path));
  if (review.refusal && !review.data) {
    return <Problem status={review.refusal.status} />;
  }
  if (!review.data || !material.data) {
    return <div className="gp-wide gp-page" aria-busy="true" />;
  }
  async function reload() {
    await Promise.all(
      [reloadReview(), reloadMaterial()].map((one) =>
        one.catch(() => undefined),
      ),
    );
  }
  return (
    <Loaded
      key={path}
      path={path}
      review={review.data}
      material={material.data}
      reload={reload}
    />
  );
}

interface Props {
  path: string;
  review: Review;
  material: Material;
  reload: () => Promise<void>;
}

function Loaded({ path, review, material, reload }: Props) {
  const intl = useIntl();
  const history = useHistory<Left>();
  const recount = useRecount();
  const { remarks, remark, forget } = useRemarks(path, review.seen);
  const original = review.working_copy_of;
  const [changes] = useResource<Compared>(original ? changesOf(path) : null);
  const [shown, setShown] = useState(!original);
  const reviewing = review.transitions.some(({ kind }) => kind === 'back');
  const titles = Object.fromEntries(
    material.elements.map(({ name, title }) => [name, title]),
  );
  const beside = reviewing
    ? (name: string) => (
        <RemarkBox
          title={titles[name] ?? name}
          value={remarks[name]}
          onChange={(text) => remark(name, text)}
        />
      )
    : undefined;

  /** Where a reviewer goes after a decision: to what waits next. */
  async function after(transition: Transition, state: string) {
    const said = intl.formatMessage(messages.done, {
      title: review.title,
      state,
    });
    forget();
    recount();
    if (
      transition.kind === 'own' ||
      transition.kind === 'other' ||
      !review.turn
    ) {
      history.replace(`${path}/review`, { notice: said });
      await reload();
      return;
    }
    const next = await send<TaskList>('get', '/@tasks?kind=waiting&b_size=1');
    const [item] = next.items;
    if (item) {
      history.push(`${flattenToAppURL(item['@id'])}/review`, {
        notice: intl.formatMessage(messages.next, { done: said }) + item.title,
      });
    } else {
      history.push('/tasks', {
        notice: intl.formatMessage(messages.last, { done: said }),
      });
    }
    window.scrollTo(0, 0);
  }

  return (
    <div className="gp-wide gp-page gp-review">
      <PageTitle
        title={intl.formatMessage(messages.title, { title: review.title })}
        lead={
          <>
            {review.type_title}
            {' · '}
            {original ? (
              <FormattedMessage
                id="已发布内容的变更"
                defaultMessage="已发布内容的变更"
              />
            ) : (
              <FormattedMessage id="首次发布" defaultMessage="首次发布" />
            )}
          </>
        }
      >
        <Link className="gp-button" to={path}>
          <FormattedMessage id="预览页面" defaultMessage="预览页面" />
        </Link>
        {DRAFT.includes(review.state.id) && (
          <Link className="gp-button" to={`${path}/edit`}>
            <FormattedMessage id="修改" defaultMessage="修改" />
          </Link>
        )}
      </PageTitle>
      <Notice />
      <Relatives review={review} />
      <Progress review={review} />
      <div className="gp-columns gp-side-right">
        <div className="gp-review-main">
          <Returned review={review} />
          <Checks checks={material.checks} />
          {original && (
            <section className="gp-review-changes" aria-labelledby="changes">
              <h2 id="changes">
                <FormattedMessage
                  id="与已发布版的不同"
                  defaultMessage="与已发布版的不同"
                />
              </h2>
              {changes.data ? (
                <Comparison
                  comparison={changes.data}
                  level={3}
                  beside={beside && ((entry) => beside(entry.name))}
                />
              ) : (
                <p aria-busy={changes.status === 'loading'}>
                  {changes.refusal?.message}
                </p>
              )}
            </section>
          )}
          <section className="gp-sheet" aria-labelledby="content">
            <h2 id="content">
              <FormattedMessage id="全部内容" defaultMessage="全部内容" />
            </h2>
            {original && (
              <button
                type="button"
                className="gp-button gp-compact"
                aria-expanded={shown}
                aria-controls="content-elements"
                onClick={() => setShown(!shown)}
              >
                {shown ? (
                  <FormattedMessage id="收起" defaultMessage="收起" />
                ) : (
                  <FormattedMessage id="展开" defaultMessage="展开" />
                )}
              </button>
            )}
            <div id="content-elements" hidden={!shown}>
              <Elements sections={material.sections} beside={beside} />
            </div>
          </section>
          <Attachments files={material.files} />
          <Timeline history={review.history} />
        </div>
        <aside className="gp-review-side">
          <Decide
            path={path}
            review={review}
            material={material}
            remarks={remarks}
            reload={reload}
            onDone={after}
          >
            {reviewing && (
              <RemarkList
                remarks={remarks}
                elements={material.elements}
                onChange={remark}
              />
            )}
          </Decide>
        </aside>
      </div>
    </div>
  );
}

/** A working copy leads to its original, and an original to its working copy. */
function Relatives({ review }: { review: Review }) {
  if (review.working_copy_of) {
    return (
      <p className="gp-notice">
        <FormattedMessage
          id="这是已发布内容的工作副本，发布后替换原内容。"
          defaultMessage="这是已发布内容的工作副本，发布后替换原内容。"
        />{' '}
        <Link to={flattenToAppURL(review.working_copy_of)}>
          <FormattedMessage
            id="查看现行的原内容"
            defaultMessage="查看现行的原内容"
          />
        </Link>
      </p>
    );
  }
  if (!review.working_copy) return null;
  return (
    <p className="gp-notice">
      <FormattedMessage
        id="这项内容正在变更，变更的是它的工作副本。"
        defaultMessage="这项内容正在变更，变更的是它的工作副本。"
      />{' '}
      <Link to={`${flattenToAppURL(review.working_copy)}/review`}>
        <FormattedMessage
          id="查看工作副本的审核"
          defaultMessage="查看工作副本的审核"
        />
      </Link>
    </p>
  );
}

/** What the latest return said, for who has to mend it. */
function Returned({ review }: { review: Review }) {
  const [last] = review.history;
  if (!last?.action.startsWith('return_to_')) return null;
  return (
    <section
      className="gp-notice gp-warn gp-returned"
      aria-labelledby="returned"
    >
      <h2 id="returned">
        <FormattedMessage id="退回意见" defaultMessage="退回意见" />
      </h2>
      <p className="gp-soft">
        <FormattedMessage
          id="{name}（{role}）于 {time} {title}"
          defaultMessage="{name}（{role}）于 {time} {title}"
          values={{
            name: last.actor_name,
            role: last.role,
            time: momentText(last.time),
            title: last.title,
          }}
        />
      </p>
      {last.comment && <p className="gp-said">{last.comment}</p>}
      {last.remarks.length > 0 && (
        <dl className="gp-remarks">
          {last.remarks.map((one) => (
            <div key={one.title}>
              <dt>{one.title}</dt>
              <dd>{one.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
