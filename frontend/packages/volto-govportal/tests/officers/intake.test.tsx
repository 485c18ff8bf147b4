import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../src/data/send';
import { beginDraft } from '../../src/officers/intake/draft';
import { Entering } from '../../src/officers/intake/Entering';
import IntakePage from '../../src/officers/intake/IntakePage';
import { findMatters } from '../../src/officers/intake/MatterSearch';
import {
  type Entry,
  judgedOf,
  materialsOf,
  register,
} from '../../src/officers/intake/register';
import { renderPage } from '../render';
import { whole } from './samples';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const refusal = (status: number, message: string) =>
  new RefusedError({ status, type: '', message, errors: [] });

const draft = whole({
  revision: 1,
  handling_type: 'immediate',
  state: { id: 'draft', title: '草稿' },
}) as any;

const entry: Entry = {
  applicant: draft.applicant,
  form: null,
  received: { 1: { paper: true, originals_seen: true } },
  uploadsOf: () => ['up1'],
  declaration: true,
  way: 'settle',
  opinion: '符合条件',
  result: null,
};

beforeEach(() => {
  send.mockReset();
  sessionStorage.clear();
});

const counts = (departments: string[]) => ({
  resources: {
    '/@worklist-counts': {
      status: 'loaded',
      data: { works: true, window: { everywhere: false, departments } },
    },
  },
});

describe('the window', () => {
  it('asks who is nobody in particular to log in', () => {
    renderPage(
      <IntakePage />,
      {
        resources: {
          '/@worklist-counts': {
            status: 'failed',
            refusal: { status: 401, type: '', message: '', errors: [] },
          },
        },
      },
      '/worklist/new',
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '请先登录',
    );
  });

  it('is closed to who registers nowhere', () => {
    renderPage(<IntakePage />, counts([]), '/worklist/new');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有查看此页面的权限',
    );
  });

  it('says at once that a matter is another office’s', async () => {
    send.mockRejectedValue(refusal(403, '只有本部门的受理人员可以代为录入。'));
    renderPage(<IntakePage />, counts(['d1']), '/worklist/new?matter=m1');
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('只有本部门'),
    );
  });

  it('looks for matters in the departments of the officer', async () => {
    send.mockResolvedValue({ items: [{ uid: 'm1' }] });
    expect(await findMatters('食品', ['d1', 'd2'])).toHaveLength(2);
    expect(send.mock.calls.map(([, path]) => path)).toEqual([
      `/@finder?kind=matter&q=${encodeURIComponent('食品')}&department=d1`,
      `/@finder?kind=matter&q=${encodeURIComponent('食品')}&department=d2`,
    ]);
  });
});

describe('a draft', () => {
  it('is begun once, and anew when it was submitted', async () => {
    send.mockResolvedValue(draft);
    await beginDraft('m1');
    await beginDraft('m1');
    const keys = send.mock.calls.map(([, , { key }]) => key);
    expect(keys[0]).toBe(keys[1]);
    send.mockResolvedValueOnce({ ...draft, state: { id: 'review' } });
    await beginDraft('m1');
    expect(send.mock.calls[3][2].key).not.toBe(keys[0]);
  });
});

describe('what was received', () => {
  it('is paper before scans', () => {
    expect(materialsOf(draft.materials, entry)).toEqual([
      { position: 1, add: ['up1'], obtained: 'paper' },
    ]);
    expect(
      materialsOf(draft.materials, { received: {}, uploadsOf: () => [] }),
    ).toEqual([{ position: 1 }]);
    expect(judgedOf({ 2: { paper: false, originals_seen: false } })).toEqual(
      [],
    );
  });
});

describe('registering', () => {
  it('submits nothing when it is refused', async () => {
    send.mockRejectedValueOnce(refusal(422, '请改正'));
    await expect(register(draft, entry)).rejects.toThrow('请改正');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('tells what was refused after the submission', async () => {
    send.mockResolvedValueOnce({ uid: 'u1', revision: 2, number: 'N1' });
    send.mockRejectedValueOnce(refusal(409, '不能当场办结。'));
    const done = await register(draft, entry);
    expect(done.fault).toBe('不能当场办结。');
    expect(done.submitted.number).toBe('N1');
  });

  it('settles, makes out and hands over at once', async () => {
    send.mockImplementation(async (_method, path, { revision }) => ({
      uid: 'u1',
      revision: revision + 1,
      path,
    }));
    const done = await register(draft, entry);
    expect(send.mock.calls.map(([, path]) => path.split('/').pop())).toEqual([
      'submit',
      'settle',
      'complete',
      'deliver',
    ]);
    expect(send.mock.calls.map(([, , data]) => data.revision)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(done.fault).toBe('');
  });
});

describe('the form', () => {
  it('names everything that is missing before it asks the backend', () => {
    const empty = { ...draft.applicant, name: '', id_number: '', phone: '' };
    renderPage(
      <Entering
        draft={{ ...draft, applicant: empty }}
        contract={null}
        onDone={vi.fn()}
        onDiscard={vi.fn()}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(screen.getByText('请填写“姓名”。')).toBeInTheDocument();
    expect(screen.getByText(/请收取必要材料“申请书”/)).toBeInTheDocument();
    expect(
      screen.getByText(/请让申请人在纸质承诺书上签字/),
    ).toBeInTheDocument();
    expect(screen.getByText('请填写办理结果。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });
});
