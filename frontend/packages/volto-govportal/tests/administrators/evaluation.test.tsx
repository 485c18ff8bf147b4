import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  badLine,
  fits,
  linesOf,
} from '../../src/administrators/evaluation/data';
import EvaluationPage from '../../src/administrators/evaluation/EvaluationPage';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const DAYS = {
  title: '几个工作日内可以评价',
  description: '',
  type: 'integer',
  minimum: 1,
  maximum: 30,
};
const PANEL = {
  schema: {
    fieldsets: [{ fields: ['days', 'windows'] }],
    properties: {
      days: DAYS,
      windows: { title: '窗口', description: '每行一个', type: 'array' },
    },
  },
  data: { days: 5, windows: ['D 1 号窗口'] },
};
const loaded = (data: unknown) => ({ status: 'loaded', data });

function open(pages: object[] = [{ id: 'evaluation' }]) {
  return renderPage(<EvaluationPage />, {
    resources: {
      '/@admin': loaded({ pages, places: [], account_places: [] }),
      '/@controlpanels/govportal-evaluation': loaded(PANEL),
    },
  });
}

beforeEach(() => {
  send.mockReset();
});

it('is not there for who may not', () => {
  open([]);
  expect(screen.queryByText('窗口')).toBeNull();
});

it('refuses what does not fit before anything is sent', () => {
  open();
  fireEvent.change(screen.getByLabelText('几个工作日内可以评价'), {
    target: { value: '31' },
  });
  fireEvent.change(screen.getByLabelText('窗口'), {
    target: { value: '没有空格' },
  });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByText('应为 1 至 30 的整数。')).toBeInTheDocument();
  expect(screen.getByText(/“没有空格”不是/)).toBeInTheDocument();
  expect(send).not.toHaveBeenCalled();
});

it('saves numbers and lines', async () => {
  open();
  fireEvent.change(screen.getByLabelText('窗口'), {
    target: { value: ' D 1 号窗口 \n\nD 2 号窗口' },
  });
  send.mockResolvedValue(undefined);
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(send.mock.calls[0][2]).toEqual({
    days: 5,
    windows: ['D 1 号窗口', 'D 2 号窗口'],
  });
});

it('knows numbers and windows', () => {
  expect(fits(DAYS, 1)).toBe(true);
  expect(fits(DAYS, 1.5)).toBe(false);
  expect(badLine(linesOf('D 1 号窗口\nX'))).toBe('X');
});
