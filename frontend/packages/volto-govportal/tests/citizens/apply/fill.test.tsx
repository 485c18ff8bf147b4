import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FillPage } from '../../../src/citizens/apply/fill/FillPage';
import { renderPage } from '../../render';
import type { ApplicantChoice } from '../../../src/citizens/apply/data';
import { CASE, FORM } from './sample';

const api = vi.hoisted(() => ({
  get: vi.fn(),
  patch: vi.fn(),
  post: vi.fn(),
}));
vi.mock('@plone/volto/helpers/Api/Api', () => ({
  default: class {
    get = api.get;
    patch = api.patch;
    post = api.post;
  },
}));

const refused = (status: number, error: object) => ({
  status,
  response: { body: { error } },
});

const SELF: ApplicantChoice = {
  key: 'self',
  role: 'self',
  name: '王芳',
  id_type: 'resident_id',
  id_number: '370*************32',
  scope: '',
  valid_to: null,
  verified: true,
};
const FIRM: ApplicantChoice = {
  ...SELF,
  key: '91370100MA9X000176',
  role: 'agent',
  name: '济南示例餐饮有限公司',
  id_type: 'uscc',
  id_number: '91370100MA9X000176',
  scope: '代为申请',
  valid_to: '2027-01-31',
};

function show(first = CASE, choices: ApplicantChoice[] = []) {
  const onReload = vi.fn();
  renderPage(
    <FillPage
      first={first}
      contract={FORM}
      choices={choices}
      onReload={onReload}
    />,
  );
  return { onReload };
}

const go = (name: string) =>
  fireEvent.click(
    screen
      .getAllByRole('button', { name: new RegExp(name) })
      .find((one) => one.closest('nav')) as HTMLElement,
  );

function declareAndSubmit() {
  go('确认提交');
  fireEvent.click(screen.getByLabelText(/我承诺/));
  fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
}

describe('filling an application', () => {
  beforeEach(() => {
    api.patch.mockReset();
    api.post.mockReset();
    api.get.mockReset();
    api.get.mockResolvedValue({ form: null });
    api.patch.mockResolvedValue({ ...CASE, revision: 4 });
  });

  it('leads from a refusal to the field, in whatever step', async () => {
    api.post.mockRejectedValue(
      refused(422, {
        message: '申请还没有提交，请改正下列内容。',
        errors: [
          { field: 'materials.1', message: '请上传必要材料“营业执照”。' },
          { field: 'applicant.id_number', message: '校验位不对' },
        ],
      }),
    );
    show();
    declareAndSubmit();
    await waitFor(() =>
      expect(screen.getByLabelText(/证件号码/)).toHaveFocus(),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('申请还没有提交');
    expect(screen.getByText('校验位不对')).toBeVisible();
    expect(screen.getAllByText('有错误')).toHaveLength(2);
    go('提交材料');
    expect(screen.getByText('请上传必要材料“营业执照”。')).toBeVisible();
    expect(await screen.findByText('已保存')).toBeVisible();
  });

  it('tells of a conflict and offers to read anew', async () => {
    api.patch.mockRejectedValue(refused(409, { message: '已被改动' }));
    const { onReload } = show();
    fireEvent.change(screen.getByLabelText(/姓名/), {
      target: { value: '李示例' },
    });
    go('填写表单');
    fireEvent.click(await screen.findByRole('button', { name: '重新载入' }));
    expect(onReload).toHaveBeenCalled();
  });

  it('does not submit what could not be saved', async () => {
    api.patch.mockRejectedValue(refused(0, {}));
    show();
    fireEvent.change(screen.getByLabelText(/姓名/), {
      target: { value: '李示例' },
    });
    declareAndSubmit();
    expect(await screen.findByText(/最后的改动还没有保存/)).toBeVisible();
    expect(screen.getByText(/保存失败/)).toBeVisible();
    expect(api.post).not.toHaveBeenCalled();
  });

  it('asks for the promise', async () => {
    show();
    go('确认提交');
    fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect(screen.getByLabelText(/我承诺/)).toHaveFocus();
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(api.post).not.toHaveBeenCalled();
  });

  it('says what is missing before the next step', () => {
    show({ ...CASE, applicant: { ...CASE.applicant, phone: '' } });
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getByLabelText(/联系电话/)).toHaveFocus();
    expect(screen.getByText('请填写“联系电话”。')).toBeVisible();
  });

  it('saves as one types, on the revision that was read', async () => {
    show();
    fireEvent.change(screen.getByLabelText(/姓名/), {
      target: { value: '李示例' },
    });
    await waitFor(() => expect(api.patch).toHaveBeenCalled(), {
      timeout: 2000,
    });
    const [path, { data }] = api.patch.mock.calls[0];
    expect(path).toBe('/@applications/c1');
    expect(data).toMatchObject({
      revision: 3,
      applicant: { name: '李示例' },
    });
    expect(await screen.findByText('已保存')).toBeVisible();
  });

  it('fills a form that nobody wrote in with what is known of the applicant', async () => {
    api.get.mockResolvedValue({ form: { ...FORM, data: { shop: '王记' } } });
    show();
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
    await waitFor(() =>
      expect(screen.getByLabelText(/店名/)).toHaveValue('王记'),
    );
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
    await waitFor(() =>
      expect(api.patch).toHaveBeenLastCalledWith('/@applications/c1', {
        data: { revision: 4, form: { shop: '王记' } },
        headers: {},
      }),
    );
  });

  it('shows number and password once it is submitted', async () => {
    api.post.mockResolvedValue({
      ...CASE,
      number: '370100-20261124-0001',
      query_password: 'abcd2345',
      notices: [
        {
          '@id': '/@case-notices/c1/n1',
          uid: 'n1',
          kind: 'receipt',
          title: '收件凭证',
          number: 'SJ-1',
          issued_at: null,
        },
      ],
    });
    show();
    declareAndSubmit();
    expect(await screen.findByText('abcd2345')).toBeVisible();
    expect(api.post.mock.calls[0]).toEqual([
      '/@cases/c1/submit',
      { data: { revision: 4, declaration: true }, headers: {} },
    ]);
    expect(screen.getByRole('heading', { name: '申请已经提交' })).toHaveFocus();
    expect(screen.getByRole('button', { name: '下载收件凭证' })).toBeVisible();
  });

  it('corrects without asking anew who applies', async () => {
    api.post.mockResolvedValue(CASE);
    show({
      ...CASE,
      state: { id: 'correction', title: '待补正' },
      correction: {
        reason: '执照过期',
        last_day: '2026-12-01',
        materials: [1],
        form: false,
      },
    });
    expect(screen.queryByRole('button', { name: /申请人/ })).toBeNull();
    expect(screen.getByText('执照过期')).toBeVisible();
    go('提交材料');
    expect(screen.getByText('需要补正')).toBeVisible();
    go('确认提交');
    fireEvent.click(screen.getByRole('button', { name: '提交补正' }));
    await waitFor(() =>
      expect(api.post.mock.calls[0][0]).toBe('/@cases/c1/resubmit'),
    );
  });
});

