/** A booking: when and where, the code to check in with, and what can be done to it. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import { Failed } from '../../../components/Failed';
import { PageTitle } from '../../../components/PageTitle';
import { Phones } from '../../../components/Phones';
import { useResource } from '../../../data/resource';
import { useFile } from '../../../officers/parts/useFile';
import { Problem } from '../../../shell/Problem';
import type { Titled } from '../../apply/data';
import { Timeline } from '../../apply/parts/Course';
import { FileButton } from '../../apply/parts/FileButton';
import { SignedIn } from '../../apply/parts/SignedIn';
import { CaseEvaluation } from '../../evaluation/CaseEvaluation';
import { type Booking, bookingOf, icsOf, qrOf } from '../data';
import { When } from '../parts/When';
import { ActDialog } from './ActDialog';
import { ACTS } from './acts';
import { ChangeDialog } from './ChangeDialog';
import { StateTag } from './StateTag';
import '../appointment.scss';

const messages = defineMessages({
  qr: { id: '取号二维码', defaultMessage: '取号二维码' },
  noQr: {
    id: '二维码没能显示，请到导办台报姓名取号。',
    defaultMessage: '二维码没能显示，请到导办台报姓名取号。',
  },
});

function Reading() {
  const { uid } = useParams<{ uid: string }>();
  const [resource, reload] = useResource<Booking>(bookingOf(uid));
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
  return <Sheet booking={data} onChanged={reload} />;
}

function CheckIn({ booking }: { booking: Booking }) {
  const intl = useIntl();
  const { url, fault } = useFile(
    qrOf(booking.uid),
    intl.formatMessage(messages.noQr),
  );
  return (
    <section className="gp-sheet gp-check-in">
      {url && <img src={url} alt={intl.formatMessage(messages.qr)} />}
      <div>
        <p>
          <FormattedMessage
            id="到厅以后，把二维码对准取号机，或者给导办台的工作人员扫，就能取号。"
            defaultMessage="到厅以后，把二维码对准取号机，或者给导办台的工作人员扫，就能取号。"
          />
        </p>
        {fault && (
          <p className="gp-fault" role="alert">
            {fault}
          </p>
        )}
      </div>
    </section>
  );
}

interface Props {
  booking: Booking;
  onChanged: () => Promise<unknown>;
}

function Sheet({ booking, onChanged }: Props) {
  const [asked, setAsked] = useState<Titled | null>(null);
  const { hall, applicant } = booking;
  const acts = booking.actions.filter(({ id }) => id in ACTS);
  const close = () => setAsked(null);
  const dialog = { booking, onClose: close, onDone: onChanged };
  return (
    <div className="gp-wide gp-page gp-case">
      <PageTitle title={booking.matter.title} lead={hall.title} />
      <p className="gp-row">
        <StateTag state={booking.state} />
        <span className="gp-booking-when">
          <When booking={booking} />
        </span>
      </p>
      {booking.ticket && (
        <div className="gp-queue-ticket" role="status">
          <FormattedMessage id="排队号" defaultMessage="排队号" />
          <p className="gp-queue-number">{booking.ticket}</p>
          {booking.window && (
            <p>
              <FormattedMessage
                id="请到{window}"
                defaultMessage="请到{window}"
                values={{ window: booking.window }}
              />
            </p>
          )}
          {booking.ahead !== null && (
            <p>
              <FormattedMessage
                id="前面还有 {count} 人"
                defaultMessage="前面还有 {count} 人"
                values={{ count: booking.ahead }}
              />
            </p>
          )}
        </div>
      )}
      {booking.check_in && <CheckIn booking={booking} />}
      <section className="gp-sheet">
        <h2>
          <FormattedMessage id="预约信息" defaultMessage="预约信息" />
        </h2>
        <dl className="gp-facts">
          <div className="gp-whole">
            <dt>
              <FormattedMessage id="预约编号" defaultMessage="预约编号" />
            </dt>
            <dd className="gp-code">{booking.number}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="大厅" defaultMessage="大厅" />
            </dt>
            <dd>
              <Link to={hall.url}>{hall.title}</Link>
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="地址" defaultMessage="地址" />
            </dt>
            <dd>{hall.address}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="预约人" defaultMessage="预约人" />
            </dt>
            <dd>
              {applicant.name} {applicant.phone}
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="名额" defaultMessage="名额" />
            </dt>
            <dd>{booking.people}</dd>
          </div>
          {hall.advice_phone && (
            <div>
              <dt>
                <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />
              </dt>
              <dd>
                <Phones numbers={hall.advice_phone} />
              </dd>
            </div>
          )}
        </dl>
        <p className="gp-row gp-no-print">
          {booking.state.id === 'booked' && (
            <FileButton
              path={icsOf(booking.uid)}
              name={`${booking.number}.ics`}
              className="gp-button"
            >
              <FormattedMessage
                id="加到手机日历"
                defaultMessage="加到手机日历"
              />
            </FileButton>
          )}
          {acts.map((act) => (
            <button
              key={act.id}
              type="button"
              className={`gp-button ${ACTS[act.id].danger ? 'gp-danger' : ''}`.trim()}
              onClick={() => setAsked(act)}
            >
              {act.title}
            </button>
          ))}
        </p>
      </section>
      <section className="gp-sheet">
        <h2>
          <FormattedMessage id="预约经过" defaultMessage="预约经过" />
        </h2>
        <Timeline steps={booking.timeline} />
      </section>
      <CaseEvaluation uid={booking.uid} />
      {asked?.id === 'change' && (
        <ChangeDialog {...dialog} title={asked.title} />
      )}
      {asked && asked.id !== 'change' && (
        <ActDialog {...dialog} action={asked} />
      )}
    </div>
  );
}

export default function BookingPage() {
  return (
    <SignedIn>
      <Reading />
    </SignedIn>
  );
}
