/** All announcements, newest first. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../../components/Empty';
import { PageTitle } from '../../../components/PageTitle';
import { Pager } from '../../../components/Pager';
import { Failed } from '../../../components/Failed';
import { useResource } from '../../../data/resource';
import { announcementsOf, withParam } from '../queries';
import { AnnouncementList, type Note } from './AnnouncementList';
import './announcements.scss';

interface Page {
  items: Note[];
  page: number;
  pages: number;
  total: number;
}

const messages = defineMessages({
  title: { id: '公告', defaultMessage: '公告' },
});

export default function Announcements({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  const [resource] = useResource<Page>(announcementsOf(location.search));
  const { data } = resource;
  const narrowed = new URLSearchParams(location.search).has('region');
  return (
    <div className="gp-wide gp-page gp-announcements">
      <PageTitle title={intl.formatMessage(messages.title)}>
        {narrowed && (
          <Link className="gp-button" to="/announcements">
            <FormattedMessage id="全部地区" defaultMessage="全部地区" />
          </Link>
        )}
      </PageTitle>
      <Failed resource={resource} />
      {data &&
        (data.items.length === 0 ? (
          <Empty
            title={
              <FormattedMessage
                id="目前没有公告。"
                defaultMessage="目前没有公告。"
              />
            }
          />
        ) : (
          <>
            <div className="gp-sheet">
              <AnnouncementList notes={data.items} />
            </div>
            <Pager
              page={data.page}
              pages={data.pages}
              previous={
                data.page > 1
                  ? withParam(location, 'page', String(data.page - 1))
                  : null
              }
              next={
                data.page < data.pages
                  ? withParam(location, 'page', String(data.page + 1))
                  : null
              }
            />
          </>
        ))}
    </div>
  );
}
