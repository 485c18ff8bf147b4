/** All matters and catalogue entries that cite a law, page by page. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { PageTitle } from '../../components/PageTitle';
import { Pager } from '../../components/Pager';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { CitingList } from './CitingList';
import { type CitedByPage, citedByPath, CITING, pageNumber } from './data';

const messages = defineMessages({
  title: {
    id: '以《{title}》为依据的事项',
    defaultMessage: '以《{title}》为依据的事项',
  },
});

interface Props {
  location: { pathname: string; search: string };
}

export default function CitedBy({ location }: Props) {
  const intl = useIntl();
  const [resource] = useResource<CitedByPage>(citedByPath(location));
  const { data, refusal } = resource;
  if (refusal) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const page = pageNumber(location.search);
  const pages = Math.max(1, Math.ceil(data.items_total / CITING));
  const at = (number: number) => `${location.pathname}?page=${number}`;
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title, { title: data.title })}
        lead={
          <FormattedMessage
            id="共 {count} 项"
            defaultMessage="共 {count} 项"
            values={{ count: data.items_total }}
          />
        }
      >
        <Link
          className="gp-button"
          to={location.pathname.replace(/\/cited-by\/?$/, '')}
        >
          <FormattedMessage id="回到法规" defaultMessage="回到法规" />
        </Link>
      </PageTitle>
      {data.items.length > 0 ? (
        <div className="gp-sheet">
          <CitingList items={data.items} />
        </div>
      ) : (
        <Empty
          title={
            <FormattedMessage
              id="没有以本法规为依据的事项"
              defaultMessage="没有以本法规为依据的事项"
            />
          }
        />
      )}
      <Pager
        page={page}
        pages={pages}
        previous={page > 1 ? at(page - 1) : null}
        next={page < pages ? at(page + 1) : null}
      />
    </div>
  );
}
