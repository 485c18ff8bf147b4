/** Announcements, one line each: what it is about, who says it, since when. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Day } from '../../../components/Day';

export interface Note {
  uid: string;
  title: string;
  url: string;
  important: boolean;
  new: boolean;
  published: string;
  source: string;
}

interface Props {
  notes: Note[];
  /** On the front page: without who says it. */
  short?: boolean;
}

export function AnnouncementList({ notes, short = false }: Props) {
  return (
    <ul className="gp-plain-list gp-notes">
      {notes.map((note) => (
        <li key={note.uid}>
          <p>
            {note.important && (
              <span className="gp-tag gp-bad">
                <FormattedMessage id="重要" defaultMessage="重要" />
              </span>
            )}
            <Link to={note.url}>{note.title}</Link>
            {note.new && !note.important && (
              <span className="gp-tag gp-warn">
                <FormattedMessage id="新" defaultMessage="新" />
              </span>
            )}
          </p>
          <p className="gp-soft gp-small">
            <Day moment={note.published} />
            {!short && note.source && <span>{note.source}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
