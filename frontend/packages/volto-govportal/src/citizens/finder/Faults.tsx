/** What is wrong with an address, and the ways on. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Status } from '../../components/Status';
import type { Refusal } from '../../data/resource';
import { at, changed, type Params } from './address';
import type { List } from './lists';

interface Props {
  list: List;
  params: Params;
  refusal: Refusal;
}

export function Faults({ list, params, refusal }: Props) {
  return (
    <div className="gp-notice gp-warn" role="alert">
      <Status code={422} />
      <p>
        <strong>{refusal.message}</strong>
      </p>
      <ul>
        {refusal.errors.map(({ field, message }) => (
          <li key={field}>
            {message}{' '}
            {params[field] && (
              <Link
                to={
                  field === 'cursor'
                    ? at(list, params, '')
                    : changed(list, params, { [field]: '' })
                }
              >
                {field === 'cursor' ? (
                  <FormattedMessage
                    id="回到第一页"
                    defaultMessage="回到第一页"
                  />
                ) : (
                  <FormattedMessage
                    id="去掉这个条件"
                    defaultMessage="去掉这个条件"
                  />
                )}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to={list.path}>
          <FormattedMessage id="从头查找" defaultMessage="从头查找" />
        </Link>
      </p>
    </div>
  );
}
