/** The law's table of contents: its chapters, or its articles where it has none. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { Article } from './find';

const messages = defineMessages({
  label: { id: '目录', defaultMessage: '目录' },
});

export interface Chapter {
  id: string;
  title: string;
  articles: { article: Article; place: number }[];
}

/** The articles under their chapters; what follows one another under one name is one chapter. */
export function chaptersOf(articles: Article[]): Chapter[] {
  const chapters: Chapter[] = [];
  articles.forEach((article, place) => {
    const last = chapters[chapters.length - 1];
    if (last && last.title === article.chapter) {
      last.articles.push({ article, place });
    } else {
      chapters.push({
        id: `chapter-${chapters.length + 1}`,
        title: article.chapter,
        articles: [{ article, place }],
      });
    }
  });
  return chapters;
}

interface Props {
  chapters: Chapter[];
  /** How many hits each chapter has, by its id; empty while nothing is searched. */
  hits: Map<string, number>;
}

export function Contents({ chapters, hits }: Props) {
  const intl = useIntl();
  const here = useChapterInSight(chapters);
  const titled = chapters.filter((chapter) => chapter.title);
  return (
    <nav
      className="gp-toc gp-law-toc gp-no-print"
      aria-label={intl.formatMessage(messages.label)}
    >
      <h2>
        <FormattedMessage id="目录" defaultMessage="目录" />
      </h2>
      {titled.length > 0 ? (
        <ul>
          {titled.map((chapter) => (
            <li key={chapter.id}>
              <a
                href={`#${chapter.id}`}
                aria-current={chapter.id === here ? 'location' : undefined}
              >
                {chapter.title}
                {hits.has(chapter.id) && (
                  <span className="gp-tag">{hits.get(chapter.id)}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <ol className="gp-law-numbers">
          {chapters.flatMap((chapter) =>
            chapter.articles.map(({ article }) => (
              <li key={article.id}>
                <a href={`#${article.id}`}>{article.no}</a>
              </li>
            )),
          )}
        </ol>
      )}
    </nav>
  );
}

/** The chapter that is being read: the last whose heading has passed the top. */
function useChapterInSight(chapters: Chapter[]): string {
  const [here, setHere] = useState('');
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const seen = new Map<string, boolean>();
    const observer = new IntersectionObserver(
      (entries) => {
        entries.forEach((entry) => {
          seen.set(entry.target.id, entry.isIntersecting);
        });
        const first = chapters.find((chapter) => seen.get(chapter.id));
        setHere(first?.id ?? '');
      },
      { rootMargin: '-25% 0px -70% 0px' },
    );
    chapters.forEach((chapter) => {
      const element = chapter.title && document.getElementById(chapter.id);
      if (element) observer.observe(element);
    });
    return () => observer.disconnect();
  }, [chapters]);
  return here;
}
