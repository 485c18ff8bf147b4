/** Chooses the slot, says who comes, and books; who isn't logged in is asked to before he types. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { Form } from '../../../components/Form';
import { SelectField } from '../../../components/SelectField';
import { TextField } from '../../../components/TextField';
import { typed } from '../../../components/Confirm';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { loginAddress } from '../../../shell/Account';
import { type ApplicantChoice, newKey } from '../../apply/data';
import { bookAt, BOOKINGS, type Slots } from '../data';
import { type Chosen, firstOf, SlotPicker } from '../parts/SlotPicker';
import type { Made } from './BookPage';

const messages = defineMessages({
  noSlot: { id: '请选择一个时段。', defaultMessage: '请选择一个时段。' },
  people: { id: '几个名额', defaultMessage: '几个名额' },
  peopleHelp: {
    id: '单位派多人办理的，最多 {most} 个。',
    defaultMessage: '单位派多人办理的，最多 {most} 个。',
  },
  forWhom: { id: '为谁预约', defaultMessage: '为谁预约' },
  name: { id: '姓名', defaultMessage: '姓名' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
  phoneHelp: {
    id: '用于通知预约变动；账号里已有电话的可以不填。',
    defaultMessage: '用于通知预约变动；账号里已有电话的可以不填。',
  },
});

interface Props {
  slots: Slots;
  matter: string;
  /** What was chosen before logging in. */
  asked: Chosen;
  /** The places may have changed: read them again. */
  onRefused: () => Promise<unknown>;
  onBooked: (made: Made) => void;
}

export function BookForm(props: Props) {
  const { slots, matter, asked, onRefused, onBooked } = props;
  const intl = useIntl();
  const submit = useSubmit();
  const token = useSelector((state: any) => state.userSession.token);
  const [choices, setChoices] = useState<ApplicantChoice[] | null>(null);
  const [chosen, setChosen] = useState<Chosen>(() =>
    firstOf(slots.days, asked.day) === asked.day
      ? asked
      : { day: '', begin: '' },
  );
  const [people, setPeople] = useState(1);
  // Sent again, it is the same booking.
  const [key, setKey] = useState(newKey);
  const { schedule } = slots;

  useEffect(() => {
    if (!token) return undefined;
    let left = false;
    send<{ items: ApplicantChoice[] }>('get', '/@applicants')
      .then(({ items }) => !left && setChoices(items))
      .catch(() => !left && setChoices([]));
    return () => {
      left = true;
    };
  }, [token]);

  const verified = (choices ?? []).filter((one) => one.verified);

  async function go(given: FormData) {
    if (!chosen.begin) {
      const message = intl.formatMessage(messages.noSlot);
      submit.refuse(message, { begin: message });
      return;
    }
    const person = Object.fromEntries(
      ['key', 'name', 'phone']
        .map((name) => [name, typed(given, `applicant.${name}`)])
        .filter(([, value]) => value),
    );
    let made: Made | undefined;
    const done = await submit.run(async () => {
      made = await send<Made>('post', BOOKINGS, {
        schedule: schedule.uid,
        ...(matter ? { matter } : {}),
        ...chosen,
        people,
        applicant: person,
        key,
      });
    });
    if (done && made) {
      onBooked(made);
    } else {
      // What comes next is another booking, perhaps of another slot.
      setKey(newKey());
      onRefused().catch(() => undefined);
    }
  }

  const picker = (
    <SlotPicker
      days={slots.days}
      chosen={chosen}
      onChoose={setChosen}
      people={people}
      fault={submit.faults.begin}
    />
  );
  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="选择时间" defaultMessage="选择时间" />
      </h2>
      {schedule.notes.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {!token ? (
        <>
          {picker}
          <p className="gp-row">
            <Link
              className="gp-button gp-primary"
              to={loginAddress(
                bookAt({ schedule: schedule.uid, matter, ...chosen }),
              )}
            >
              <FormattedMessage id="登录后预约" defaultMessage="登录后预约" />
            </Link>
            {chosen.begin && (
              <span className="gp-soft">
                <FormattedMessage
                  id="登录以后回到这里，选好的时段还在。"
                  defaultMessage="登录以后回到这里，选好的时段还在。"
                />
              </span>
            )}
          </p>
        </>
      ) : (
        <Form
          submit={submit}
          onSubmit={go}
          action={<FormattedMessage id="确认预约" defaultMessage="确认预约" />}
        >
          {picker}
          <div
            className="gp-form-line"
            onChange={(event) => {
              const field = event.target as unknown as HTMLInputElement;
              if (field.name === 'people') setPeople(Number(field.value) || 1);
            }}
          >
            {verified.length > 0 && (
              <SelectField
                name="applicant.key"
                label={intl.formatMessage(messages.forWhom)}
                required
                value={verified[0].key}
                terms={verified.map((one) => ({
                  id: one.key,
                  title: one.name,
                }))}
              />
            )}
            {choices !== null && verified.length === 0 && (
              <TextField
                name="applicant.name"
                label={intl.formatMessage(messages.name)}
                value={choices[0]?.name ?? ''}
                autoComplete="name"
                maxLength={100}
                required
              />
            )}
            <TextField
              name="applicant.phone"
              label={intl.formatMessage(messages.phone)}
              help={intl.formatMessage(messages.phoneHelp)}
              type="tel"
              autoComplete="tel"
              maxLength={32}
            />
            {schedule.most_people > 1 && (
              <TextField
                name="people"
                label={intl.formatMessage(messages.people)}
                help={intl.formatMessage(messages.peopleHelp, {
                  most: schedule.most_people,
                })}
                inputMode="numeric"
                value={1}
                maxLength={2}
              />
            )}
          </div>
        </Form>
      )}
    </section>
  );
}
