/** What people look for first, answered at a glance: how long, how often, how much; what and where. */
import { FormattedMessage } from 'react-intl';
import { Icon, type IconName } from '../../../components/Icon';
import type { MatterPage } from '../data';
import { Phones } from '../../../components/Phones';

const ICONS: Record<string, IconName> = {
  limit: 'clock',
  visits: 'person',
  fee: 'scales',
  ways: 'gate',
  reach: 'signpost',
};

export function Glance({ page }: { page: MatterPage }) {
  const { glance, materials, contact } = page;
  return (
    <section className="gp-glance" aria-labelledby="glance">
      <h2 id="glance" className="gp-hidden">
        <FormattedMessage id="一眼看懂" defaultMessage="一眼看懂" />
      </h2>
      {glance.length > 0 && (
        <dl className="gp-glance-short">
          {glance.map((fact) => (
            <div key={fact.name} className={`gp-glance-${fact.name}`}>
              <dt>
                <Icon name={ICONS[fact.name] ?? 'info'} />
                {fact.title}
              </dt>
              <dd>
                <strong className={fact.good ? 'gp-good-news' : undefined}>
                  {fact.value}
                </strong>
                {fact.note && <span className="gp-soft">{fact.note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <dl className="gp-glance-wide">
        <div>
          <dt>
            <Icon name="document" />
            <FormattedMessage id="要带什么" defaultMessage="要带什么" />
          </dt>
          <dd>
            {materials.length ? (
              <>
                <strong>
                  <FormattedMessage
                    id="{count} 种材料"
                    defaultMessage="{count} 种材料"
                    values={{ count: materials.length }}
                  />
                </strong>
                <span>{materials.map(({ name }) => name).join('、')}</span>
                <a href="#materials" className="gp-no-print">
                  <FormattedMessage id="逐项核对" defaultMessage="逐项核对" />
                </a>
              </>
            ) : (
              <strong>
                <FormattedMessage
                  id="没有列出需要提交的材料"
                  defaultMessage="没有列出需要提交的材料"
                />
              </strong>
            )}
          </dd>
        </div>
        {(contact.address || contact.advice_phones.length > 0) && (
          <div>
            <dt>
              <Icon name="place" />
              <FormattedMessage id="去哪里办" defaultMessage="去哪里办" />
            </dt>
            <dd>
              {contact.address && <strong>{contact.address}</strong>}
              {contact.hours.length > 0 && (
                <span>{contact.hours.join('；')}</span>
              )}
              {contact.advice_phones.length > 0 && (
                <span className="gp-glance-phone">
                  <Icon name="phone" />
                  <Phones large numbers={contact.advice_phones} />
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
