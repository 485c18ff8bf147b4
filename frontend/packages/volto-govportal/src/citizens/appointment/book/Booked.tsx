/** The booking is made: when, where, and what is shown this once. */
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Ticket } from '../../apply/parts/Ticket';
import { When } from '../parts/When';
import type { Made } from './BookPage';

export function Booked({ made }: { made: Made }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="gp-sheet gp-submitted">
      <h2 ref={head} tabIndex={-1}>
        <FormattedMessage id="预约成功" defaultMessage="预约成功" />
      </h2>
      <p className="gp-booking-when">
        <When booking={made} />
      </p>
      <p>
        {made.hall.title}
        {made.hall.address && `，${made.hall.address}`}
      </p>
      {made.query_password && <Ticket ticket={made} />}
      <p className="gp-row gp-no-print">
        <Link className="gp-button gp-primary" to={`/bookings/${made.uid}`}>
          <FormattedMessage id="看取号二维码" defaultMessage="看取号二维码" />
        </Link>
        <Link className="gp-button" to="/bookings">
          <FormattedMessage id="我的预约" defaultMessage="我的预约" />
        </Link>
      </p>
    </section>
  );
}
