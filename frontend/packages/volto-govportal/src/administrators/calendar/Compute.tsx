/** What a limit comes to: from a day, so many working or calendar days later. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Refused } from '../../components/Refused';
import { weekday } from './year';

const messages = defineMessages({
  monday: { id: '星期一', defaultMessage: '星期一' },
  tuesday: { id: '星期二', defaultMessage: '星期二' },
  wednesday: { id: '星期三', defaultMessage: '星期三' },
  thursday: { id: '星期四', defaultMessage: '星期四' },
  friday: { id: '星期五', defaultMessage: '星期五' },
  saturday: { id: '星期六', defaultMessage: '星期六' },
  sunday: { id: '星期日', defaultMessage: '星期日' },
  from: { id: '起算事件发生日', defaultMessage: '起算事件发生日' },
  fromHelp: { id: '从次日开始计算', defaultMessage: '从次日开始计算' },
  days: { id: '天数', defaultMessage: '天数' },
  unit: { id: '单位', defaultMessage: '单位' },
  working: { id: '工作日', defaultMessage: '工作日' },
  natural: { id: '自然日', defaultMessage: '自然日' },
  provisional: {
    id: '（暂定：经过的年度尚未加载节假日安排）',
    defaultMessage: '（暂定：经过的年度尚未加载节假日安排）',
  },
});
interface Deadline {
  deadline: string;
  provisional: boolean;
}

const WEEKDAYS = [
  messages.monday,
  messages.tuesday,
  messages.wednesday,
  messages.thursday,
  messages.friday,
  messages.saturday,
  messages.sunday,
];

export function Compute({ today }: { today: string }) {
  const intl = useIntl();
  const submit = useSubmit();
  const [found, setFound] = useState<Deadline | null>(null);

  function compute(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([k, v]) => [k, String(v)]),
    );
    setFound(null);
    return submit.run(async () => {
      setFound(await send<Deadline>('get', `/@working-calendar?${asked}`));
    });
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="推算期限" defaultMessage="推算期限" />
      </h2>
      <form ref={submit.ref} noValidate onSubmit={compute}>
        <Refused message={submit.message} />
        <div className="gp-form-grid">
          <Field
            label={intl.formatMessage(messages.from)}
            help={intl.formatMessage(messages.fromHelp)}
            fault={submit.faults.from}
          >
            {(control) => (
              <input
                {...control}
                className="gp-input"
                type="date"
                name="from"
                defaultValue={today}
              />
            )}
          </Field>
          <Field
            label={intl.formatMessage(messages.days)}
            fault={submit.faults.days}
          >
            {(control) => (
              <input
                {...control}
                className="gp-input"
                name="days"
                inputMode="numeric"
                defaultValue="5"
              />
            )}
          </Field>
          <Field
            label={intl.formatMessage(messages.unit)}
            fault={submit.faults.unit}
          >
            {(control) => (
              <select {...control} className="gp-input" name="unit">
                <option value="working_day">
                  {intl.formatMessage(messages.working)}
                </option>
                <option value="calendar_day">
                  {intl.formatMessage(messages.natural)}
                </option>
              </select>
            )}
          </Field>
        </div>
        <button
          type="submit"
          className="gp-button gp-primary"
          disabled={submit.busy}
        >
          <FormattedMessage id="推算" defaultMessage="推算" />
        </button>
      </form>
      <div role="status" className="gp-computed">
        {found && (
          <p
            className={`gp-notice ${found.provisional ? 'gp-warn' : 'gp-good'}`}
          >
            <FormattedMessage
              id="期限届满日：{day}，{weekday}"
              defaultMessage="期限届满日：{day}，{weekday}"
              values={{
                day: found.deadline,
                weekday: intl.formatMessage(WEEKDAYS[weekday(found.deadline)]),
              }}
            />
            {found.provisional && intl.formatMessage(messages.provisional)}
          </p>
        )}
      </div>
    </section>
  );
}
