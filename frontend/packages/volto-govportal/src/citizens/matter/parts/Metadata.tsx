/** What search engines and who passes the page on read of a matter. */
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { StructuredData } from '../../../components/StructuredData';
import type { MatterPage } from '../data';
import { descriptionOf, governmentService } from '../structured';

interface Props {
  matter: MatterPage;
  /** The page's address, where it is not the matter's own. */
  url?: string;
  /** A better description than the matter's facts. */
  description?: string;
}

export function Metadata({ matter, url = matter.url, description }: Props) {
  const said = description || descriptionOf(matter);
  return (
    <>
      <Helmet>
        <meta name="description" content={said} />
        <meta property="og:description" content={said} />
        <meta property="og:type" content="article" />
        <meta property="og:locale" content="zh_CN" />
      </Helmet>
      <StructuredData data={governmentService(matter, url)} />
    </>
  );
}
