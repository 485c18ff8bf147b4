/** A case for its applicant: how it stands, what he has to do, what he can take with him. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, Redirect, useParams } from 'react-router-dom';
import { Failed } from '../../../components/Failed';
import { PageTitle } from '../../../components/PageTitle';
import { Phones } from '../../../components/Phones';
import { To } from '../../../components/To';
import { useResource } from '../../../data/resource';
import { momentText } from '../../../reviewers/when';
import { Problem } from '../../../shell/Problem';
import { CaseEvaluation } from '../../evaluation/CaseEvaluation';
import { type Case, caseOf } from '../data';
import { Nodes, Timeline } from '../parts/Course';
import { FileButton } from '../parts/FileButton';
import { SignedIn } from '../parts/SignedIn';
import { ClockTag, StateTag } from '../parts/StateTag';
import { CorrectionBox } from './CorrectionBox';
import { NewPassword } from './NewPassword';
import { Withdraw } from './Withdraw';

const messages = defineMessages({
  asking: { id: '询问', defaultMessage: '询问' },
});

function Reading() {
  const { uid } = useParams<{ uid: string }>();
  const [resource, reload] = useResource<Case>(caseOf(uid));
  const { data, refusal } = resource;
  if (refusal && !data) {
    return refusal.status === 404 || refusal.status === 403 ? (
      <Problem status={refusal.status} />
    ) : (
      <div className="gp-wide gp-page">
        <Failed resource={resource} />
      </div>
    );
  }
  if (!data) {
    return <div className="gp-wide gp-page gp-waiting" aria-busy="true" />;
  }
  if (data.state.id === 'draft' && data.editable) {
    return <Redirect to={`/cases/${uid}/fill`} />;
  }
  return <Sheet case_={data} onChanged={reload} />;
}

interface Props {
  case_: Case;
  onChanged: () => Promise<unknown>;
}

function Sheet({ case_, onChanged }: Props) {
  const intl = useIntl();
  const [dialog, setDialog] = useState<'' | 'withdraw' | 'password'>('');
  const may = (action: string) => case_.actions.some(({ id }) => id === action);
  const correction = case_.state.id === 'correction' ? case_.correction : null;
  const { matter, result } = case_;
  return (
    <div className="gp-wide gp-page gp-case">
      <PageTitle title={case_.matter_title} lead={case_.department} />
      <p className="gp-row">
        <StateTag state={case_.state} />
        <ClockTag clock={case_.clock} state={case_.state} />
      </p>
      {correction && (
        <CorrectionBox case_={case_} correction={correction}>
          {case_.editable && (
            <p>
              <Link
                className="gp-button gp-primary"
                to={`/cases/${case_.uid}/fill`}
              >
                <FormattedMessage id="去补正" defaultMessage="去补正" />
              </Link>
            </p>
          )}
        </CorrectionBox>
      )}
      <section className="gp-sheet">
        <h2>
          <FormattedMessage id="办件信息" defaultMessage="办件信息" />
        </h2>
        <dl className="gp-facts">
          <div className="gp-whole">
            <dt>
              <FormattedMessage id="办件编号" defaultMessage="办件编号" />
            </dt>
            <dd className="gp-code">{case_.number}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="事项" defaultMessage="事项" />
            </dt>
            <dd>
              <To url={matter.url}>{matter.title}</To>
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="申请人" defaultMessage="申请人" />
            </dt>
            <dd>{case_.applicant.name}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="申请时间" defaultMessage="申请时间" />
            </dt>
            <dd>{momentText(case_.applied_at)}</dd>
          </div>
          {case_.moments.accepted_at && (
            <div>
              <dt>
                <FormattedMessage id="受理时间" defaultMessage="受理时间" />
              </dt>
              <dd>{momentText(case_.moments.accepted_at)}</dd>
            </div>
          )}
          {case_.moments.completed_at && (
            <div>
              <dt>
                <FormattedMessage id="办结时间" defaultMessage="办结时间" />
              </dt>
              <dd>{momentText(case_.moments.completed_at)}</dd>
            </div>
          )}
        </dl>
      </section>
      {(case_.files.length > 0 || result?.name) && (
        <section className="gp-sheet">
          <h2>
            <FormattedMessage id="办理结果" defaultMessage="办理结果" />
          </h2>
          {result?.name && (
            <p>
              {[result.name, result.number].filter(Boolean).join(' ')}
              {result.valid_to && (
                <FormattedMessage
                  id="，有效期至 {day}"
                  defaultMessage="，有效期至 {day}"
                  values={{ day: result.valid_to }}
                />
              )}
            </p>
          )}
          <ul className="gp-plain-list gp-files">
            {case_.files.map((file) => (
              <li key={file.uid}>
                <FileButton path={file['@id']} name={file.name}>
                  {file.name}
                </FileButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {case_.notices.length > 0 && (
        <section className="gp-sheet">
          <h2>
            <FormattedMessage id="文书" defaultMessage="文书" />
          </h2>
          <ul className="gp-plain-list gp-files">
            {case_.notices.map((notice) => (
              <li key={notice.uid}>
                <FileButton path={notice['@id']} name={`${notice.number}.pdf`}>
                  {notice.title}
                </FileButton>
                <span className="gp-soft gp-small">
                  {[notice.number, momentText(notice.issued_at)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="gp-sheet">
        <h2>
          <FormattedMessage id="办理进度" defaultMessage="办理进度" />
        </h2>
        <Nodes nodes={case_.nodes} />
        <Timeline steps={case_.timeline} />
      </section>
      <CaseEvaluation uid={case_.uid} />
      <section className="gp-sheet gp-no-print">
        <h2>
          <FormattedMessage id="我要" defaultMessage="我要" />
        </h2>
        <p className="gp-row">
          {may('withdraw') && (
            <button
              type="button"
              className="gp-button gp-danger"
              onClick={() => setDialog('withdraw')}
            >
              <FormattedMessage id="撤回申请" defaultMessage="撤回申请" />
            </button>
          )}
          {case_.number && case_.own && (
            <button
              type="button"
              className="gp-button"
              onClick={() => setDialog('password')}
            >
              <FormattedMessage
                id="换新的查询密码"
                defaultMessage="换新的查询密码"
              />
            </button>
          )}
        </p>
        <dl
          className="gp-facts"
          aria-label={intl.formatMessage(messages.asking)}
        >
          {matter.advice_phone && (
            <div>
              <dt>
                <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />
              </dt>
              <dd>
                <Phones numbers={matter.advice_phone} />
              </dd>
            </div>
          )}
          {matter.supervision_phone && (
            <div>
              <dt>
                <FormattedMessage id="监督电话" defaultMessage="监督电话" />
              </dt>
              <dd>
                <Phones numbers={matter.supervision_phone} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      {dialog === 'withdraw' && (
        <Withdraw
          case_={case_}
          onClose={() => setDialog('')}
          onDone={onChanged}
        />
      )}
      {dialog === 'password' && (
        <NewPassword
          uid={case_.uid}
          onClose={() => {
            setDialog('');
            // The revision is another one now.
            onChanged().catch(() => undefined);
          }}
        />
      )}
    </div>
  );
}

export default function CasePage() {
  return (
    <SignedIn>
      <Reading />
    </SignedIn>
  );
}
