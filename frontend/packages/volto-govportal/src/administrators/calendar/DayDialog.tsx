/** How a day, or some days in a row, are worked. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { isWeekend, kindOf, nameOf, span, type Year } from './year';

const messages = defineMessages({
  usualWeekend: { id: '按常规：周末休息', defaultMessage: '按常规：周末休息' },
  usual: { id: '按常规：上班', defaultMessage: '按常规：上班' },
  holiday: { id: '节假日，休息', defaultMessage: '节假日，休息' },
  workday: { id: '调休，上班', defaultMessage: '调休，上班' },
  name: { id: '名称', defaultMessage: '名称' },
  nameHelp: { id: '例如“国庆节”', defaultMessage: '例如“国庆节”' },
  last: { id: '连续到（含当日）', defaultMessage: '连续到（含当日）' },
  lastHelp: {
    id: '只改这一天的留空；设为调休上班时只改其中的周末',
    defaultMessage: '只改这一天的留空；设为调休上班时只改其中的周末',
  },
});
interface Props {
  year: Year;
  day: string;
  onClose: () => void;
  onChange: (
    days: string[],
    kind: 'usual' | 'holiday' | 'workday',
    name: string,
  ) => void;
}

export function DayDialog({ year, day, onClose, onChange }: Props) {
  const intl = useIntl();
  const now = kindOf(year, day);
  const [kind, setKind] = useState<'usual' | 'holiday' | 'workday'>(
    now === 'holiday' || now === 'workday' ? now : 'usual',
  );
  const choices = [
    {
      kind: 'usual' as const,
      title: isWeekend(day)
        ? intl.formatMessage(messages.usualWeekend)
        : intl.formatMessage(messages.usual),
    },
    { kind: 'holiday' as const, title: intl.formatMessage(messages.holiday) },
    ...(isWeekend(day)
      ? [
          {
            kind: 'workday' as const,
            title: intl.formatMessage(messages.workday),
          },
        ]
      : []),
  ];

  function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const last = String(given.get('last') || day);
    onChange(span(day, last), kind, String(given.get('name') ?? '').trim());
  }

  return (
    <Dialog title={day} onClose={onClose}>
      <form onSubmit={change}>
        <fieldset className="gp-field">
          <legend>
            <FormattedMessage id="这一天" defaultMessage="这一天" />
          </legend>
          {choices.map((choice) => (
            <label className="gp-check" key={choice.kind}>
              <input
                type="radio"
                name="kind"
                checked={kind === choice.kind}
                onChange={() => setKind(choice.kind)}
              />
              {choice.title}
            </label>
          ))}
        </fieldset>
        {kind !== 'usual' && (
          <Field
            label={intl.formatMessage(messages.name)}
            help={intl.formatMessage(messages.nameHelp)}
          >
            {(control) => (
              <input
                {...control}
                className="gp-input"
                name="name"
                maxLength={100}
                defaultValue={nameOf(year, day)}
              />
            )}
          </Field>
        )}
        <Field
          label={intl.formatMessage(messages.last)}
          help={intl.formatMessage(messages.lastHelp)}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              type="date"
              name="last"
              min={day}
              max={`${year.year}-12-31`}
            />
          )}
        </Field>
        <p className="gp-row gp-dialog-foot">
          <button type="submit" className="gp-button gp-primary">
            <FormattedMessage id="确定" defaultMessage="确定" />
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
