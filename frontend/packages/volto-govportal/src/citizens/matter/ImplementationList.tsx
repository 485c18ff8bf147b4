/** Who carries out a catalogue entry, page by page, in a region where one was chosen. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Empty } from '../../components/Empty';
import { Pager } from '../../components/Pager';
import { PageTitle } from '../../components/PageTitle';
import { To } from '../../components/To';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import type { Implementation } from './data';
import { resourceOf } from './implementations';
import { ImplementationTable } from './parts/Implementations';
import { RegionForm } from './parts/RegionForm';
import './matter.scss';

const messages = defineMessages({
  title: {
    id: '在哪里可以办：{title}',
    defaultMessage: '在哪里可以办：{title}',
  },
});

interface Batch {
  title: string;
  url: string;
  items: Implementation[];
  items_total: number;
  batching?: { next?: string; prev?: string };
}

export default function ImplementationList({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  const [{ data, refusal }] = useResource<Batch>(resourceOf(location));
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const path = flattenToAppURL(data.url);
  const region = new URLSearchParams(location.search).get('region') ?? '';
  const to = (url?: string) =>
    url ? `${path}/implementations${new URL(url).search}` : null;
  return (
    <div className="gp-wide gp-page gp-matter">
      <PageTitle
        title={intl.formatMessage(messages.title, { title: data.title })}
        lead={
          <To url={data.url}>
            <FormattedMessage id="回到目录清单" defaultMessage="回到目录清单" />
          </To>
        }
      />
      <RegionForm path={path} region={region} />
      {data.items.length ? (
        <>
          <p className="gp-soft">
            <FormattedMessage
              id="共 {total} 个地方和部门办理"
              defaultMessage="共 {total} 个地方和部门办理"
              values={{ total: data.items_total }}
            />
          </p>
          <ImplementationTable found={data.items} />
          <Pager
            previous={to(data.batching?.prev)}
            next={to(data.batching?.next)}
          />
        </>
      ) : (
        <Empty
          title={
            <FormattedMessage
              id="这个地区还没有公布"
              defaultMessage="这个地区还没有公布"
            />
          }
        />
      )}
    </div>
  );
}
