/** The pickers that ask the backend: laws with their articles, other content, files. */
import { useState } from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError, send } from '../../../src/data/send';
import { FormContext } from '../../../src/editors/form/FormContext';
import FileField from '../../../src/editors/widgets/FileField';
import Law from '../../../src/editors/widgets/Law';
import Relation from '../../../src/editors/widgets/Relation';
import Upload from '../../../src/editors/widgets/Upload';
import { renderPage } from '../../render';

vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<typeof import('../../../src/data/send')>()),
  send: vi.fn(),
}));

const LAW = {
  uid: 'law1',
  url: '/laws/law1',
  title: '食品安全法',
  code: '主席令第二十一号',
  place: '国家',
  state: '已发布',
  status: 'repealed',
  note: '法律、已废止',
};
const ARTICLES = [
  { no: '第一条', chapter: '总则', text: '为了保证食品安全。' },
  { no: '第二条', chapter: '总则', text: '适用范围。' },
];

function answer(path: string) {
  if (path.includes('@candidates')) return { items: [LAW] };
  if (path.includes('@law-articles'))
    return { items: ARTICLES, items_total: 2 };
  return { UID: 'file1' };
}

beforeEach(() => {
  vi.mocked(send).mockReset();
  vi.mocked(send).mockImplementation((_method, path) =>
    Promise.resolve(answer(path) as any),
  );
});

const PLACE = {
  path: '/d/matter',
  container: '/d',
  portalType: 'Matter',
  announce: () => undefined,
  setValues: () => undefined,
  target: null,
  memory: new Map(),
};

let value: any;

function Cell({ Widget, property, start }: any) {
  const [now, set] = useState(start);
  const [patch, setPatch] = useState<object>({});
  value = { now, patch };
  return (
    <FormContext.Provider value={PLACE}>
      <Widget
        id="f-x"
        name="x"
        property={property}
        value={now}
        row={{ title: '食品' }}
        onChange={(_name: string, next: unknown) => set(next)}
        onChangeRow={(next: object) => setPatch(next)}
      />
    </FormContext.Provider>
  );
}

// The dialogs of this test's browser are never open.
const click = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name, hidden: true }));

describe('a law', () => {
  const property = {
    title: '法律法规',
    vocabulary: { '@id': 'http://x/@vocabularies/govportal.laws' },
  };

  it('is found, its articles are chosen, and fill the row', async () => {
    renderPage(<Cell Widget={Law} property={property} start="" />);
    click('从法规库选条文');
    expect(screen.getByLabelText('按法规名称或者文号查找')).toHaveValue('食品');
    fireEvent.click(await screen.findByText('食品安全法'));
    expect(
      screen.getByText('这部法规已经废止，不宜再作为依据。'),
    ).toBeInTheDocument();
    fireEvent.click(await screen.findByLabelText(/第一条/));
    fireEvent.click(screen.getByLabelText(/第二条/));
    click('填入所选条文');
    expect(value.patch).toEqual({
      x: 'law1',
      title: '食品安全法',
      article: '第一条、第二条',
      text: '为了保证食品安全。\n适用范围。',
    });
  });

  it('may be cited without an article', async () => {
    renderPage(<Cell Widget={Law} property={property} start="" />);
    click('从法规库选条文');
    fireEvent.click(await screen.findByText('食品安全法'));
    click('只引用法规，条款自己写');
    expect(value.patch).toEqual({ x: 'law1', title: '食品安全法' });
  });
});

describe('a relation', () => {
  it('is searched by words, chosen by the keyboard and cleared', async () => {
    const property = { title: '上一版本', selectableTypes: ['Law'] };
    renderPage(<Cell Widget={Relation} property={property} start={null} />);
    const box = screen.getByRole('combobox');
    fireEvent.change(box, { target: { value: '食品' } });
    await screen.findByRole('option', { hidden: true });
    expect(vi.mocked(send).mock.calls[0][1]).toMatch(
      /@candidates\?type=Law&text=%E9%A3%9F%E5%93%81/,
    );
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(value.now).toEqual({
      UID: 'law1',
      '@id': '/laws/law1',
      title: '食品安全法',
    });
    click('清除');
    expect(value.now).toBeNull();
  });
});

const PDF = new File(['%PDF-'], '样表.pdf', { type: 'application/pdf' });

function pick(input: Element) {
  fireEvent.change(input, { target: { files: [PDF] } });
}

describe('files', () => {
  const property = {
    title: '空白表格',
    vocabulary: { '@id': 'http://x/@vocabularies/govportal.files' },
  };

  it('are uploaded to the department and referred to', async () => {
    const { container } = renderPage(
      <Cell Widget={Upload} property={property} start="" />,
    );
    pick(container.querySelector('input[type=file]') as Element);
    await waitFor(() => expect(value.now).toBe('file1'));
    expect(send).toHaveBeenCalledWith(
      'post',
      '/d',
      expect.objectContaining({
        '@type': 'File',
        file: expect.objectContaining({ filename: '样表.pdf' }),
      }),
    );
  });

  it('that are refused say why', async () => {
    const refusal = {
      status: 400,
      type: 'BadRequest',
      message: '不能上传“样表.exe”。',
      errors: [],
    };
    vi.mocked(send).mockRejectedValue(new RefusedError(refusal));
    const { container } = renderPage(
      <Cell Widget={Upload} property={property} start="" />,
    );
    pick(container.querySelector('input[type=file]') as Element);
    await screen.findByText('不能上传“样表.exe”。');
    expect(screen.getByRole('combobox')).toHaveAccessibleDescription(
      /不能上传/,
    );
  });

  it('of the content itself are sent with it', async () => {
    const stored = { filename: '旧样本.pdf', download: '/d/m/@@download' };
    renderPage(
      <Cell
        Widget={FileField}
        property={{ title: '办理结果样本', factory: 'File' }}
        start={stored}
      />,
    );
    pick(screen.getByLabelText('办理结果样本'));
    await waitFor(() => expect(value.now.filename).toBe('样表.pdf'));
    expect(screen.getByText('保存后上传')).toBeInTheDocument();
    click('移除');
    expect(value.now).toBeNull();
  });
});
