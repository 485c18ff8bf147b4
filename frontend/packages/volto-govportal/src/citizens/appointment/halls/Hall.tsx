/** The page of a hall: when it is open, how to get there, its windows, and what can be booked. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { flattenToAppURL, toPublicURL } from '@plone/volto/helpers/Url/Url';
import { Office } from '../../../components/Office';
import { StructuredData } from '../../../components/StructuredData';
import { pageOf } from '../../../data/page';
import { bookAt, type HallPage, type Schedule } from '../data';
import { Managing } from './Managing';
import { Today } from './Today';
import '../appointment.scss';

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="gp-line">
          {line}
        </span>
      ))}
    </>
  );
}

function Offer({ offer }: { offer: Schedule }) {
  return (
    <li className="gp-sheet">
      <h3>{offer.title}</h3>
      <p className="gp-soft gp-small">{offer.department}</p>
      {offer.matters.length > 0 && (
        <ul className="gp-entries">
          {offer.matters.map((matter) => (
            <li key={matter.uid}>
              <Link to={matter.url}>{matter.title}</Link>
            </li>
          ))}
        </ul>
      )}
      {offer.notes.length > 0 && (
        <p>
          <Lines lines={offer.notes} />
        </p>
      )}
      <p className="gp-row">
        <Link
          className="gp-button gp-primary"
          to={bookAt({ schedule: offer.uid })}
        >
          <FormattedMessage id="预约" defaultMessage="预约" />
          <span className="gp-hidden">{offer.title}</span>
        </Link>
      </p>
    </li>
  );
}

export default function Hall({ content }: { content: any }) {
  const page = pageOf<HallPage>(content);
  if (!page) return null;
  const { contact } = page;
  const path = flattenToAppURL(content['@id']);
  return (
    <div className="gp-wide gp-page gp-hall">
      <StructuredData
        data={{
          '@type': 'GovernmentOffice',
          name: content.title,
          url: toPublicURL(content['@id']),
          address: contact.address || undefined,
          telephone: contact.advice_phones[0],
        }}
      />
      <header className="gp-title">
        <div>
          <p className="gp-soft gp-small">{page.region}</p>
          <h1>{content.title}</h1>
        </div>
        <p className="gp-row">
          <Today hours={page.today} />
        </p>
      </header>
      {!page.active && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="这个大厅已经停用。"
            defaultMessage="这个大厅已经停用。"
          />
        </p>
      )}
      <div className="gp-columns gp-side-right">
        <div>
          {page.summary.length > 0 && (
            <p className="gp-lead">
              <Lines lines={page.summary} />
            </p>
          )}
          <section>
            <h2>
              <FormattedMessage id="可以预约" defaultMessage="可以预约" />
            </h2>
            {page.schedules.length > 0 ? (
              <ul className="gp-plain-list gp-hall-list">
                {page.schedules.map((offer) => (
                  <Offer key={offer.uid} offer={offer} />
                ))}
              </ul>
            ) : (
              <p className="gp-soft">
                <FormattedMessage
                  id="这个大厅没有要预约的业务，可以直接到厅取号。"
                  defaultMessage="这个大厅没有要预约的业务，可以直接到厅取号。"
                />
              </p>
            )}
          </section>
          {page.windows.length > 0 && (
            <section>
              <h2>
                <FormattedMessage id="窗口" defaultMessage="窗口" />
              </h2>
              <div className="gp-scroll">
                <table className="gp-table">
                  <thead>
                    <tr>
                      <th scope="col">
                        <FormattedMessage id="窗口号" defaultMessage="窗口号" />
                      </th>
                      <th scope="col">
                        <FormattedMessage id="窗口" defaultMessage="窗口" />
                      </th>
                      <th scope="col">
                        <FormattedMessage
                          id="办理业务"
                          defaultMessage="办理业务"
                        />
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {page.windows.map((window) => (
                      <tr key={window.number}>
                        <th scope="row">{window.number}</th>
                        <td>{window.title}</td>
                        <td>
                          <Lines lines={window.business} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          )}
          {page.managed.length > 0 && (
            <Managing path={path} parts={page.managed} />
          )}
        </div>
        <aside>
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="开放时间" defaultMessage="开放时间" />
            </h2>
            <p>
              <Lines lines={page.opening} />
            </p>
            {page.exceptions.length > 0 && (
              <>
                <h3>
                  <FormattedMessage id="近期例外" defaultMessage="近期例外" />
                </h3>
                <p>
                  <Lines lines={page.exceptions} />
                </p>
              </>
            )}
          </section>
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="地点和电话" defaultMessage="地点和电话" />
            </h2>
            <Office contact={contact} />
          </section>
        </aside>
      </div>
    </div>
  );
}
