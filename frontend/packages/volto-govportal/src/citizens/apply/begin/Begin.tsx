/** 网上申请: does it fit, what is needed, how long does it take; then begin, or go on. */
import { useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useParams } from 'react-router-dom';
import { Failed } from '../../../components/Failed';
import { PageTitle } from '../../../components/PageTitle';
import { To } from '../../../components/To';
import { useResource } from '../../../data/resource';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { Refused } from '../../../components/Refused';
import { momentText } from '../../../reviewers/when';
import { Problem } from '../../../shell/Problem';
import { type Case, newKey, type Start, startOf } from '../data';
import { Tick } from '../fill/Tick';
import { NECESSITIES, UNITS } from '../fill/words';
import { SignedIn } from '../parts/SignedIn';

const messages = defineMessages({
  title: { id: '网上申请', defaultMessage: '网上申请' },
  fit: {
    id: '我已经看过受理条件，符合要求。',
    defaultMessage: '我已经看过受理条件，符合要求。',
  },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  confirm: {
    id: '请先确认符合受理条件。',
    defaultMessage: '请先确认符合受理条件。',
  },
});

function Starting() {
  const { matter } = useParams<{ matter: string }>();
  const [resource, reload] = useResource<Start>(startOf(matter));
  const { data, refusal } = resource;
  if (refusal?.status === 404) return <Problem status={404} />;
  return (
    <div className="gp-wide gp-page gp-apply">
      <Failed resource={resource} />
      {data ? (
        <Sheet start={data} onChanged={reload} />
      ) : (
        !refusal && <div className="gp-waiting" aria-busy="true" />
      )}
    </div>
  );
}

interface Props {
  start: Start;
  onChanged: () => Promise<unknown>;
}

function Sheet({ start, onChanged }: Props) {
  const intl = useIntl();
  const history = useHistory();
  const submit = useSubmit();
  const [fits, setFits] = useState(false);
  // One submission of this page is one case, however often it is sent.
  const key = useRef('');

  function begin() {
    if (!fits) {
      submit.refuse(intl.formatMessage(messages.check), {
        fits: intl.formatMessage(messages.confirm),
      });
      return;
    }
    key.current ||= newKey();
    submit.run(async () => {
      const made = await send<Case>('post', '/@applications', {
        matter: start.matter.uid,
        key: key.current,
      });
      history.push(`/cases/${made.uid}/fill`);
    });
  }

  return (
    <>
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={<To url={start.matter.url}>{start.matter.title}</To>}
      />
      {!start.online && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="这个事项不能网上申请，请到窗口办理。"
            defaultMessage="这个事项不能网上申请，请到窗口办理。"
          />
        </p>
      )}
      {start.drafts.length > 0 && (
        <Drafts drafts={start.drafts} onChanged={onChanged} />
      )}
      <section className="gp-sheet">
        <h2>
          <FormattedMessage id="申请以前请看" defaultMessage="申请以前请看" />
        </h2>
        <dl className="gp-facts">
          {start.department && (
            <div>
              <dt>
                <FormattedMessage id="办理部门" defaultMessage="办理部门" />
              </dt>
              <dd>{start.department}</dd>
            </div>
          )}
          {start.promised_limit !== null && (
            <div>
              <dt>
                <FormattedMessage
                  id="承诺办结时限"
                  defaultMessage="承诺办结时限"
                />
              </dt>
              <dd>
                {intl.formatMessage(
                  UNITS[start.promised_unit ?? ''] ?? UNITS.working_day,
                  { count: start.promised_limit },
                )}
              </dd>
            </div>
          )}
          {start.result_name && (
            <div>
              <dt>
                <FormattedMessage id="办理结果" defaultMessage="办理结果" />
              </dt>
              <dd>{start.result_name}</dd>
            </div>
          )}
        </dl>
        {start.conditions && (
          <>
            <h3>
              <FormattedMessage id="受理条件" defaultMessage="受理条件" />
            </h3>
            <p className="gp-lines">{start.conditions}</p>
          </>
        )}
        <h3>
          <FormattedMessage id="申请材料" defaultMessage="申请材料" />
        </h3>
        {start.materials.length > 0 ? (
          <ol>
            {start.materials.map(({ name, necessity }, number) => (
              <li key={number}>
                {name}{' '}
                <span className="gp-tag">
                  {intl.formatMessage(
                    NECESSITIES[necessity ?? ''] ?? NECESSITIES.required,
                  )}
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p>
            <FormattedMessage
              id="没有列出需要提交的材料"
              defaultMessage="没有列出需要提交的材料"
            />
          </p>
        )}
        {start.online && (
          <form
            ref={submit.ref}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              begin();
            }}
          >
            <Refused message={submit.message} />
            <Tick
              label={intl.formatMessage(messages.fit)}
              required
              fault={fits ? undefined : submit.faults.fits}
              checked={fits}
              onChange={setFits}
            />
            <button
              type="submit"
              className="gp-button gp-primary"
              disabled={submit.busy}
            >
              <FormattedMessage id="开始申请" defaultMessage="开始申请" />
            </button>
          </form>
        )}
      </section>
    </>
  );
}

interface DraftsProps {
  drafts: Start['drafts'];
  onChanged: () => Promise<unknown>;
}

/** What was begun before. */
function Drafts({ drafts, onChanged }: DraftsProps) {
  const submit = useSubmit();
  return (
    <form
      ref={submit.ref}
      className="gp-sheet gp-drafts"
      onSubmit={(event) => event.preventDefault()}
    >
      <h2>
        <FormattedMessage id="没有提交的草稿" defaultMessage="没有提交的草稿" />
      </h2>
      <Refused message={submit.message} />
      <ul className="gp-plain-list">
        {drafts.map(({ uid, changed_at: changed }) => (
          <li key={uid} className="gp-row">
            <span>
              <FormattedMessage
                id="{moment} 保存"
                defaultMessage="{moment} 保存"
                values={{ moment: momentText(changed) }}
              />
            </span>
            <Link className="gp-button gp-compact" to={`/cases/${uid}/fill`}>
              <FormattedMessage id="接着填" defaultMessage="接着填" />
            </Link>
            <button
              type="button"
              className="gp-button gp-compact gp-danger"
              disabled={submit.busy}
              onClick={() =>
                submit.run(async () => {
                  await send('del', `/@applications/${uid}`);
                  await onChanged();
                })
              }
            >
              <FormattedMessage id="删除" defaultMessage="删除" />
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

export default function Begin() {
  return (
    <SignedIn>
      <Starting />
    </SignedIn>
  );
}
