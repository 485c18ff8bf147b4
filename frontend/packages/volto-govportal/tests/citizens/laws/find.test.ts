import { describe, expect, it } from 'vitest';
import {
  type Article,
  find,
  patternOf,
  pieces,
  wordsOf,
} from '../../../src/citizens/laws/find';

const ARTICLES: Article[] = [
  { id: 'article-1', no: '第一条', chapter: '', text: '行政许可的设定。' },
  { id: 'article-2', no: '第二条', chapter: '', text: '许可和许可证；ABC。' },
  { id: 'article-12', no: '第十二条', chapter: '', text: '其他。' },
];

describe('what a query says', () => {
  it('has no words when it is empty', () => {
    expect(wordsOf('  ')).toEqual([]);
    expect(patternOf([])).toBeNull();
    expect(find(ARTICLES, ' ').size).toBe(0);
  });

  it('takes the longest word first, and each once', () => {
    expect(wordsOf('许可 行政许可 许可')).toEqual(['行政许可', '许可']);
  });

  it('takes signs as they are', () => {
    expect(find(ARTICLES, '.*').size).toBe(0);
    expect(find(ARTICLES, '(').size).toBe(0);
  });
});

describe('finding', () => {
  it('numbers hits through the whole law', () => {
    expect([...find(ARTICLES, '许可')]).toEqual([
      [0, { hits: 1, first: 1 }],
      [1, { hits: 2, first: 2 }],
    ]);
  });

  it('wants every word in the article', () => {
    expect([...find(ARTICLES, '许可 设定').keys()]).toEqual([0]);
  });

  it('does not mind case', () => {
    expect([...find(ARTICLES, 'abc').keys()]).toEqual([1]);
  });

  it('finds an article by its number, in both scripts', () => {
    expect([...find(ARTICLES, '第十二条').keys()]).toEqual([2]);
    expect([...find(ARTICLES, '12').keys()]).toEqual([2]);
    expect([...find(ARTICLES, '第12条').keys()]).toEqual([2]);
  });

  it('finds in twelve hundred articles at once', () => {
    const long = Array.from({ length: 1260 }, (_, n) => ({
      id: `article-${n + 1}`,
      no: `第${n + 1}条`,
      chapter: '',
      text: '自然人的民事权利受法律保护，任何组织或者个人不得侵犯。'.repeat(5),
    }));
    const start = performance.now();
    expect(find(long, '民事').size).toBe(1260);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('pieces of a text', () => {
  it('are the whole text again', () => {
    const text = '许可和许可证';
    const found = pieces(text, patternOf(['许可']), 7);
    expect(found.map((one) => one.text).join('')).toBe(text);
    expect(found.map((one) => one.hit)).toEqual([7, 0, 8, 0]);
  });

  it('are one without a pattern', () => {
    expect(pieces('许可', null, 1)).toEqual([{ text: '许可', hit: 0 }]);
  });
});
