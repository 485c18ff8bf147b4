import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import CategoriesPage from '../../src/administrators/interaction/CategoriesPage';
import {
  departmentsOf,
  linesOf,
  wordsOf,
} from '../../src/administrators/interaction/data';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

// jsdom draws no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

const loaded = (data: unknown) => ({ status: 'loaded', data });
const ONE = {
  code: 'AA',
  parent: '',
  position: 1,
  title: '交通',
  words: ['公交'],
  departments: { '370102': 'D1' },
  active: true,
  revision: 2,
};

beforeEach(() => {
  send.mockReset();
});

describe('rules as people write them', () => {
  it('are words with commas, and a region and a department a line', () => {
    expect(wordsOf('公交、地铁， 路灯\n')).toEqual(['公交', '地铁', '路灯']);
    expect(departmentsOf('370102 D1\n\n370100  D2')).toEqual({
      '370102': 'D1',
      '370100': 'D2',
    });
    expect(linesOf({ '370102': 'D1' })).toBe('370102 D1');
  });
});

describe('the categories', () => {
  it('are changed as they were read', async () => {
    renderPage(<CategoriesPage />, {
      resources: {
        '/@admin': loaded({
          pages: [{ id: 'interaction' }],
          places: [],
          account_places: [],
        }),
        '/@interaction-categories?full=1': loaded({
          items: [ONE, { ...ONE, code: 'AAAA', parent: 'AA', title: '公交车' }],
        }),
        '/@interaction-categories/AA': loaded({ items: [] }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: '交通' }));
    fireEvent.change(screen.getByLabelText(/名称/), {
      target: { value: '交通运输' },
    });
    send.mockResolvedValue({});
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith(
        'patch',
        '/@interaction-categories/AA',
        {
          title: '交通运输',
          parent: '',
          position: 1,
          words: ['公交'],
          departments: { '370102': 'D1' },
          active: true,
          revision: 2,
        },
      ),
    );
  });
});
