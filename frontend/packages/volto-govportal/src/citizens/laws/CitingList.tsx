import { Link } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import type { Citing } from './data';

/** Those who cite a law, with the provisions that they name. */
export function CitingList({ items }: { items: Citing[] }) {
  return (
    <ul className="gp-entries">
      {items.map((item) => (
        <li key={item.url}>
          <Link to={flattenToAppURL(item.url)}>{item.title}</Link>
          <span className="gp-soft gp-small">
            {[item.articles.join('、'), item.place, item.kind]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
