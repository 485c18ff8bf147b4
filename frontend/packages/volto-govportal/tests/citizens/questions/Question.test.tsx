import config from '@plone/volto/registry';
import { expect, it } from 'vitest';
import Question from '../../../src/citizens/questions/Question';
import { renderPage } from '../../render';

(config as any).settings = { apiPath: '', publicURL: '' };

const PAGE = {
  lines: [],
  category: '',
  keywords: [],
  matter: null,
  department: null,
  office: null,
  related: [],
};

function show(page: object) {
  const content = {
    '@id': 'http://localhost:3000/q',
    title: '怎么查进度？',
    '@components': { page: { ...PAGE, ...page } },
  };
  return renderPage(<Question content={content} />);
}

it('says that nobody has answered yet', () => {
  const { getByText, queryByText } = show({});
  expect(getByText('这个问题还没有解答。')).toBeInTheDocument();
  expect(queryByText('没有解决？')).toBeNull();
});

it('says whom to call when the answer does not help', () => {
  const office = {
    name: '省教育厅',
    url: '/370000/jyt',
    contact: {
      address: '',
      hours: [],
      advice_phones: ['0531-55550003'],
      supervision_phones: [],
      longitude: null,
      latitude: null,
      maps: [],
    },
  };
  const { getByText } = show({ lines: ['登录后查。'], office });
  expect(getByText('登录后查。')).toBeInTheDocument();
  expect(getByText('省教育厅')).toHaveAttribute('href', '/370000/jyt');
  expect(getByText('0531-55550003')).toHaveAttribute(
    'href',
    'tel:053155550003',
  );
});
