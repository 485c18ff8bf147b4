/** Which steps of review a region has, and at which level each is performed. */
import { type FormEvent, useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Refused } from '../../components/Refused';
import { bodyOf, type Choice, choiceOf, type Step, type Steps } from './steps';

const messages = defineMessages({
  skippedNow: { id: '不需要', defaultMessage: '不需要' },
  performed: { id: '由 {place} 办理', defaultMessage: '由 {place} 办理' },
  departments: { id: '由各部门办理', defaultMessage: '由各部门办理' },
  saved: {
    id: '已保存审核环节设置，新提交的事项按此办理',
    defaultMessage: '已保存审核环节设置，新提交的事项按此办理',
  },
  mode: { id: '{step}：设置', defaultMessage: '{step}：设置' },
  above: { id: '按上级设置', defaultMessage: '按上级设置' },
  required: { id: '需要', defaultMessage: '需要' },
  skipped: { id: '不需要', defaultMessage: '不需要' },
  levelOf: {
    id: '{step}：由哪一级办理',
    defaultMessage: '{step}：由哪一级办理',
  },
  ownDepartment: { id: '由各部门办理', defaultMessage: '由各部门办理' },
  own: { id: '由本级办理', defaultMessage: '由本级办理' },
  at: { id: '由{level}办理', defaultMessage: '由{level}办理' },
});
interface Props {
  /** The region's path. */
  path: string;
  say: (text: string) => void;
}

function choicesOf(steps: Step[]): Record<string, Choice> {
  return Object.fromEntries(steps.map((step) => [step.name, choiceOf(step)]));
}

export function ReviewSteps({ path, say }: Props) {
  const intl = useIntl();
  const address = `${path}/@review-steps`;
  const [{ data }, reload] = useResource<Steps>(address);
  const submit = useSubmit();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  useEffect(() => {
    if (data) setChoices(choicesOf(data.steps));
  }, [data]);
  if (!data) return null;
  const { may_change: may, levels } = data;

  function now(step: Step) {
    if (!step.required) return intl.formatMessage(messages.skippedNow);
    return step.place
      ? intl.formatMessage(messages.performed, { place: step.place })
      : intl.formatMessage(messages.departments);
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (await submit.run(() => send('patch', address, bodyOf(choices)))) {
      await reload();
      say(intl.formatMessage(messages.saved));
    }
  }

  function choose(name: string, change: Partial<Choice>) {
    setChoices({ ...choices, [name]: { ...choices[name], ...change } });
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="审核环节" defaultMessage="审核环节" />
      </h2>
      <p className="gp-soft">
        <FormattedMessage
          id="本区划的事项提交后依次经过的环节。没有单独设置的，按上级区划；上级也没有设置的，需要并由本级办理。"
          defaultMessage="本区划的事项提交后依次经过的环节。没有单独设置的，按上级区划；上级也没有设置的，需要并由本级办理。"
        />
      </p>
      <form ref={submit.ref} noValidate onSubmit={save}>
        <Refused message={submit.message} />
        <ol className="gp-plain-list gp-steps">
          {data.steps.map((step, index) => {
            const choice = choices[step.name] ?? choiceOf(step);
            const fault = submit.faults[`steps.${step.name}`];
            return (
              <li key={step.name}>
                <span className="gp-step-number" aria-hidden="true">
                  {index + 1}
                </span>
                <div className="gp-step-now">
                  <strong>{step.title}</strong>
                  <span className={`gp-tag ${step.required ? 'gp-good' : ''}`}>
                    {now(step)}
                  </span>
                  {step.from && (
                    <span className="gp-soft gp-small">
                      <FormattedMessage
                        id="按 {region} 的设置"
                        defaultMessage="按 {region} 的设置"
                        values={{ region: step.from }}
                      />
                    </span>
                  )}
                </div>
                {may && (
                  <div className="gp-step-choice">
                    <div>
                      <label
                        className="gp-hidden"
                        htmlFor={`mode-${step.name}`}
                      >
                        {intl.formatMessage(messages.mode, {
                          step: step.title,
                        })}
                      </label>
                      <select
                        id={`mode-${step.name}`}
                        className="gp-input"
                        value={choice.mode}
                        aria-invalid={fault ? true : undefined}
                        aria-describedby={fault && `fault-${step.name}`}
                        onChange={(event) =>
                          choose(step.name, {
                            mode: event.target.value as Choice['mode'],
                          })
                        }
                      >
                        <option value="above">
                          {intl.formatMessage(messages.above)}
                        </option>
                        <option value="required">
                          {intl.formatMessage(messages.required)}
                        </option>
                        {step.name !== 'publish' && (
                          <option value="skipped">
                            {intl.formatMessage(messages.skipped)}
                          </option>
                        )}
                      </select>
                    </div>
                    {choice.mode === 'required' && (
                      <div>
                        <label
                          className="gp-hidden"
                          htmlFor={`level-${step.name}`}
                        >
                          {intl.formatMessage(messages.levelOf, {
                            step: step.title,
                          })}
                        </label>
                        <select
                          id={`level-${step.name}`}
                          className="gp-input"
                          value={choice.level}
                          onChange={(event) =>
                            choose(step.name, { level: event.target.value })
                          }
                        >
                          <option value="">
                            {step.name === 'department'
                              ? intl.formatMessage(messages.ownDepartment)
                              : intl.formatMessage(messages.own)}
                          </option>
                          {levels.map((level) => (
                            <option key={level.id} value={level.id}>
                              {intl.formatMessage(messages.at, {
                                level: level.title,
                              })}
                            </option>
                          ))}
                        </select>
                      </div>
                    )}
                    {fault && (
                      <p className="gp-fault" id={`fault-${step.name}`}>
                        {fault}
                      </p>
                    )}
                  </div>
                )}
              </li>
            );
          })}
        </ol>
        {may ? (
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={submit.busy}
          >
            <FormattedMessage id="保存审核环节" defaultMessage="保存审核环节" />
          </button>
        ) : (
          <p className="gp-soft">
            <FormattedMessage
              id="审核环节由系统管理员设置。"
              defaultMessage="审核环节由系统管理员设置。"
            />
          </p>
        )}
      </form>
    </section>
  );
}
