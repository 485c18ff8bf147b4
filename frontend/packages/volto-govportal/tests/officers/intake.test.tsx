import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../src/data/send';
import { beginDraft, openDraft } from '../../src/officers/intake/draft';
import { Entering } from '../../src/officers/intake/Entering';
import IntakePage from '../../src/officers/intake/IntakePage';
import { findMatters } from '../../src/officers/intake/MatterSearch';
import {
  type Entry,
  judgedOf,
  materialsOf,
  receivedOf,
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
  materials: [{ ...whole().materials[0], obtained: '' }],
}) as any;

const entry: Entry = {
  received: { 1: { paper: true, originals_seen: true } },
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

describe('what was not submitted', () => {
  const item = {
    uid: 'u9',
    matter: { uid: 'm1', title: '食品经营许可' },
    applicant_name: '王**',
    changed_at: '2026-11-24T01:00:00+00:00',
  };

  it('is not spoken of where there is nothing', async () => {
    send.mockResolvedValue({ days: 7, items: [] });
    renderPage(<IntakePage />, counts(['d1']), '/worklist/new');
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(screen.queryByText('没有提交的录入')).toBeNull();
  });

  it('is listed, masked, to go on with', async () => {
    send.mockResolvedValue({ days: 7, items: [item] });
    renderPage(<IntakePage />, counts(['d1']), '/worklist/new');
    const link = await screen.findByRole('link', {
      name: '王**：食品经营许可',
    });
    expect(link).toHaveAttribute('href', '/worklist/new?matter=m1&draft=u9');
    expect(screen.getByText(/保存 7 天/)).toBeInTheDocument();
    expect(send).toHaveBeenCalledWith('get', '/@applications?window=1');
  });

  it('is opened as it was typed, and not begun anew', async () => {
    const applicant = { ...draft.applicant, name: '李四' };
    send.mockResolvedValue({ ...draft, applicant });
    renderPage(
      <IntakePage />,
      counts(['d1']),
      '/worklist/new?matter=m1&draft=u9',
    );
    expect(await screen.findByDisplayValue('李四')).toBeInTheDocument();
    expect(send.mock.calls.map(([method, path]) => [method, path])).toEqual([
      ['get', '/@cases/u9'],
    ]);
  });

  it('is nothing to go on with once it is submitted', async () => {
    send.mockResolvedValue({ ...draft, state: { id: 'submitted' } });
    expect(await openDraft('u9')).toBeNull();
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
  it('is paper before scans, and nothing where nothing was given', () => {
    const kept = (paper: boolean, files: object[]) =>
      materialsOf([{ ...draft.materials[0], files }], {
        1: { paper, originals_seen: true },
      });
    expect(kept(true, [{}])).toEqual([
      { position: 1, obtained: 'paper', originals_seen: true },
    ]);
    expect(kept(false, [{}])[0].obtained).toBe('upload');
    expect(kept(false, [])[0].obtained).toBe('');
    expect(materialsOf(draft.materials, {})[0].originals_seen).toBe(false);
    expect(judgedOf({ 2: { paper: false, originals_seen: false } })).toEqual(
      [],
    );
  });

  it('is found again in a draft', () => {
    const [one] = draft.materials;
    const saved = [{ ...one, obtained: 'paper', originals_seen: true }];
    expect(receivedOf(saved)[1]).toEqual({ paper: true, originals_seen: true });
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

  it('keeps what is typed, without being asked to', async () => {
    vi.useFakeTimers();
    send.mockResolvedValue({ ...draft, revision: 2 });
    enter();
    fireEvent.change(screen.getByLabelText(/^姓名/), {
      target: { value: '李四' },
    });
    fireEvent.click(screen.getByLabelText('已收纸质材料'));
    fireEvent.click(screen.getByLabelText('已核对原件'));
    await act(async () => {
      await vi.advanceTimersByTimeAsync(1000);
    });
    vi.useRealTimers();
    expect(send).toHaveBeenCalledTimes(1);
    const [method, path, data] = send.mock.calls[0];
    expect([method, path]).toEqual(['patch', `/@applications/${draft.uid}`]);
    expect(data.applicant.name).toBe('李四');
    expect(data.materials[0]).toEqual({
      position: 1,
      obtained: 'paper',
      originals_seen: true,
    });
    expect(screen.getByText('已保存')).toBeInTheDocument();
  });

  it('submits nothing that it could not keep', async () => {
    send.mockRejectedValue(refusal(409, '其他人员已经办理过'));
    enter();
    fireEvent.click(screen.getByLabelText('已收纸质材料'));
    fireEvent.click(screen.getByLabelText(/已在纸质承诺书上签字/));
    fireEvent.click(screen.getByLabelText('只登记收件，以后再受理'));
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText(/所以没有提交/)).toBeInTheDocument();
    expect(send.mock.calls.every(([method]) => method === 'patch')).toBe(true);
  });

  it('keeps the originals that were seen when it registers only', async () => {
    send.mockImplementation(async (_method, _path, { revision }) => ({
      ...draft,
      revision: revision + 1,
    }));
    const onDone = vi.fn();
    enter(onDone);
    fireEvent.click(screen.getByLabelText('已收纸质材料'));
    fireEvent.click(screen.getByLabelText('已核对原件'));
    fireEvent.click(screen.getByLabelText(/已在纸质承诺书上签字/));
    fireEvent.click(screen.getByLabelText('只登记收件，以后再受理'));
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(send.mock.calls.map(([method]) => method)).toEqual([
      'patch',
      'post',
    ]);
    expect(send.mock.calls[0][2].materials[0].originals_seen).toBe(true);
    expect(send.mock.calls[1][2].revision).toBe(2);
  });
});

/** The form with an applicant at whom nothing is wrong. */
function enter(onDone = vi.fn()) {
  const applicant = {
    ...draft.applicant,
    id_number: '370102199003078511',
    phone: '13800138000',
  };
  renderPage(
    <Entering
      draft={{ ...draft, applicant }}
      contract={null}
      onDone={onDone}
      onDiscard={vi.fn()}
    />,
  );
}
