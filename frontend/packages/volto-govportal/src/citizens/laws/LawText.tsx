/** The text of a law with its search. Without scripts `?q=` of the address says what is searched. */
import {
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { ArticleText } from './ArticleText';
import { type Chapter, chaptersOf, Contents } from './Contents';
import { copy } from './copy';
import { type Article, find, type Found, wordsOf } from './find';
import { Finder } from './Finder';
import { reveal } from './reveal';

const messages = defineMessages({
  copied: {
    id: '已复制{article}的链接',
    defaultMessage: '已复制{article}的链接',
  },
  notCopied: {
    id: '浏览器不允许复制，请从地址栏复制',
    defaultMessage: '浏览器不允许复制，请从地址栏复制',
  },
});

interface Props {
  articles: Article[];
  preamble: string[];
  location: { pathname: string; search: string; hash?: string };
}

function totalOf(found: Map<number, Found>): number {
  return [...found.values()].reduce((sum, one) => sum + one.hits, 0);
}

function hitsByChapter(chapters: Chapter[], found: Map<number, Found>) {
  const hits = new Map<string, number>();
  chapters.forEach((chapter) => {
    const sum = chapter.articles.reduce(
      (sum, { place }) => sum + (found.get(place)?.hits ?? 0),
      0,
    );
    if (sum) hits.set(chapter.id, sum);
  });
  return hits;
}

export function LawText({ articles, preamble, location }: Props) {
  const intl = useIntl();
  const history = useHistory();
  const asked = new URLSearchParams(location.search);
  const [query, setQuery] = useState(asked.get('q') ?? '');
  const [all, setAll] = useState(asked.get('all') === '1');
  const [current, setCurrent] = useState(0);
  const [said, setSaid] = useState('');
  // The field answers at once; the text follows when there is time.
  const searched = useDeferredValue(query);
  const chapters = useMemo(() => chaptersOf(articles), [articles]);
  const found = useMemo(() => find(articles, searched), [articles, searched]);
  const hits = useMemo(() => totalOf(found), [found]);
  const byChapter = useMemo(
    () => hitsByChapter(chapters, found),
    [chapters, found],
  );
  const words = wordsOf(searched).join(' ');
  const filtered = !!words && !all && found.size > 0;

  useEffect(() => {
    const { hash } = window.location;
    const target = hash && document.getElementById(decodeURI(hash.slice(1)));
    if (target) reveal(target, 'start');
  }, [location.pathname]);

  useEffect(() => {
    const mark = current && document.getElementById(`hit-${current}`);
    if (mark) reveal(mark);
  }, [current]);

  function remember(query: string, all: boolean) {
    const params = new URLSearchParams();
    if (query.trim()) params.set('q', query.trim());
    if (all) params.set('all', '1');
    history.replace({ pathname: location.pathname, search: `${params}` });
  }

  function step(by: 1 | -1) {
    remember(query, all);
    if (hits) {
      const next = current + by;
      setCurrent(next > hits ? 1 : next < 1 ? hits : next);
    }
  }

  async function clicked(event: MouseEvent<HTMLElement>) {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>(
      'button[data-article]',
    );
    if (!button) return;
    const id = button.dataset.article;
    const { origin, pathname } = window.location;
    const done = await copy(`${origin}${pathname}#${id}`);
    const article = articles.find((one) => one.id === id)?.no ?? '';
    setSaid(
      intl.formatMessage(done ? messages.copied : messages.notCopied, {
        article,
      }),
    );
  }

  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div className="gp-columns gp-side-left gp-law-columns">
      <Contents chapters={chapters} hits={byChapter} />
      <div>
        <Finder
          action={location.pathname}
          query={query}
          all={all}
          articles={found.size}
          hits={hits}
          pending={searched !== query}
          current={current}
          onQuery={(query) => {
            setQuery(query);
            setCurrent(0);
          }}
          onAll={(all) => {
            setAll(all);
            remember(query, all);
          }}
          onStep={step}
        />
        {/* The buttons below say themselves what they do; one listener serves them all. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
        <div className="gp-law-text" onClick={clicked}>
          {!filtered && preamble.length > 0 && (
            <section className="gp-law-preamble">
              <h3>
                <FormattedMessage id="序言" defaultMessage="序言" />
              </h3>
              {preamble.map((line, place) => (
                <p key={place}>{line}</p>
              ))}
            </section>
          )}
          {chapters.map((chapter) =>
            filtered && !byChapter.has(chapter.id) ? null : (
              <section key={chapter.id} className="gp-chapter">
                {chapter.title && <h3 id={chapter.id}>{chapter.title}</h3>}
                {chapter.articles.map(({ article, place }) => {
                  const one = found.get(place);
                  if (filtered && !one) return null;
                  const inside =
                    one &&
                    current >= one.first &&
                    current < one.first + one.hits;
                  return (
                    <ArticleText
                      key={article.id}
                      article={article}
                      words={one ? words : ''}
                      first={one?.first ?? 0}
                      current={inside ? current : 0}
                    />
                  );
                })}
              </section>
            ),
          )}
        </div>
        <p role="status" className={said ? 'gp-law-toast' : 'gp-hidden'}>
          {said}
        </p>
      </div>
    </div>
  );
}
