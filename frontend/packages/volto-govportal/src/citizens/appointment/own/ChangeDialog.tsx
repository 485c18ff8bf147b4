/** Another slot for a booking. */
import { useState } from 'react';
import { useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../../components/Dialog';
import { Failed } from '../../../components/Failed';
import { Form } from '../../../components/Form';
import { useResource } from '../../../data/resource';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { type BookingRow, bookingOf, type Slots, slotsOf } from '../data';
import { type Chosen, SlotPicker } from '../parts/SlotPicker';
import { ACTS } from './acts';

interface Props {
  booking: BookingRow;
  title: string;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function ChangeDialog({ booking, title, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [resource, reload] = useResource<Slots>(slotsOf(booking.schedule.uid));
  const [chosen, setChosen] = useState<Chosen>({
    day: booking.day,
    begin: booking.begin,
  });

  async function go() {
    const done = await submit.run(() =>
      send('post', `${bookingOf(booking.uid)}/change`, {
        ...chosen,
        revision: booking.revision,
      }),
    );
    if (done) {
      onClose();
      await onDone();
    } else {
      reload().catch(() => undefined);
    }
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <p>{intl.formatMessage(ACTS.change.about)}</p>
      <Failed resource={resource} />
      {resource.data && (
        <Form
          submit={submit}
          onSubmit={go}
          action={<FormattedMessage id="改到这里" defaultMessage="改到这里" />}
          onCancel={onClose}
        >
          <SlotPicker
            days={resource.data.days}
            chosen={chosen}
            onChoose={setChosen}
            people={booking.people}
            fault={submit.faults.begin}
          />
        </Form>
      )}
    </Dialog>
  );
}
