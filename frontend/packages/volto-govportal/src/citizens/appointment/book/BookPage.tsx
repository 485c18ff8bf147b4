/** 网上预约: a hall for the matter, a day and a slot, for whom; then the booking is made. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { PageTitle } from '../../../components/PageTitle';
import { useResource } from '../../../data/resource';
import { Problem } from '../../../shell/Problem';
import type { Ticket } from '../../apply/data';
import {
  bookAt,
  type Booking,
  type Schedule,
  schedulesOf,
  type Slots,
  slotsOf,
} from '../data';
import { Booked } from './Booked';
import { BookForm } from './BookForm';
import '../../apply/apply.scss';
import '../appointment.scss';

const messages = defineMessages({
  title: { id: '网上预约', defaultMessage: '网上预约' },
});

export type Made = Booking & Ticket;

interface Props {
  location: { pathname: string; search: string };
}

interface Offers {
  matter: { title: string };
  items: Schedule[];
}

export default function BookPage({ location: { search } }: Props) {
  const params = new URLSearchParams(search);
  const schedule = params.get('schedule') ?? '';
  const matter = params.get('matter') ?? '';
  const [offers] = useResource<Offers>(matter ? schedulesOf(matter) : null);
  const only = offers.data?.items.length === 1 ? offers.data.items[0].uid : '';
  const chosen = schedule || only;
  if (!chosen && !matter) return <Problem status={404} />;
  if (offers.refusal?.status === 404) return <Problem status={404} />;
  return chosen ? (
    <Choosing
      key={chosen}
      uid={chosen}
      matter={matter}
      title={offers.data?.matter.title ?? ''}
      several={!schedule ? false : (offers.data?.items.length ?? 0) > 1}
      asked={{
        day: params.get('day') ?? '',
        begin: params.get('begin') ?? '',
      }}
    />
  ) : (
    <Halls matter={matter} offers={offers.data} resource={offers} />
  );
}

interface HallsProps {
  matter: string;
  offers?: Offers;
  resource: Parameters<typeof Failed>[0]['resource'];
}

/** Where a matter can be booked. */
function Halls({ matter, offers, resource }: HallsProps) {
  const intl = useIntl();
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={offers?.matter.title}
      />
      <Failed resource={resource} />
      {offers && offers.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="这个事项还没有开放网上预约"
              defaultMessage="这个事项还没有开放网上预约"
            />
          }
        >
          <p>
            <Link className="gp-button" to="/appointment">
              <FormattedMessage
                id="看可以电话预约的窗口"
                defaultMessage="看可以电话预约的窗口"
              />
            </Link>
          </p>
        </Empty>
      )}
      {offers && offers.items.length > 0 && (
        <>
          <h2>
            <FormattedMessage id="选择大厅" defaultMessage="选择大厅" />
          </h2>
          <ul className="gp-plain-list gp-hall-list">
            {offers.items.map((offer) => (
              <li key={offer.uid} className="gp-sheet">
                <h3>
                  <Link to={bookAt({ schedule: offer.uid, matter })}>
                    {offer.hall.title} · {offer.title}
                  </Link>
                </h3>
                <p>{offer.hall.address}</p>
                <p className="gp-soft gp-small">{offer.department}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface ChoosingProps {
  uid: string;
  matter: string;
  title: string;
  /** Whether there are other halls for the matter. */
  several: boolean;
  asked: { day: string; begin: string };
}

function Choosing({ uid, matter, title, several, asked }: ChoosingProps) {
  const intl = useIntl();
  const [resource, reload] = useResource<Slots>(slotsOf(uid));
  const [made, setMade] = useState<Made | null>(null);
  const { data, refusal } = resource;
  if (refusal?.status === 404) return <Problem status={404} />;
  const offer = data?.schedule;
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          offer &&
          [title || offer.title, offer.hall.title].filter(Boolean).join(' · ')
        }
      >
        {several && !made && (
          <Link className="gp-button" to={bookAt({ matter })}>
            <FormattedMessage id="换一个大厅" defaultMessage="换一个大厅" />
          </Link>
        )}
      </PageTitle>
      <Failed resource={resource} />
      {made && <Booked made={made} />}
      {data && !made && (
        <BookForm
          slots={data}
          matter={matter}
          asked={asked}
          onRefused={reload}
          onBooked={setMade}
        />
      )}
    </div>
  );
}
