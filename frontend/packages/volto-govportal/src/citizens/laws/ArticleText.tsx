import { memo } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Article, patternOf, pieces } from './find';

interface Props {
  article: Article;
  /** Words to mark, joined by blanks; empty where nothing is to be marked. */
  words: string;
  /** The number of the first mark. */
  first: number;
  /** The mark that the reader is at, 0 for none of this article's. */
  current: number;
}

/** One article with what was found in it. Twelve hundred of them stand on a page: it is memoised. */
export const ArticleText = memo(function ArticleText(props: Props) {
  const { article, words, first, current } = props;
  const pattern = patternOf(words ? words.split(' ') : []);
  let next = first;
  const marked = (text: string) =>
    pieces(text, pattern, next).map((piece, place) => {
      if (!piece.hit) return piece.text;
      next = piece.hit + 1;
      return (
        <mark
          key={place}
          id={`hit-${piece.hit}`}
          className={piece.hit === current ? 'gp-current' : undefined}
        >
          {piece.text}
        </mark>
      );
    });
  return (
    <section className="gp-article" id={article.id}>
      <h4>
        <a href={`#${article.id}`}>{marked(article.no)}</a>
        <button type="button" className="gp-copy" data-article={article.id}>
          <FormattedMessage id="复制链接" defaultMessage="复制链接" />
        </button>
      </h4>
      {article.text
        .split('\n')
        .filter((line) => line.trim())
        .map((line, place) => (
          <p key={place}>{marked(line)}</p>
        ))}
    </section>
  );
});
