import config from '@plone/volto/registry';
import { fireEvent } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Law from '../../../src/citizens/laws/Law';
import { chaptersOf } from '../../../src/citizens/laws/Contents';
import { citedByPath, pageNumber } from '../../../src/citizens/laws/data';
import { renderPage } from '../../render';

(config as any).settings = { apiPath: '', publicURL: '' };

const PAGE = {
  sections: [],
  level: '法律',
  status: 'in_force',
  status_title: '有效',
  anchors: ['article-1', 'article-2'],
  notice: null,
  versions: [],
  citing: [],
  cited: 0,
};

function law(page = {}, more = {}) {
  return {
    '@id': 'http://localhost:3000/000000/law',
    title: '行政许可法',
    articles: [
      { no: '第一条', chapter: '第一章 总则', text: '为了规范行政许可。' },
      { no: '第二条', chapter: '第二章 设定', text: '本法所称行政许可。' },
    ],
    ...more,
    '@components': { page: { ...PAGE, ...page } },
  };
}

function show(content: object, search = '') {
  return renderPage(
    <Law content={content} location={{ pathname: '/000000/law', search }} />,
  );
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

describe('a law without anything', () => {
  it('says that there are no articles', () => {
    const { getByText, queryByRole } = show(
      law({ anchors: [] }, { articles: null }),
    );
    expect(getByText('本站尚未收录条文。')).toBeInTheDocument();
    expect(queryByRole('search')).toBeNull();
  });

  it('lists its articles where it has no chapters', () => {
    const articles = [{ no: '第一条', chapter: '', text: '甲' }];
    const { getByRole } = show(law({}, { articles }));
    const contents = getByRole('navigation', { name: '目录' });
    expect(contents.querySelector('a')).toHaveAttribute('href', '#article-1');
  });
});

describe('a law that is not in force', () => {
  it('says so and leads to the one that is', () => {
    const notice = {
      kind: 'repealed',
      text: '本法规已废止。',
      current: { title: '新法', url: '/000000/new' },
    };
    const { getByText } = show(law({ notice }));
    expect(getByText('本法规已废止。')).toBeInTheDocument();
    expect(getByText('查看现行版本《新法》')).toHaveAttribute(
      'href',
      '/000000/new',
    );
  });
});

describe('the search inside', () => {
  it('is what the address says, without any script', () => {
    const { getByText, container } = show(law(), '?q=规范');
    expect(getByText('1 条中有 1 处')).toBeInTheDocument();
    expect(container.querySelectorAll('mark')).toHaveLength(1);
    expect(container.querySelectorAll('.gp-article')).toHaveLength(1);
  });

  it('shows the whole text when that is asked for', () => {
    const { container } = show(law(), '?q=规范&all=1');
    expect(container.querySelectorAll('.gp-article')).toHaveLength(2);
  });

  it('filters as one types, and goes from hit to hit by Enter', () => {
    const { getByRole, getByText, container } = show(law());
    const field = getByRole('searchbox');
    fireEvent.change(field, { target: { value: '行政许可' } });
    expect(getByText('2 条中有 2 处')).toBeInTheDocument();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(getByText('第 1 处，共 2 处')).toBeInTheDocument();
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(container.querySelector('mark.gp-current')?.id).toBe('hit-2');
    fireEvent.change(field, { target: { value: '没有的词' } });
    expect(getByText('没有找到“没有的词”')).toBeInTheDocument();
    expect(container.querySelectorAll('.gp-article')).toHaveLength(2);
  });
});

describe('addresses', () => {
  it('of the page of those who cite it', () => {
    const at = { pathname: '/000000/law/cited-by', search: '?page=2' };
    expect(citedByPath(at)).toBe('/000000/law/@cited-by?b_start=30&b_size=30');
  });

  it('may be wrong', () => {
    expect(['?page=0', '?page=x', ''].map(pageNumber)).toEqual([1, 1, 1]);
  });
});

describe('chapters', () => {
  it('are what follows one another under one name', () => {
    const rows = ['甲', '甲', '乙', '甲'].map((chapter, n) => ({
      id: `${n}`,
      no: '',
      text: '',
      chapter,
    }));
    expect(chaptersOf(rows).map((one) => one.articles.length)).toEqual([
      2, 1, 1,
    ]);
  });
});
