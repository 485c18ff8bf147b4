/** The head of a place's page: its name, what can be done there, and a search of it. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Phones } from '../../components/Phones';
import { SearchBox } from '../../components/SearchBox';
import './places.scss';

interface Props {
  /** What kind of place it is. */
  kind: ReactNode;
  title: string;
  total: number;
  online: number;
  phones: string[];
  /** What the search says that it searches. */
  search: string;
  kept: Record<string, string>;
}

export function PlaceHead({
  kind,
  title,
  total,
  online,
  phones,
  search,
  kept,
}: Props) {
  return (
    <header className="gp-place-head">
      <p className="gp-kind">{kind}</p>
      <h1>{title}</h1>
      {(total > 0 || phones.length > 0) && (
        <p className="gp-figures">
          {total > 0 && (
            <span>
              <FormattedMessage
                id="{total} 项政务服务事项"
                defaultMessage="{total} 项政务服务事项"
                values={{ total: (<b>{total}</b>) as any }}
              />
            </span>
          )}
          {online > 0 && (
            <span>
              <FormattedMessage
                id="{online} 项可以网上办理"
                defaultMessage="{online} 项可以网上办理"
                values={{ online: (<b>{online}</b>) as any }}
              />
            </span>
          )}
          {phones.length > 0 && (
            <span>
              <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />{' '}
              <Phones large numbers={phones} />
            </span>
          )}
        </p>
      )}
      {total > 0 && (
        <SearchBox
          action="/matters"
          label={search}
          placeholder={search}
          kept={kept}
          landmark={false}
        />
      )}
    </header>
  );
}
