/** The page of a matter: what to bring, where to go, how long, how much; then everything else. */
import { useIntl } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { pageOf } from '../../data/page';
import type { MatterPage } from './data';
import { About } from './parts/About';
import { Actions } from './parts/Actions';
import { Glance } from './parts/Glance';
import { groupsOf } from './parts/groups';
import { Head } from './parts/Head';
import { Metadata } from './parts/Metadata';
import { Parts } from './parts/Parts';
import { PrintHead } from './parts/PrintHead';
import { MatterNotice } from './parts/StateNotice';
// After the parts, whose styles it shares: one order on all pages.
import { Cancelled } from '../status/Cancelled';
import { usePrint } from './parts/usePrint';
import './matter.scss';

export function MatterBody({ page }: { page: MatterPage }) {
  const intl = useIntl();
  const path = flattenToAppURL(page.url);
  usePrint();
  return (
    <article className="gp-wide gp-page gp-matter">
      <Metadata matter={page} />
      <PrintHead path={path} url={page.url} />
      <Head
        title={page.title}
        kinds={[page.type]}
        department={page.department}
        region={page.region}
        code={page.code}
      />
      <MatterNotice page={page} />
      <Glance page={page} />
      <Actions
        path={path}
        title={page.title}
        onlineUrl={page.online_url}
        applyFor={page.online_url && page.uid}
        bookFor={page.reservable ? page.uid : ''}
        askAbout={page.notice ? '' : page.uid}
      />
      <Parts groups={groupsOf(page, intl)} />
      <About version={page.version} />
    </article>
  );
}

export default function Matter({ content }: { content: object }) {
  const page = pageOf<MatterPage>(content);
  if (!page?.title) return null;
  return page.notice?.state === 'cancelled' ? (
    <Cancelled page={page} />
  ) : (
    <MatterBody page={page} />
  );
}
