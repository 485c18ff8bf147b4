import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SectionBody } from '../../src/components/Sections';
import { renderPage } from '../render';

const cell = (text: string, url = '') => ({ texts: text ? [text] : [], url });

it('shows values in a list, links where they lead, tables below', () => {
  renderPage(
    <SectionBody
      section={{
        id: 'section-1',
        title: '职权',
        entries: [
          {
            name: 'a',
            title: '目录清单事项',
            cell: cell('某事项', '/370000/x'),
            table: null,
            citations: [],
          },
          {
            name: 'b',
            title: '共同实施部门',
            cell: null,
            table: { columns: ['部门名称'], rows: [[cell('某局')]] },
            citations: [],
          },
        ],
      }}
    />,
  );
  expect(screen.getByText('某事项').closest('a')).toHaveAttribute(
    'href',
    '/370000/x',
  );
  expect(screen.getByRole('table', { name: '共同实施部门' })).toHaveTextContent(
    '某局',
  );
});
