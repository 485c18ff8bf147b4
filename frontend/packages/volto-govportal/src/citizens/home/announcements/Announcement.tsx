/** One announcement, as a letter. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Day } from '../../../components/Day';
import { Icon } from '../../../components/Icon';
import { pageOf } from '../../../data/page';
import type { Note } from './AnnouncementList';
import './announcements.scss';

interface Page extends Note {
  paragraphs: string[];
  attachments: { title: string; url: string }[];
}

export default function Announcement({
  content,
}: {
  content: { title: string };
}) {
  const page = pageOf<Page>(content);
  if (!page) return <div className="gp-wide gp-page" aria-busy="true" />;
  return (
    <div className="gp-wide gp-page">
      <article className="gp-sheet gp-letter">
        <header>
          {page.important && (
            <p>
              <span className="gp-tag gp-bad">
                <FormattedMessage id="重要公告" defaultMessage="重要公告" />
              </span>
            </p>
          )}
          <h1>{content.title}</h1>
        </header>
        <div className="gp-letter-text">
          {page.paragraphs.map((paragraph, number) => (
            <p key={number}>{paragraph}</p>
          ))}
        </div>
        <p className="gp-letter-sign">
          <span>{page.source}</span>
          <Day moment={page.published} />
        </p>
        {page.attachments.length > 0 && (
          <section aria-labelledby="attachments">
            <h2 id="attachments">
              <FormattedMessage id="附件" defaultMessage="附件" />
            </h2>
            <ul className="gp-plain-list">
              {page.attachments.map(({ title, url }) => (
                <li key={url}>
                  <a href={url}>
                    <Icon name="download" />
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <p className="gp-no-print gp-letter-back">
        <Link to="/announcements">
          <Icon name="back" />
          <FormattedMessage id="全部公告" defaultMessage="全部公告" />
        </Link>
      </p>
    </div>
  );
}
