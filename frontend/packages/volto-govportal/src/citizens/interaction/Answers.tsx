/** What the site already says to a question: kept up with what is typed. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { useResource } from '../../data/resource';
import { answersOf, type Found } from './data';

const TYPES = defineMessages({
  Question: { id: '常见问题', defaultMessage: '常见问题' },
  ServiceGuide: { id: '办事指南', defaultMessage: '办事指南' },
  Law: { id: '法律法规', defaultMessage: '法律法规' },
});

/** Milliseconds without typing before something is looked for. */
const PAUSE = 400;
/** Fewer characters than this are no question. */
export const SHORTEST = 2;

/** A text, once nobody has typed for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function Answers({ q }: { q: string }) {
  const intl = useIntl();
  const asked = q.trim().length >= SHORTEST;
  const [resource] = useResource<{ items: Found[] }>(
    asked ? answersOf(q) : null,
  );
  if (!asked) return null;
  const items = resource.data?.items;
  return (
    <section className="gp-sheet" aria-labelledby="answers">
      <h2 id="answers">
        <FormattedMessage id="可能的答案" defaultMessage="可能的答案" />
      </h2>
      <p role="status" className="gp-soft">
        {items &&
          (items.length > 0 ? (
            <FormattedMessage
              id="找到 {count} 条"
              defaultMessage="找到 {count} 条"
              values={{ count: items.length }}
            />
          ) : (
            <FormattedMessage
              id="没有找到现成的答案，请在下面留言。"
              defaultMessage="没有找到现成的答案，请在下面留言。"
            />
          ))}
      </p>
      {items && items.length > 0 && (
        <ul className="gp-entries">
          {items.map((item) => (
            <li key={item.uid}>
              <Link to={item.path}>{item.title}</Link>
              <span className="gp-soft gp-small">
                {[intl.formatMessage(TYPES[item.type]), item.place]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {item.text && <p>{item.text}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
