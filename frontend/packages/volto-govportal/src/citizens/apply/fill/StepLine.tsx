/** The steps of an application: where one is, and the way to each. */
import { defineMessages, useIntl } from 'react-intl';

export const STEPS = ['applicant', 'form', 'materials', 'confirm'] as const;
export type StepName = (typeof STEPS)[number];

const messages = defineMessages({
  label: { id: '申请步骤', defaultMessage: '申请步骤' },
  applicant: { id: '申请人', defaultMessage: '申请人' },
  form: { id: '填写表单', defaultMessage: '填写表单' },
  materials: { id: '提交材料', defaultMessage: '提交材料' },
  confirm: { id: '确认提交', defaultMessage: '确认提交' },
  wrong: { id: '有错误', defaultMessage: '有错误' },
});

export const STEP_TITLES = messages;

interface Props {
  steps: StepName[];
  now: StepName;
  /** Steps in which something is wrong. */
  wrong: Set<string>;
  onGo: (step: StepName) => void;
}

export function StepLine({ steps, now, wrong, onGo }: Props) {
  const intl = useIntl();
  return (
    <nav
      className="gp-apply-steps"
      aria-label={intl.formatMessage(messages.label)}
    >
      <ol className="gp-plain-list">
        {steps.map((step, number) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === now ? 'step' : undefined}
              onClick={() => onGo(step)}
            >
              <b>{number + 1}</b>
              <span>{intl.formatMessage(messages[step])}</span>
              {wrong.has(step) && (
                <span className="gp-tag gp-bad">
                  {intl.formatMessage(messages.wrong)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
