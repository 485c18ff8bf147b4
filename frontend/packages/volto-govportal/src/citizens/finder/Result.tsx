/** One entry of a list. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import type { Item } from './data';

const TONES: Record<string, string> = {
  suspended: 'gp-warn',
  cancelled: 'gp-bad',
};

interface Props {
  item: Item;
  /** What one may do with it, such as choosing it. */
  children?: ReactNode;
}

export function Result({ item, children }: Props) {
  const { title, path, state, state_title: stateTitle, facts } = item;
  return (
    <li className="gp-result">
      <h3>
        <Link to={path}>{title}</Link>
        {stateTitle && state !== 'in_force' && (
          <span className={`gp-tag ${TONES[state] ?? ''}`}>{stateTitle}</span>
        )}
        {item.online && state === 'in_force' && (
          <span className="gp-tag gp-good">
            <FormattedMessage id="可网上办" defaultMessage="可网上办" />
          </span>
        )}
      </h3>
      {facts.length > 0 && (
        <dl>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd className={fact.code ? 'gp-code' : undefined}>
                {fact.value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      {item.online_url && state === 'in_force' && (
        <p className="gp-result-do gp-no-print">
          <a href={item.online_url} rel="external">
            <FormattedMessage id="在线办理" defaultMessage="在线办理" />
            <span className="gp-hidden">
              <FormattedMessage
                id="：{title}（前往办事系统）"
                defaultMessage="：{title}（前往办事系统）"
                values={{ title }}
              />
            </span>
            <Icon name="external" size="1em" />
          </a>
        </p>
      )}
    </li>
  );
}
