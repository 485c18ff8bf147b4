/** Asks before something is done to a booking, and for the reason where there must be one. */
import { useIntl } from 'react-intl';
import { Confirm, typed } from '../../../components/Confirm';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import type { Titled } from '../../apply/data';
import { type BookingRow, bookingOf } from '../data';
import { ACTS } from './acts';

interface Props {
  booking: BookingRow;
  action: Titled;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function ActDialog({ booking, action, onClose, onDone }: Props) {
  const intl = useIntl();
  const { about, field, danger = false } = ACTS[action.id];
  return (
    <Confirm
      title={action.title}
      action={action.title}
      danger={danger}
      onClose={onClose}
      onConfirm={(given) =>
        send('post', `${bookingOf(booking.uid)}/${action.id}`, {
          revision: booking.revision,
          ...(field ? { [field.name]: typed(given, field.name) } : {}),
        })
      }
      onDone={() => {
        onClose();
        return onDone();
      }}
    >
      <p>{intl.formatMessage(about)}</p>
      {field && (
        <TextField
          name={field.name}
          label={intl.formatMessage(field.label)}
          required={field.required}
          rows={3}
          maxLength={500}
        />
      )}
    </Confirm>
  );
}
