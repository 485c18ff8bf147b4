import { To } from '../../components/To';
import type { Citing } from './data';
import '../../components/Links.scss';

/** Those who cite a law, with the provisions that they name. */
export function CitingList({ items }: { items: Citing[] }) {
  return (
    <ul className="gp-entries">
      {items.map((item) => (
        <li key={item.url}>
          <To url={item.url}>{item.title}</To>
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
