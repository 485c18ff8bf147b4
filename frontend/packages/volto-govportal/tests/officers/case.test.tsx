import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../src/data/send';
import { chordOf, isTyping } from '../../src/components/useShortcuts';
import CasePage, { tabOf } from '../../src/officers/case/CasePage';
import { placesOf } from '../../src/officers/case/Materials';
import { ACTIONS, actionOf } from '../../src/officers/dialogs/actions';
import { applies } from '../../src/officers/dialogs/applies';
import { stepped, turned, ZOOMS } from '../../src/officers/parts/turned';
import { dataOf } from '../../src/officers/dialogs/check';
import { renderPage } from '../render';
import { whole } from './samples';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const refusal = (status: number, message: string) =>
  new RefusedError({ status, type: '', message, errors: [] });

function page(resource: object, tab = '') {
  return renderPage(
    <Route path="/worklist/:uid" component={CasePage} />,
    { resources: { '/@cases/u1': resource } },
    `/worklist/u1${tab && `?tab=${tab}`}`,
  );
}

const open = (more: object = {}, tab = '') =>
  page({ status: 'loaded', data: whole(more) }, tab);

// jsdom draws no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

const submitDialog = () =>
  fireEvent.submit(document.querySelector('dialog form') as HTMLElement);

beforeEach(() => {
  send.mockReset();
  sessionStorage.clear();
  localStorage.clear();
});

describe('a case that is not one’s own', () => {
  it('is not there', () => {
    page({
      status: 'failed',
      refusal: { status: 404, type: '', message: '', errors: [] },
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有找到这个页面',
    );
  });
});

describe('an action', () => {
  it('is not sent before all that it needs is there', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: '不予受理' }));
    submitDialog();
    expect(screen.getByText('请选择不予受理的情形。')).toBeInTheDocument();
    expect(screen.getByText('请填写不予受理的理由。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('shows that somebody was faster, and reads the case again', async () => {
    const { dispatched } = open();
    send.mockRejectedValue(refusal(409, '办件刚刚有变动。'));
    fireEvent.click(screen.getByRole('button', { name: '受理' }));
    submitDialog();
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('刚刚有变动'),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('页面已按最新情况刷新');
    expect(dispatched).toContainEqual(
      expect.objectContaining({ path: '/@cases/u1' }),
    );
    // What was read before can't be sent any more.
    expect(document.querySelector('dialog button[type="submit"]')).toBeNull();
  });

  it('sends what was found of the materials, and the revision that was read', async () => {
    sessionStorage.setItem(
      'govportal-materials:u1:3',
      JSON.stringify({
        1: { verdict: 'accepted', remark: '', originals_seen: true },
      }),
    );
    open();
    send.mockResolvedValue({
      uid: 'u1',
      state: { id: 'review', title: '审查中' },
    });
    fireEvent.click(screen.getByRole('button', { name: '受理' }));
    expect(screen.getByText(/一并记录 1 份材料/)).toBeInTheDocument();
    submitDialog();
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send).toHaveBeenCalledWith('post', '/@cases/u1/accept', {
      opinion: '',
      materials: [
        { position: 1, verdict: 'accepted', remark: '', originals_seen: true },
      ],
      revision: 3,
    });
    await waitFor(() =>
      expect(screen.getByText(/“受理”已完成/)).toBeInTheDocument(),
    );
    expect(sessionStorage.getItem('govportal-materials:u1:3')).toBeNull();
  });

  it('of a correction wants something to correct', async () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: '要求补正' }));
    submitDialog();
    expect(screen.getByText(/请选择需要补正的材料/)).toBeInTheDocument();
    expect(screen.getByText('请填写补正原因。')).toBeInTheDocument();
    send.mockResolvedValue({ uid: 'u1' });
    fireEvent.click(screen.getByLabelText('申请书'));
    fireEvent.change(screen.getByLabelText('“申请书”怎样补正'), {
      target: { value: '没有签字' },
    });
    fireEvent.change(screen.getByLabelText(/补正原因/), {
      target: { value: '请补签字' },
    });
    submitDialog();
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0][2]).toEqual({
      reason: '请补签字',
      days: 5,
      form: false,
      materials: [{ position: 1, remark: '没有签字' }],
      revision: 3,
    });
  });

  it('of a result wants the number of a certificate', async () => {
    open({
      state: { id: 'granted', title: '已准予' },
      actions: [{ id: 'complete', title: '办结' }],
    });
    fireEvent.click(screen.getByRole('button', { name: '办结' }));
    submitDialog();
    expect(screen.getByText('请填写证照或者批文的编号。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
    send.mockResolvedValue({ uid: 'u1' });
    fireEvent.change(screen.getByLabelText('证照或者批文编号'), {
      target: { value: 'JY1' },
    });
    submitDialog();
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0][2]).toMatchObject({
      files: [],
      result: {
        type: 'certificate',
        name: '食品经营许可证',
        number: 'JY1',
        issuing_body: '济南市审批服务局',
      },
    });
  });

  it('sends whole numbers as numbers', () => {
    const { fields } = ACTIONS.ask_extension;
    expect(dataOf(fields, { days: '5', reason: ' 需核查 ' })).toEqual({
      days: 5,
      reason: '需核查',
    });
    expect(actionOf('something_new').fields).toHaveLength(1);
  });
});

