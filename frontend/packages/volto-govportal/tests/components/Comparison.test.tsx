import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Compared, Comparison } from '../../src/components/Comparison';
import { renderPage } from '../render';

const cell = (...texts: string[]) => ({ texts, url: '' });
const edition = (id: string) => ({
  id,
  title: id,
  version: 1,
  time: '2026-11-24T08:00:00+00:00',
  actor: '',
  actor_name: '',
  comment: '',
  url: '',
});
const COMPARED: Compared = {
  title: '食品经营许可',
  one: edition('published'),
  two: edition('current'),
  changed: 3,
  editions: [],
  sections: [
    {
      id: 'compare-1',
      title: '基本信息',
      entries: [
        {
          name: 'title',
          title: '事项名称',
          change: 'same',
          before: cell('食品经营许可'),
          after: cell('食品经营许可'),
          rows: [],
          words: [],
        },
        {
          name: 'hours',
          title: '办理时间',
          change: 'changed',
          before: cell('9:00 开门'),
          after: cell('8:30 开门'),
          rows: [],
          words: [
            { op: 'del', text: '9:00' },
            { op: 'ins', text: '8:30' },
            { op: 'same', text: ' 开门' },
          ],
        },
        {
          name: 'phone',
          title: '监督电话',
          change: 'removed',
          before: cell('12345'),
          after: null,
          rows: [],
          words: [],
        },
        {
          name: 'steps',
          title: '办理环节',
          change: 'changed',
          before: { columns: ['环节', '天数'], rows: [] },
          after: { columns: ['环节', '天数'], rows: [] },
          rows: [
            {
              change: 'same',
              before: [cell('受理'), cell('1')],
              after: [cell('受理'), cell('1')],
              words: [],
            },
            {
              change: 'changed',
              before: [cell('审查'), cell('2')],
              after: [cell('审查'), cell('1')],
              words: [
                [],
                [
                  { op: 'del', text: '2' },
                  { op: 'ins', text: '1' },
                ],
              ],
            },
            {
              change: 'added',
              before: [],
              after: [cell('送达'), cell()],
              words: [],
            },
          ],
          words: [],
        },
      ],
    },
  ],
};

describe('a comparison', () => {
  it('shows what differs, each side with its own wording', () => {
    const { container, getByText, queryByText } = renderPage(
      <Comparison comparison={COMPARED} />,
    );
    expect(getByText('3')).toBeInTheDocument();
    expect(queryByText('事项名称')).not.toBeInTheDocument();
    const [before, after] = container.querySelectorAll(
      '.gp-compare-sides dd',
    ) as any;
    expect(before.querySelector('del')).toHaveTextContent('9:00');
    expect(before.querySelector('ins')).toBeNull();
    expect(after).toHaveTextContent('8:30');
    expect(after).not.toHaveTextContent('9:00');
  });

  it('says it to who does not see the marks', () => {
    const { getAllByText } = renderPage(<Comparison comparison={COMPARED} />);
    expect(getAllByText('（删去：）').length).toBeGreaterThan(0);
    expect(getAllByText('（加入：）').length).toBeGreaterThan(0);
  });

  it('shows a removed text as removed and nothing after it', () => {
    const { getByText } = renderPage(<Comparison comparison={COMPARED} />);
    expect(getByText('12345').tagName).toBe('DEL');
    expect(getByText('（无）')).toBeInTheDocument();
  });

  it('compares rows by row and leaves out what is the same', () => {
    const { container, getByText } = renderPage(
      <Comparison comparison={COMPARED} />,
    );
    const rows = [...container.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent('变更');
    expect(rows[1]).toHaveTextContent('新增');
    expect(getByText('另有 1 行没有变化。')).toBeInTheDocument();
  });

  it('shows everything on request', () => {
    const { container, getByLabelText, getByText } = renderPage(
      <Comparison comparison={COMPARED} />,
    );
    fireEvent.click(getByLabelText('也显示没有变化的要素'));
    expect(getByText('事项名称')).toBeInTheDocument();
    expect(container.querySelectorAll('tbody tr')).toHaveLength(3);
  });

  it('says when nothing differs', () => {
    const { getByText } = renderPage(
      <Comparison comparison={{ ...COMPARED, changed: 0, sections: [] }} />,
    );
    expect(getByText('两个版本的要素完全相同。')).toBeInTheDocument();
  });
});
