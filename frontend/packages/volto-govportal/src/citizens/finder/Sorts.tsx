import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { changed, type Params } from './address';
import type { Found } from './data';
import type { List } from './lists';

const messages = defineMessages({
  label: { id: '排序方式', defaultMessage: '排序方式' },
});

/** The order that the backend takes when none is asked for. */
const USUAL = 'code';

interface Props {
  list: List;
  params: Params;
  sorts: Found['sorts'];
}

/** The orders of a list, as links. */
export function Sorts({ list, params, sorts }: Props) {
  const intl = useIntl();
  return (
    <nav
      className="gp-sorts gp-no-print"
      aria-label={intl.formatMessage(messages.label)}
    >
      <span className="gp-soft">
        <FormattedMessage id="排序：" defaultMessage="排序：" />
      </span>
      {sorts.map(({ value, title, selected }) => (
        <Link
          key={value}
          to={changed(list, params, { sort: value === USUAL ? '' : value })}
          aria-current={selected ? 'true' : undefined}
          rel="nofollow"
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
