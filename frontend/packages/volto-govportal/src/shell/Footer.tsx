/** The foot of every page: the main places, help, whom to ask, what the portal is. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Phones } from '../components/Phones';
import { usePortal } from '../data/portal';
import { type Address, ENTRANCES, HELP, HOME, NAVIGATION } from './addresses';
import { Mark } from './Mark';

function Links({ title, places }: { title: ReactNode; places: Address[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul className="gp-plain-list">
        {places.map((place) => (
          <li key={place.path}>
            <Link to={place.path}>
              <FormattedMessage {...place.title} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Footer() {
  const { title, contact } = usePortal();
  return (
    <footer className="gp-footer">
      <div className="gp-wide gp-footer-columns">
        <div className="gp-footer-contact">
          <p className="gp-footer-name">
            <Mark size="2.25rem" />
            <span>{title}</span>
          </p>
          {contact && (
            <dl>
              <div>
                <dt>
                  <FormattedMessage id="主办" defaultMessage="主办" />
                </dt>
                <dd>{contact.name}</dd>
              </div>
              {contact.address && (
                <div>
                  <dt>
                    <FormattedMessage id="地址" defaultMessage="地址" />
                  </dt>
                  <dd>{contact.address}</dd>
                </div>
              )}
              {contact.hours && (
                <div>
                  <dt>
                    <FormattedMessage id="时间" defaultMessage="时间" />
                  </dt>
                  <dd>{contact.hours}</dd>
                </div>
              )}
              {contact.advice_phone && (
                <div>
                  <dt>
                    <FormattedMessage id="咨询" defaultMessage="咨询" />
                  </dt>
                  <dd>
                    <Phones numbers={contact.advice_phone} />
                  </dd>
                </div>
              )}
              {contact.supervision_phone && (
                <div>
                  <dt>
                    <FormattedMessage id="监督" defaultMessage="监督" />
                  </dt>
                  <dd>
                    <Phones numbers={contact.supervision_phone} />
                  </dd>
                </div>
              )}
            </dl>
          )}
        </div>
        <Links
          title={<FormattedMessage id="查找" defaultMessage="查找" />}
          places={NAVIGATION.filter((place) => place !== HOME)}
        />
        <Links
          title={<FormattedMessage id="办事" defaultMessage="办事" />}
          places={ENTRANCES}
        />
        <div>
          <Links
            title={<FormattedMessage id="帮助" defaultMessage="帮助" />}
            places={HELP}
          />
          <ul className="gp-plain-list">
            <li>
              <Link to="/login">
                <FormattedMessage
                  id="工作人员登录"
                  defaultMessage="工作人员登录"
                />
              </Link>
            </li>
          </ul>
        </div>
      </div>
      <div className="gp-wide gp-footer-legal">
        <p>
          <FormattedMessage
            id="本网公布的事项和办事指南由实施部门编制并审核发布，与正式文件不一致的，以正式文件为准。"
            defaultMessage="本网公布的事项和办事指南由实施部门编制并审核发布，与正式文件不一致的，以正式文件为准。"
          />
        </p>
      </div>
    </footer>
  );
}
