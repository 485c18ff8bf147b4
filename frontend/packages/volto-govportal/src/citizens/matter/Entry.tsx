/** The page of a catalogue entry: what the province lists, and who carries it out where. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Empty } from '../../components/Empty';
import { Pager } from '../../components/Pager';
import { SectionBody } from '../../components/Sections';
import { Status } from '../../components/Status';
import { pageOf } from '../../data/page';
import type { EntryPage } from './data';
import { About } from './parts/About';
import { Actions } from './parts/Actions';
import { Basis } from './parts/Basis';
import type { Group } from './parts/groups';
import { Head } from './parts/Head';
import { ImplementationTable } from './parts/Implementations';
import { Parts } from './parts/Parts';
import { RegionForm } from './parts/RegionForm';
import { StateNotice } from './parts/StateNotice';
import { usePrint } from './parts/usePrint';
import './matter.scss';

const messages = defineMessages({
  kind: { id: '目录清单', defaultMessage: '目录清单' },
  where: { id: '在哪里可以办', defaultMessage: '在哪里可以办' },
  basis: { id: '设定依据', defaultMessage: '设定依据' },
  details: { id: '基本信息', defaultMessage: '基本信息' },
});

export default function Entry({ content }: { content: object }) {
  const intl = useIntl();
  const page = pageOf<EntryPage>(content);
  usePrint();
  if (!page?.title) return null;
  const path = flattenToAppURL(page.url);
  const say = intl.formatMessage;
  const { notice, implementations, implementations_total: total } = page;
  const groups: Group[] = [
    {
      id: 'where',
      title: say(messages.where),
      body: implementations.length ? (
        <>
          <RegionForm path={path} />
          <p className="gp-soft">
            <FormattedMessage
              id="共 {total} 个地方和部门办理"
              defaultMessage="共 {total} 个地方和部门办理"
              values={{ total }}
            />
          </p>
          <ImplementationTable found={implementations} />
          <Pager
            next={
              total > implementations.length
                ? `${path}/implementations?b_start=${implementations.length}`
                : null
            }
          />
        </>
      ) : (
        <Empty
          title={
            <FormattedMessage
              id="还没有部门公布本事项的实施清单"
              defaultMessage="还没有部门公布本事项的实施清单"
            />
          }
        />
      ),
    },
    ...(page.basis.length
      ? [
          {
            id: 'basis',
            title: say(messages.basis),
            body: <Basis basis={page.basis} />,
          },
        ]
      : []),
    {
      id: 'details',
      title: say(messages.details),
      body: (
        <>
          {page.sections.map((section) => (
            <SectionBody key={section.id} section={section} />
          ))}
        </>
      ),
    },
  ];
  return (
    <article className="gp-wide gp-page gp-matter">
      {notice?.state === 'cancelled' && <Status code={410} />}
      <Head
        title={page.title}
        kinds={[say(messages.kind), page.type]}
        department={page.department}
        code={page.code}
      />
      {notice && (
        <aside
          className={`gp-notice gp-state ${
            notice.state === 'cancelled' ? 'gp-bad' : 'gp-warn'
          }`}
        >
          <StateNotice notice={notice} />
        </aside>
      )}
      <Actions path={path} title={page.title} pdf={false} />
      <Parts groups={groups} />
      <About version={page.version} />
    </article>
  );
}
