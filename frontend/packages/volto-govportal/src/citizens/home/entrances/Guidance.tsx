/** What one can do today, step by step, and the hotline that takes everything. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon, type IconName } from '../../../components/Icon';
import './entrances.scss';

export interface Way {
  icon: IconName;
  title: ReactNode;
  text: ReactNode;
}

export function Guidance({ ways }: { ways: Way[] }) {
  return (
    <ul className="gp-plain-list gp-ways">
      {ways.map(({ icon, title, text }, number) => (
        <li key={number} className="gp-sheet">
          <Icon name={icon} size="1.75rem" />
          <div>
            <h2>{title}</h2>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Hotline() {
  return (
    <p className="gp-hotline">
      <a href="tel:12345">
        <Icon name="phone" size="1.5rem" />
        12345
      </a>
      <span>
        <FormattedMessage
          id="政务服务便民热线：咨询、求助、投诉、建议都可以打，由热线转给负责的部门。"
          defaultMessage="政务服务便民热线：咨询、求助、投诉、建议都可以打，由热线转给负责的部门。"
        />
      </span>
    </p>
  );
}
