/** The title of a matter's, guide's or entry's page: what it is, whose it is, where. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { To } from '../../../components/To';
import type { To as Target } from '../data';

interface Props {
  title: string;
  /** Small words above the title. */
  kinds: ReactNode[];
  department?: Target | null;
  region?: Target | null;
  code?: string;
}

export function Head({ title, kinds, department, region, code }: Props) {
  return (
    <header className="gp-head">
      <p className="gp-kinds">
        {kinds.filter(Boolean).map((kind, number) => (
          <span key={number} className="gp-tag gp-kind">
            {kind}
          </span>
        ))}
      </p>
      <h1>{title}</h1>
      <p className="gp-belongs">
        {department && <To url={department.url}>{department.title}</To>}
        {region && (
          <span>
            <To url={region.url}>{region.title}</To>
          </span>
        )}
        {code && (
          <span className="gp-soft gp-small">
            <FormattedMessage
              id="编码 {code}"
              defaultMessage="编码 {code}"
              values={{ code: <span className="gp-code">{code}</span> }}
            />
          </span>
        )}
      </p>
    </header>
  );
}