describe('what a case allows as it stands', () => {
  it.each([
    ['settle', {}, false],
    ['settle', { handling_type: 'immediate' }, true],
    ['ask_correction', { correction: { reason: '', last_day: '' } }, false],
    ['pass_node', {}, true],
    ['return_node', {}, false],
    ['propose', {}, false],
    ['grant_extension', {}, false],
    [
      'grant_extension',
      { extension: { state: 'asked', days: 5, reason: '' } },
      true,
    ],
    ['accept', {}, true],
  ])('is for %s of %j: %s', (action, more, said) => {
    expect(applies(action, whole(more))).toBe(said);
  });
});

describe('shortcuts', () => {
  it('are never typing', () => {
    const input = document.createElement('input');
    expect(isTyping(input)).toBe(true);
    expect(isTyping(document.createElement('button'))).toBe(false);
    // A box takes no letters.
    input.type = 'checkbox';
    expect(isTyping(input)).toBe(false);
    expect(isTyping(null)).toBe(false);
  });

  it('open the dialog of the letter on the button, unless they are off', () => {
    open();
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    expect(document.querySelector('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(document.querySelector('dialog')).toHaveTextContent('受理意见');
    fireEvent.click(screen.getByText('取消'));
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.getByRole('dialog')).toHaveTextContent('看“申请材料”');
    fireEvent.click(screen.getByLabelText(/使用单键操作/));
    fireEvent.click(screen.getByLabelText('关闭'));
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('go by the place of a letter, whatever the input method makes of it', () => {
    const event = { altKey: false, code: 'KeyA', key: 'Process' };
    expect(chordOf(event)).toBe('A');
    expect(chordOf({ ...event, altKey: true, key: 'å' })).toBe('Alt+A');
    expect(chordOf({ altKey: false, code: 'BracketLeft', key: '[' })).toBe('[');
  });

  it('lead to a tab', () => {
    open();
    fireEvent.keyDown(document.body, { key: '4' });
    expect(
      screen.getByRole('heading', { name: '办理过程' }),
    ).toBeInTheDocument();
  });
});

describe('the files of materials', () => {
  const file = (uid: string) => ({
    '@id': `/@case-files/u1/${uid}`,
    uid,
    name: `${uid}.zip`,
    media_type: 'application/zip',
    size: 1,
    purpose: 'material',
    added_at: null,
  });
  const [one] = whole().materials;
  const materials = [
    { ...one, files: [file('a'), file('b')] },
    { ...one, position: 2, name: '平面图' },
  ];

  it('follow one another, also through what has none', () => {
    expect(placesOf(materials as any)).toEqual([
      { position: 1, uid: 'a' },
      { position: 1, uid: 'b' },
      { position: 2, uid: '' },
    ]);
    open({ materials }, 'materials');
    expect(screen.getByText('第 1 个，共 3 个')).toBeInTheDocument();
    expect(screen.getByText(/不能在页面里预览/)).toBeInTheDocument();
    fireEvent.keyDown(document.body, { key: ']' });
    fireEvent.keyDown(document.body, { key: ']' });
    fireEvent.keyDown(document.body, { key: ']' });
    expect(
      screen.getByText('没有上传文件，请核对纸质材料。'),
    ).toBeInTheDocument();
    expect(screen.getByText('第 3 个，共 3 个')).toBeInTheDocument();
    fireEvent.keyDown(document.body, { key: '[' });
    expect(screen.getByText('第 2 个，共 3 个')).toBeInTheDocument();
  });

  it('stand beside the form where one is asked for', () => {
    open(
      { materials, form: { uid: 'f1', version: 1, data: null } },
      'materials&beside=form',
    );
    expect(screen.getByText('显示表单内容')).toBeInTheDocument();
    expect(screen.getByText('看材料清单')).toBeInTheDocument();
  });

  it('are turned and enlarged within what is seen', () => {
    const size = { width: 100, height: 200 };
    expect(turned(size, 2, 0)).toEqual({
      box: { width: '100%', aspectRatio: '100 / 200' },
      picture: {
        width: '100%',
        transform: 'translate(-50%, -50%) rotate(0deg)',
      },
    });
    const lying = turned(size, 4, 5);
    expect(lying.box).toEqual({ width: '200%', aspectRatio: '200 / 100' });
    expect(lying.picture.width).toBe('50%');
    expect(lying.picture.transform).toContain('rotate(90deg)');
    expect(stepped(0, -1)).toBe(0);
    expect(stepped(ZOOMS.length - 1, 1)).toBe(ZOOMS.length - 1);
  });
});

describe('paper', () => {
  it('shows what the screen keeps behind tabs', () => {
    open();
    expect(screen.queryByRole('heading', { name: '办理过程' })).toBeNull();
    fireEvent(window, new Event('beforeprint'));
    for (const name of ['申请人', '申请材料', '办理过程', '文书']) {
      expect(screen.getByRole('heading', { name })).toBeInTheDocument();
    }
    fireEvent(window, new Event('afterprint'));
    expect(screen.queryByRole('heading', { name: '办理过程' })).toBeNull();
  });
});

describe('personal data', () => {
  it('stay masked when they are refused', async () => {
    open();
    send.mockRejectedValue(refusal(403, '没有权限。'));
    fireEvent.click(screen.getByText('显示完整信息'));
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('没有权限'),
    );
    expect(screen.getByText('370102********8511')).toBeInTheDocument();
  });

  it('are shown when asked for, which is recorded', async () => {
    open();
    expect(screen.getByText(/会记入审计日志/)).toBeInTheDocument();
    const full = whole({ full: true });
    full.applicant = { ...full.applicant, phone: '13800138000' };
    send.mockResolvedValue(full);
    fireEvent.click(screen.getByText('显示完整信息'));
    await waitFor(() =>
      expect(screen.getByText('13800138000')).toBeInTheDocument(),
    );
    expect(send).toHaveBeenCalledWith('get', '/@cases/u1?full=1');
    expect(screen.queryByText('显示完整信息')).toBeNull();
  });
});

describe('tabs', () => {
  it('are in the address', () => {
    expect(tabOf('?tab=papers')).toBe('papers');
    expect(tabOf('?tab=magic')).toBe('basics');
  });

  it('of materials keep what was found until it is sent', () => {
    open({}, 'materials');
    fireEvent.click(screen.getByLabelText('需要补正'));
    fireEvent.change(screen.getByLabelText('材料意见'), {
      target: { value: '缺页' },
    });
    const kept = sessionStorage.getItem('govportal-materials:u1:3');
    expect(JSON.parse(kept ?? '{}')).toEqual({
      1: { verdict: 'rejected', remark: '缺页', originals_seen: false },
    });
  });

  it('of materials only show what was found where nothing judges', () => {
    open({ actions: [{ id: 'assign', title: '分派' }] }, 'materials');
    expect(screen.queryByLabelText('需要补正')).toBeNull();
  });

  it('of the archive say when there is none yet', () => {
    open({}, 'archive');
    expect(screen.getByText('还没有归档')).toBeInTheDocument();
  });
});

describe('the head of a case', () => {
  it('tells the end of the node where it comes before that of the case', () => {
    const clock = { ...whole().clock, node_due: '2026-11-27' };
    open({ clock });
    expect(screen.getByText(/本环节期限/)).toHaveTextContent('11 月 27 日');
  });

  it('says it once where both end together', () => {
    const clock = whole().clock;
    open({ clock: { ...clock, node_due: clock.due } });
    expect(screen.queryByText(/本环节期限/)).toBeNull();
  });
});
