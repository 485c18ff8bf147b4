/** Limits, fees, remedies and the office: the parts that are small lists of facts. */
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../components/Icon';
import { MapLinks } from '../../../components/MapLinks';
import type { Contact, Fees, Limit, Remedy } from '../data';
import { Lines } from './Block';
import { Phones } from '../../../components/Phones';

export function Limits({ limits }: { limits: Limit[] }) {
  return (
    <dl className="gp-facts">
      {limits.map((limit) => (
        <div key={limit.name} className="gp-whole">
          <dt>{limit.title}</dt>
          <dd>
            {limit.text && <strong className="gp-line">{limit.text}</strong>}
            {limit.lines.map((line, number) => (
              <span key={number} className="gp-line gp-soft">
                {line}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FeesBody({ fees }: { fees: Fees }) {
  if (!fees.charged) {
    return (
      <>
        <p className="gp-answer gp-good-news">
          <FormattedMessage id="不收费" defaultMessage="不收费" />
        </p>
        <Lines lines={fees.lines} />
      </>
    );
  }
  return (
    <>
      <Lines lines={fees.lines} />
      {fees.rows.map((fee, number) => (
        <dl key={number} className="gp-facts">
          <div>
            <dt>
              <FormattedMessage id="收费项目" defaultMessage="收费项目" />
            </dt>
            <dd>
              <strong>{fee.name}</strong>
            </dd>
          </div>
          {fee.standard && (
            <div>
              <dt>
                <FormattedMessage id="收费标准" defaultMessage="收费标准" />
              </dt>
              <dd>
                <strong>{fee.standard}</strong>
              </dd>
            </div>
          )}
          {fee.basis.length > 0 && (
            <div className="gp-whole">
              <dt>
                <FormattedMessage id="收费依据" defaultMessage="收费依据" />
              </dt>
              <dd>{fee.basis.join('\n')}</dd>
            </div>
          )}
          {(fee.reducible || fee.reduction.length > 0) && (
            <div className="gp-whole">
              <dt>
                <FormattedMessage id="减免" defaultMessage="减免" />
              </dt>
              <dd>
                {fee.reduction.length > 0 ? (
                  fee.reduction.join('\n')
                ) : (
                  <FormattedMessage
                    id="可以减免，请咨询办理窗口"
                    defaultMessage="可以减免，请咨询办理窗口"
                  />
                )}
              </dd>
            </div>
          )}
        </dl>
      ))}
    </>
  );
}

export function Remedies({
  rights,
  remedies,
  supervision,
}: {
  rights: string[];
  remedies: Remedy[];
  supervision: string[];
}) {
  return (
    <>
      <Lines lines={rights} />
      <div className="gp-remedies">
        {remedies.map((remedy) => (
          <div key={remedy.title}>
            <h3>{remedy.title}</h3>
            <p>
              <strong className="gp-line">{remedy.body}</strong>
              {remedy.address && (
                <span className="gp-line">{remedy.address}</span>
              )}
              {remedy.phones.length > 0 && (
                <span className="gp-line">
                  <Phones large numbers={remedy.phones} />
                </span>
              )}
            </p>
          </div>
        ))}
        {supervision.length > 0 && (
          <div>
            <h3>
              <FormattedMessage id="监督电话" defaultMessage="监督电话" />
            </h3>
            <p>
              <Phones large numbers={supervision} />
            </p>
          </div>
        )}
      </div>
    </>
  );
}

export function Office({ contact }: { contact: Contact }) {
  const { longitude, latitude } = contact;
  return (
    <dl className="gp-facts">
      {contact.address && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="办理地点" defaultMessage="办理地点" />
          </dt>
          <dd>
            <strong className="gp-line">{contact.address}</strong>
            {longitude !== null && latitude !== null && (
              <a className="gp-map" href={`geo:${latitude},${longitude}`}>
                <Icon name="place" />
                <FormattedMessage
                  id="在地图应用中打开（东经 {longitude}，北纬 {latitude}）"
                  defaultMessage="在地图应用中打开（东经 {longitude}，北纬 {latitude}）"
                  values={{ longitude, latitude }}
                />
              </a>
            )}
            <MapLinks maps={contact.maps} />
          </dd>
        </div>
      )}
      {contact.hours.length > 0 && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="办理时间" defaultMessage="办理时间" />
          </dt>
          <dd>{contact.hours.join('\n')}</dd>
        </div>
      )}
      {contact.advice_phones.length > 0 && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />
          </dt>
          <dd>
            <Phones large numbers={contact.advice_phones} />
          </dd>
        </div>
      )}
      {contact.advice.length > 0 && (
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="咨询方式" defaultMessage="咨询方式" />
          </dt>
          <dd>{contact.advice.join('\n')}</dd>
        </div>
      )}
    </dl>
  );
}
