/** The list to take away: as a table, and as a feed of what changes. */
import { useIntl, FormattedMessage } from 'react-intl';
import { Feeds, listFeed } from '../../components/Feeds';
import { Icon } from '../../components/Icon';
import { fileOf, filtersOf, type Params } from './address';
import type { List } from './lists';

/** The most entries that the list API gives at once in these formats. */
const SIZES = [
  ['xlsx', 10_000],
  ['csv', 100_000],
] as const;

export function Files({ list, params }: { list: List; params: Params }) {
  const intl = useIntl();
  return (
    <div className="gp-files gp-no-print">
      <p className="gp-small">
        <Icon name="download" size="1em" />{' '}
        <FormattedMessage id="下载这些结果：" defaultMessage="下载这些结果：" />
        {SIZES.map(([format, size]) => (
          <span key={format}>
            {' '}
            <a href={fileOf(list, params, format, size)} rel="nofollow">
              {format.toUpperCase()}
            </a>
            <FormattedMessage
              id="（最多 {count} 条）"
              defaultMessage="（最多 {count} 条）"
              values={{ count: intl.formatNumber(size) }}
            />
          </span>
        ))}
      </p>
      <Feeds
        title={intl.formatMessage(list.title)}
        href={listFeed(list.path.slice(1), filtersOf(params))}
      />
    </div>
  );
}
