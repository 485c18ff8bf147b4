/** Where an office is, when it is open and whom to call. */
import { FormattedMessage } from 'react-intl';
import { type MapLink, MapLinks } from './MapLinks';
import { Phones } from './Phones';
import './Links.scss';

export interface Contact {
  address: string;
  hours: string[];
  advice_phones: string[];
  supervision_phones: string[];
  longitude: number | null;
  latitude: number | null;
  maps: MapLink[];
}

/** Whether there is anything to show. */
export function reachable(contact: Contact): boolean {
  return !!(
    contact.address ||
    contact.hours.length ||
    contact.advice_phones.length ||
    contact.supervision_phones.length
  );
}

export function Office({ contact }: { contact: Contact }) {
  const { latitude, longitude } = contact;
  return (
    <dl className="gp-office">
      {contact.advice_phones.length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />
          </dt>
          <dd>
            <Phones large numbers={contact.advice_phones} />
          </dd>
        </div>
      )}
      {contact.supervision_phones.length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="监督电话" defaultMessage="监督电话" />
          </dt>
          <dd>
            <Phones large numbers={contact.supervision_phones} />
          </dd>
        </div>
      )}
      {contact.address && (
        <div>
          <dt>
            <FormattedMessage id="地址" defaultMessage="地址" />
          </dt>
          <dd>{contact.address}</dd>
        </div>
      )}
      {contact.hours.length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="办理时间" defaultMessage="办理时间" />
          </dt>
          <dd>
            {contact.hours.map((line) => (
              <span key={line} className="gp-line">
                {line}
              </span>
            ))}
          </dd>
        </div>
      )}
      {latitude !== null && longitude !== null && (
        <div>
          <dt>
            <FormattedMessage id="位置" defaultMessage="位置" />
          </dt>
          <dd>
            <a href={`geo:${latitude},${longitude}`}>
              <FormattedMessage
                id="东经 {longitude}°，北纬 {latitude}°"
                defaultMessage="东经 {longitude}°，北纬 {latitude}°"
                values={{ latitude, longitude }}
              />
            </a>
            <MapLinks maps={contact.maps} />
          </dd>
        </div>
      )}
    </dl>
  );
}
