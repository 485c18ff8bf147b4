/** The page of what was cancelled: what it was, since when, why, and where one may turn now. */
import { useIntl, FormattedMessage, defineMessages } from 'react-intl';
import { SectionBody } from '../../components/Sections';
import { Status } from '../../components/Status';
import { To } from '../../components/To';
import type { MatterPage } from '../matter/data';
import { About } from '../matter/parts/About';
import { Block } from '../matter/parts/Block';
import { Head } from '../matter/parts/Head';
import { MatterNotice } from '../matter/parts/StateNotice';
import '../matter/matter.scss';

const messages = defineMessages({
  was: { id: '取消前的登记信息', defaultMessage: '取消前的登记信息' },
});

/** The groups that say which matter it was. */
const IDENTIFYING = ['catalogue_entry', 'implementation_code'];

export function Cancelled({ page }: { page: MatterPage }) {
  const intl = useIntl();
  const identifying = page.sections.filter(({ entries }) =>
    entries.some(({ name }) => IDENTIFYING.includes(name)),
  );
  return (
    <article className="gp-wide gp-page gp-matter">
      <Status code={410} />
      <Head
        title={page.title}
        kinds={[page.type]}
        department={page.department}
        region={page.region}
        code={page.code}
      />
      <MatterNotice page={page} />
      <p>
        <FormattedMessage
          id="取消前已经取得的办理结果是否继续有效，以取消说明为准；不清楚的请先咨询。"
          defaultMessage="取消前已经取得的办理结果是否继续有效，以取消说明为准；不清楚的请先咨询。"
        />
      </p>
      <p className="gp-row">
        <To
          url={`/search?q=${encodeURIComponent(page.title)}`}
          className="gp-button gp-primary"
        >
          <FormattedMessage id="搜索同类事项" defaultMessage="搜索同类事项" />
        </To>
        {page.department && (
          <To url={page.department.url} className="gp-button">
            <FormattedMessage
              id="{department}的其他事项"
              defaultMessage="{department}的其他事项"
              values={{ department: page.department.title }}
            />
          </To>
        )}
      </p>
      {identifying.length > 0 && (
        <Block id="was" title={intl.formatMessage(messages.was)}>
          {identifying.map((section) => (
            <SectionBody key={section.id} section={section} />
          ))}
        </Block>
      )}
      <About version={page.version} />
    </article>
  );
}
