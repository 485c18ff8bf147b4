/** The qualifications of an agency, with a word on those that have expired or soon will. */
import { FormattedMessage } from 'react-intl';
import type { Qualification } from './data';

function State({ state }: { state: Qualification['state'] }) {
  switch (state) {
    case 'expired':
      return (
        <span className="gp-tag gp-bad">
          <FormattedMessage id="已过期" defaultMessage="已过期" />
        </span>
      );
    case 'soon':
      return (
        <span className="gp-tag gp-warn">
          <FormattedMessage id="即将到期" defaultMessage="即将到期" />
        </span>
      );
    case 'valid':
      return (
        <span className="gp-tag gp-good">
          <FormattedMessage id="有效" defaultMessage="有效" />
        </span>
      );
    default:
      return null;
  }
}

export function Qualifications({ rows }: { rows: Qualification[] }) {
  if (rows.length === 0) {
    return (
      <p className="gp-soft">
        <FormattedMessage
          id="该机构尚未公示资质。"
          defaultMessage="该机构尚未公示资质。"
        />
      </p>
    );
  }
  const expired = rows.filter((row) => row.state === 'expired');
  return (
    <>
      {expired.length > 0 && (
        <p className="gp-notice gp-bad">
          <FormattedMessage
            id="有 {count} 项资质已过有效期，委托前请向机构核实：{names}。"
            defaultMessage="有 {count} 项资质已过有效期，委托前请向机构核实：{names}。"
            values={{
              count: expired.length,
              names: expired.map((row) => row.name).join('、'),
            }}
          />
        </p>
      )}
      <ul className="gp-qualifications">
        {rows.map((row, place) => (
          <li key={place}>
            <p>
              <strong>{row.name}</strong>{' '}
              {row.grade && <span className="gp-tag">{row.grade}</span>}{' '}
              <State state={row.state} />
            </p>
            <dl>
              {row.number && (
                <div>
                  <dt>
                    <FormattedMessage id="证书编号" defaultMessage="证书编号" />
                  </dt>
                  <dd className="gp-code">{row.number}</dd>
                </div>
              )}
              {row.issuing_body && (
                <div>
                  <dt>
                    <FormattedMessage id="发证机关" defaultMessage="发证机关" />
                  </dt>
                  <dd>{row.issuing_body}</dd>
                </div>
              )}
              {(row.valid_from || row.valid_to) && (
                <div>
                  <dt>
                    <FormattedMessage id="有效期" defaultMessage="有效期" />
                  </dt>
                  <dd>
                    {[row.valid_from, row.valid_to].filter(Boolean).join(' — ')}
                  </dd>
                </div>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