describe('for whom one applies', () => {
  const own = { ...CASE.applicant, key: 'self', name: '王芳' };

  beforeEach(() => {
    api.patch.mockReset();
    api.get.mockReset();
    api.get.mockResolvedValue({ form: null });
  });

  it('says that nobody was chosen', () => {
    show(CASE, [SELF, FIRM]);
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getByLabelText(/王芳/)).toHaveFocus();
    expect(screen.getByText('请选择为谁申请。')).toBeVisible();
    expect(api.patch).not.toHaveBeenCalled();
  });

  it('tells of an authorisation that has ended meanwhile', async () => {
    api.patch.mockRejectedValue(
      refused(403, {
        message: '授权已经到期。',
        errors: [{ field: 'applicant.key', message: '授权已经到期。' }],
      }),
    );
    show({ ...CASE, applicant: own }, [SELF, FIRM]);
    fireEvent.click(screen.getByLabelText(/济南示例餐饮有限公司/));
    await waitFor(() => expect(screen.getByLabelText(/王芳/)).toHaveFocus());
    expect(screen.getAllByText('授权已经到期。')).toHaveLength(2);
    expect(screen.getByLabelText(/王芳/)).toBeChecked();
  });

  it('shows what each one is, and takes what is known of him', async () => {
    api.patch.mockResolvedValue({
      ...CASE,
      applicant: { ...own, key: FIRM.key, kind: 'legal', contact: '张强' },
    });
    show({ ...CASE, applicant: own }, [SELF, FIRM]);
    expect(
      screen.getByText(/我是代理人，授权到 2027-01-31；授权事项：代为申请/),
    ).toBeVisible();
    expect(screen.queryByLabelText(/证件号码/)).toBeNull();
    fireEvent.click(screen.getByLabelText(/济南示例餐饮有限公司/));
    await waitFor(() =>
      expect(screen.getByLabelText(/联系人/)).toHaveValue('张强'),
    );
    expect(api.patch).toHaveBeenCalledWith('/@applications/c1', {
      data: { revision: 3, applicant: { key: FIRM.key } },
      headers: {},
    });
  });
});
