import { fireEvent, screen, waitFor } from '@testing-library/react';
import config from '@plone/volto/registry';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError, send } from '../../../src/data/send';
import ContentForm from '../../../src/editors/form/ContentForm';
import NumberField from '../../../src/editors/widgets/NumberField';
import Prose from '../../../src/editors/widgets/Prose';
import Rows from '../../../src/editors/widgets/Rows';
import Text from '../../../src/editors/widgets/Text';
import { renderPage } from '../../render';
import { SCHEMA } from '../schema';

vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<typeof import('../../../src/data/send')>()),
  send: vi.fn(),
}));

const FOUND = {
  complete: false,
  percent: 50,
  missing: [
    {
      field: 'hours',
      group: '办结时限',
      title: '办理时间',
      message: '请填写“办理时间”。',
      row: 0,
      column: '',
    },
  ],
  recommended: [],
  required: ['title', 'hours'],
};
const STORED = {
  title: '甲',
  materials: [{ name: '表', originals: 1, note: '', place: '' }],
  modified: '2026-01-01T00:00:00',
};

beforeAll(() => {
  (config as any).set('widgets', {
    id: {},
    widget: {
      govportal_line: Text,
      govportal_prose: Prose,
      govportal_whole: NumberField,
      govportal_rows: Rows,
    },
  });
});

beforeEach(() => {
  sessionStorage.clear();
  vi.mocked(send).mockResolvedValue(FOUND);
});

const RETURNED = {
  action: 'return_to_draft',
  title: '退回编辑',
  state: 'draft',
  state_title: '草稿',
  actor: 'r',
  actor_name: '审核员',
  role: '',
  time: null,
  comment: '请修改后再提交。',
  remarks: [
    { field: 'hours', title: '办理时间', text: '请写明午休。' },
    { field: '', title: '别的', text: '已不在表单中。' },
  ],
};

function show(
  onSend = vi.fn().mockResolvedValue('/x'),
  onSaved = vi.fn(),
  returned?: typeof RETURNED,
) {
  renderPage(
    <ContentForm
      title="编辑：甲"
      schema={SCHEMA}
      portalType="Matter"
      path="/x"
      container="/"
      content={STORED}
      returned={returned}
      onSend={onSend}
      onSaved={onSaved}
      onCancel={() => undefined}
    />,
  );
  return { onSend, onSaved };
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const click = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }));

describe('the form', () => {
  it('sends what changed and says that it is saved', async () => {
    const { onSend, onSaved } = show();
    type('事项名称', '乙');
    expect(screen.getByText('有未保存的修改')).toBeInTheDocument();
    click('保存并预览');
    await waitFor(() =>
      expect(onSaved).toHaveBeenCalledWith('/x', true, 'default'),
    );
    expect(onSend).toHaveBeenCalledWith({ title: '乙' });
    expect(screen.getByText(/^已于/)).toBeInTheDocument();
  });

  it('sends nothing that it knows to be wrong, and goes there', async () => {
    const { onSend } = show();
    click(/^办结时限/);
    type('承诺办结时限', '二十');
    click(/^申请材料/);
    click('保存');
    expect(onSend).not.toHaveBeenCalled();
    await waitFor(() =>
      expect(document.activeElement?.id).toBe('f-promised_limit'),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('有 1 处需要更正');
    expect(screen.getByLabelText('承诺办结时限')).toHaveAccessibleDescription(
      '“承诺办结时限”应为整数，例如 20。',
    );
  });

  it('opens the row whose cell the backend refuses', async () => {
    const refusal = {
      status: 400,
      type: 'ValidationError',
      message: '内容未保存',
      errors: [
        { field: 'materials', message: '材料不对', row: 1, column: 'place' },
      ],
    };
    show(vi.fn().mockRejectedValue(new RefusedError(refusal)));
    type('事项名称', '乙');
    click('保存');
    await waitFor(() =>
      expect(document.activeElement?.id).toBe('f-materials-1-place'),
    );
    expect(screen.getByLabelText('地点')).toHaveAccessibleDescription(
      '材料不对',
    );
  });

  it('leads from what is wanting to the field', async () => {
    show();
    const link = await screen.findByRole('link', {
      name: '请填写“办理时间”。',
    });
    fireEvent.click(link);
    await waitFor(() => expect(document.activeElement?.id).toBe('f-hours'));
    expect(screen.getByText('提交前填写')).toBeInTheDocument();
  });

  it('keeps what is typed and offers it again', async () => {
    sessionStorage.setItem(
      'govportal-draft::/x:',
      JSON.stringify({ at: 0, base: STORED.modified, values: { title: '丙' } }),
    );
    show();
    click('恢复这些修改');
    expect(screen.getByLabelText('事项名称')).toHaveValue('丙');
    type('事项名称', '丁');
    await waitFor(() =>
      expect(sessionStorage.getItem('govportal-draft::/x:')).toContain('丁'),
    );
  });

  it('says what to do when the login has run out, and loses nothing', async () => {
    const refusal = { status: 401, type: '', message: '', errors: [] };
    show(vi.fn().mockRejectedValue(new RefusedError(refusal)));
    type('事项名称', '乙');
    click('保存');
    expect(await screen.findByRole('link', { name: '重新登录' })).toBeVisible();
    expect(screen.getByLabelText('事项名称')).toHaveValue('乙');
  });

  it('shows what a reviewer said at the field that it is about', async () => {
    show(undefined, undefined, RETURNED);
    expect(screen.getByText('请修改后再提交。')).toBeInTheDocument();
    expect(screen.getByText(/已不在表单中/)).toBeInTheDocument();
    expect(screen.getByText('1 条意见')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('link', { name: '办理时间' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('f-hours'));
    expect(document.activeElement?.closest('.gp-remarked')).toHaveTextContent(
      '审核意见：请写明午休。',
    );
  });
});
