/** A ticket for somebody who comes without a booking. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm, typed } from '../../components/Confirm';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { Dialog } from '../../components/Dialog';
import { newKey } from '../../citizens/apply/data';
import { send } from '../../data/send';
import type { DaySchedule } from './data';

const messages = defineMessages({
  title: { id: '现场取号', defaultMessage: '现场取号' },
  schedule: { id: '办理业务', defaultMessage: '办理业务' },
  name: { id: '姓名', defaultMessage: '姓名' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
});

interface Props {
  schedules: DaySchedule[];
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function WalkIn({ schedules, onClose, onDone }: Props) {
  const intl = useIntl();
  const [key] = useState(newKey);
  const [ticket, setTicket] = useState('');
  const title = intl.formatMessage(messages.title);
  if (ticket) {
    return (
      <Dialog title={title} onClose={onClose}>
        <div className="gp-queue-ticket" role="status">
          <FormattedMessage id="排队号" defaultMessage="排队号" />
          <p className="gp-queue-number">{ticket}</p>
        </div>
        <button
          type="button"
          className="gp-button gp-primary"
          onClick={onClose}
        >
          <FormattedMessage id="知道了" defaultMessage="知道了" />
        </button>
      </Dialog>
    );
  }
  return (
    <Confirm
      title={title}
      action={title}
      danger={false}
      onClose={onClose}
      onConfirm={async (given) => {
        const made = await send<{ ticket: string }>(
          'post',
          '/@appointment-walk-ins',
          {
            schedule: typed(given, 'schedule') || schedules[0].uid,
            applicant: {
              name: typed(given, 'applicant.name'),
              phone: typed(given, 'applicant.phone'),
            },
            key,
          },
        );
        setTicket(made.ticket);
      }}
      onDone={onDone}
    >
      {schedules.length > 1 && (
        <SelectField
          name="schedule"
          label={intl.formatMessage(messages.schedule)}
          required
          value={schedules[0].uid}
          terms={schedules.map(({ uid, title: what }) => ({
            id: uid,
            title: what,
          }))}
        />
      )}
      <TextField
        name="applicant.name"
        label={intl.formatMessage(messages.name)}
        required
        maxLength={100}
      />
      <TextField
        name="applicant.phone"
        label={intl.formatMessage(messages.phone)}
        type="tel"
        required
        maxLength={32}
      />
    </Confirm>
  );
}
