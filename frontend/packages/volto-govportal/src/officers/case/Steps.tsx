/** 办理过程: everything that was done with a case, latest first. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { momentText } from '../../reviewers/when';
import type { Step } from '../data';

const messages = defineMessages({
  Applicant: { id: '申请人', defaultMessage: '申请人' },
  'Intake Officer': { id: '受理人员', defaultMessage: '受理人员' },
  'Case Officer': { id: '经办人员', defaultMessage: '经办人员' },
  'Case Approver': { id: '审批人员', defaultMessage: '审批人员' },
  'Office Administrator': {
    id: '政务服务机构管理员',
    defaultMessage: '政务服务机构管理员',
  },
  'Site Administrator': { id: '系统管理员', defaultMessage: '系统管理员' },
  Manager: { id: '超级管理员', defaultMessage: '超级管理员' },
  granted: { id: '建议准予', defaultMessage: '建议准予' },
  denied: { id: '建议不予', defaultMessage: '建议不予' },
});

interface Wanted {
  name: string;
  remark: string;
}

export function Steps({ steps }: { steps: Step[] }) {
  const intl = useIntl();
  const roleOf = (role: string) => {
    const title = messages[role as 'Applicant'];
    return title ? intl.formatMessage(title) : '';
  };
  return (
    <section className="gp-sheet" aria-labelledby="steps">
      <h2 id="steps">
        <FormattedMessage id="办理过程" defaultMessage="办理过程" />
      </h2>
      <ol className="gp-timeline">
        {[...steps].reverse().map((step, number) => (
          <li key={number}>
            <b>{step.action.title}</b>{' '}
            {step.node && <span className="gp-tag">{step.node}</span>}
            <p className="gp-soft gp-timeline-who">
              {step.actor}
              {roleOf(step.role) && `（${roleOf(step.role)}）`}
              {' · '}
              <time dateTime={step.at ?? undefined}>{momentText(step.at)}</time>
            </p>
            {step.detail.proposal !== undefined && (
              <p>
                {intl.formatMessage(
                  step.detail.proposal === 'grant'
                    ? messages.granted
                    : messages.denied,
                )}
              </p>
            )}
            {step.opinion && <p className="gp-said">{step.opinion}</p>}
            {Array.isArray(step.detail.materials) &&
              step.detail.materials.length > 0 && (
                <ul>
                  {(step.detail.materials as Wanted[]).map(
                    ({ name, remark }) => (
                      <li key={name}>
                        {name}
                        {remark && `：${remark}`}
                      </li>
                    ),
                  )}
                </ul>
              )}
          </li>
        ))}
      </ol>
    </section>
  );
}
