/** The law's table of contents: its chapters, or its articles where it has none. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useReading } from '../../components/Toc';
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
  const titled = chapters.filter((chapter) => chapter.title);
  const here = useReading(titled.map((chapter) => chapter.id));
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
