/** What a visitor takes along: the number, the query password and the receipt, to print. */
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Ticket } from '../../citizens/apply/parts/Ticket';
import { pageOf } from '../data';
import { Preview } from '../parts/Preview';
import type { Registered as Done } from './register';

interface Props {
  done: Done;
  matter: string;
}

export function Registered({ done, matter }: Props) {
  const { submitted, last, fault } = done;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const receipt = submitted.notices?.find(({ kind }) => kind === 'receipt');
  return (
    <section className="gp-sheet gp-registered">
      <h2 ref={heading} tabIndex={-1}>
        <FormattedMessage
          id="已登记，现在的状态是“{state}”"
          defaultMessage="已登记，现在的状态是“{state}”"
          values={{ state: last.state?.title ?? '' }}
        />
      </h2>
      {fault && (
        <p className="gp-notice gp-warn" role="alert">
          <FormattedMessage
            id="申请已经收件，但后面的办理没有完成：{fault}请到办件页面继续。"
            defaultMessage="申请已经收件，但后面的办理没有完成：{fault}请到办件页面继续。"
            values={{ fault }}
          />
        </p>
      )}
      <Ticket
        ticket={{
          number: submitted.number ?? '',
          query_password: submitted.query_password ?? '',
        }}
      />
      <p className="gp-row gp-no-print">
        <Link className="gp-button gp-primary" to={pageOf(submitted.uid)}>
          <FormattedMessage id="打开办件" defaultMessage="打开办件" />
        </Link>
        <a className="gp-button" href={`/worklist/new?matter=${matter}`}>
          <FormattedMessage
            id="同一事项再录一件"
            defaultMessage="同一事项再录一件"
          />
        </a>
        <Link className="gp-button" to="/worklist/new">
          <FormattedMessage id="换一个事项" defaultMessage="换一个事项" />
        </Link>
      </p>
      {receipt && (
        <div className="gp-no-print">
          <h3>{receipt.title}</h3>
          <Preview
            address={receipt['@id']}
            name={`${receipt.number}.pdf`}
            type="application/pdf"
          />
        </div>
      )}
    </section>
  );
}
