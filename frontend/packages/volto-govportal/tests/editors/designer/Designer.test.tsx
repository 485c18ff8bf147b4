/** The designer at work: cards, keyboard, settings, undoing, the form beside it, JSON. */
import { useState } from 'react';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../src/data/send';
import Designer from '../../../src/editors/designer/Designer';
import {
  FormContext,
  type FormPlace,
} from '../../../src/editors/form/FormContext';
import type { Fault } from '../../../src/editors/form/types';
import { renderPage } from '../../render';
import { LAYOUT, SCHEMA } from './sample';

vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<typeof import('../../../src/data/send')>()),
  send: vi.fn(),
}));

const GOOD = { valid: true, errors: [], data: null };
const SOURCES = {
  '/@vocabularies/govportal.form_sources?b_size=-1': {
    status: 'loaded',
    data: {
      items: [
        { token: 'person.name', title: '申请人姓名' },
        { token: 'earlier', title: '上次填写的内容' },
      ],
    },
  },
};

let values: any;
let said: string[];

beforeEach(() => {
  said = [];
  vi.mocked(send).mockReset();
  vi.mocked(send).mockResolvedValue(GOOD);
});

interface Shown {
  schema?: object;
  layout?: object;
  faults?: Fault[];
  original?: string;
  target?: FormPlace['target'];
}

function Around({
  schema,
  layout,
  faults = [],
  original,
  target = null,
}: Shown) {
  const [now, setNow] = useState({
    form_schema: schema ?? SCHEMA,
    form_layout: layout ?? LAYOUT,
  });
  values = now;
  const [place] = useState({
    path: '/d',
    container: '/d',
    portalType: 'FormDefinition',
    announce: (text: string) => said.push(text),
    setValues: () => undefined,
    memory: new Map<string, unknown>(),
  });
  const [open, setOpen] = useState(true);
  return (
    <FormContext.Provider value={{ ...place, target }}>
      <button type="button" onClick={() => setOpen(!open)}>
        别的组
      </button>
      {open && (
        <Designer
          title="申请表"
          schema={now.form_schema as any}
          layout={now.form_layout as any}
          faults={faults}
          remarks={[]}
          original={original}
          onChange={(patch) => setNow((before) => ({ ...before, ...patch }))}
        />
      )}
    </FormContext.Provider>
  );
}

const show = (shown: Shown = {}, resources = {}) =>
  renderPage(<Around {...shown} />, {
    resources: { ...SOURCES, ...resources },
  });
/** The one button of this name; asking for roles takes long among so many. */
function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll('button')].filter(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  expect(found.map(() => name)).toEqual([name]);
  return found[0];
}
const click = (name: string) => fireEvent.click(button(name));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const card = (title: string) =>
  button(`上移“${title}”`).closest<HTMLElement>('[data-item]')!;
const toggle = (title: string) =>
  card(title).querySelector<HTMLElement>('[data-deed=toggle]')!;
const openCard = (title: string) => fireEvent.click(toggle(title));
const names = () =>
  values.form_layout.groups.map((group: any) =>
    group.rows.map((row: any) => row.map((one: any) => one.name)),
  );

describe('the designer', () => {
  it('begins with nothing and says what to do', async () => {
    show({ schema: {}, layout: {} });
    expect(screen.getByText(/表单还是空的/)).toBeInTheDocument();
    click('增加分组');
    expect(screen.getByLabelText('分组标题 （必填）')).toHaveFocus();
    click('在“基本情况”中增加字段');
    click('手机号码');
    expect(screen.getByLabelText('标题 （必填）')).toHaveFocus();
    type('标题 （必填）', '联系手机');
    expect(values.form_schema).toEqual({
      type: 'object',
      properties: {
        phone: { type: 'string', title: '联系手机', format: 'mobile-phone' },
      },
    });
    const trial = screen.getByRole('region', { name: '试填' });
    expect(within(trial).getByLabelText('联系手机')).toHaveAttribute(
      'type',
      'tel',
    );
    expect(said).toEqual(['已增加“基本情况”', '已增加“手机号码”']);
  });

  it('leaves the chooser of kinds by Escape', () => {
    show();
    click('在“方式”中增加字段');
    fireEvent.keyDown(button('整数'), { key: 'Escape' });
    expect(button('在“方式”中增加字段')).toHaveFocus();
    expect(screen.queryByRole('button', { name: '整数' })).toBeNull();
  });

  it('moves by keyboard, keeps the focus and tells where to', () => {
    show();
    const head = toggle('网址');
    head.focus();
    fireEvent.keyDown(head, { key: 'ArrowDown', altKey: true });
    expect(names()).toEqual([[['kind', 'area']], [['web'], ['staff']]]);
    expect(toggle('网址')).toHaveFocus();
    expect(said).toEqual(['“网址”现在在“人员”第 1 行']);
    button('下移“人员”').focus();
    click('下移“人员”');
    expect(said.at(-1)).toBe('已经在最后面');
    click('上移分组“人员”');
    expect(names()).toEqual([[['web'], ['staff']], [['kind', 'area']]]);
  });

  it('puts fields side by side and apart', () => {
    show();
    click('“面积”单独一行');
    expect(names()[0]).toEqual([['kind'], ['area'], ['web']]);
    click('“网址”与前一项并排');
    expect(names()[0]).toEqual([['kind'], ['area', 'web']]);
    expect(button('“网址”单独一行')).toHaveFocus();
  });

  it('deletes with the conditions that ask for it, and undoes that', () => {
    show();
    const before = values;
    click('删除“经营方式”');
    expect(said).toEqual([
      '已删除“经营方式”，并去掉了用到它的 2 处显示条件，可以撤销',
    ]);
    expect(toggle('面积')).toHaveFocus();
    click('撤销');
    expect(values).toEqual(before);
    // Exactly what it was read from: nothing has to be saved.
    expect(values.form_schema).toBe(SCHEMA);
    click('重做');
    expect(names()[0]).toEqual([['area'], ['web']]);
    fireEvent.keyDown(toggle('面积'), { key: 'z', ctrlKey: true });
    expect(names()[0]).toEqual([['kind', 'area'], ['web']]);
  });

  it('undoes a word at once, and finds its steps again', () => {
    show();
    openCard('网址');
    type('标题 （必填）', '网');
    type('标题 （必填）', '网店');
    click('别的组');
    click('别的组');
    click('撤销');
    expect(values.form_schema.properties.web.title).toBe('网址');
  });

  it('takes a name over only when it can be one', () => {
    show();
    openCard('经营方式');
    const name = screen.getByLabelText('字段名');
    fireEvent.change(name, { target: { value: 'web' } });
    expect(name).toHaveAccessibleDescription(/已有字段用这个名字/);
    fireEvent.change(name, { target: { value: '1' } });
    expect(name).toHaveAccessibleDescription(/小写字母开头/);
    fireEvent.blur(name);
    expect(name).toHaveValue('kind');
    fireEvent.change(name, { target: { value: 'way' } });
    expect(values.form_layout.groups[0].rows[1][0].when.field).toBe('way');
  });

  it('sets what can be said of a field', () => {
    show();
    openCard('网址');
    fireEvent.click(screen.getByLabelText('必填'));
    type('填写说明', '与网站一致');
    type('输入提示', 'https://');
    type('最多字数', '二十');
    expect(screen.getByLabelText('最多字数')).toHaveAccessibleDescription(
      /应为不小于 0 的整数/,
    );
    type('最多字数', '20');
    type('格式（正则表达式）', '^https');
    type('格式不对时', '应以 https 开头。');
    type('预填来源', 'person.name');
    type('默认值', 'https://x');
    expect(values.form_schema.properties.web).toEqual({
      type: 'string',
      title: '网址',
      description: '与网站一致',
      maxLength: 20,
      pattern: '^https',
      default: 'https://x',
    });
    expect(values.form_schema.required).toEqual(['kind']);
    expect(values.form_layout.groups[0].rows[1][0]).toEqual({
      name: 'web',
      when: { field: 'kind', equals: 'net' },
      placeholder: 'https://',
      prefill: 'person.name',
      messages: { pattern: '应以 https 开头。' },
    });
    type('种类', 'date');
    expect(values.form_schema.properties.web.format).toBe('date');
  });

  it('keeps conditions and choices together', () => {
    show();
    openCard('经营方式');
    type('选项 2 的值', 'web');
    type('选项 2 的名称', '网店');
    expect(values.form_layout.groups[0].rows[1][0].when.equals).toBe('web');
    expect(screen.getAllByText('“经营方式”是“网店”时显示')).toHaveLength(1);
    click('增加选项');
    click('上移选项 3');
    expect(
      values.form_schema.properties.kind.oneOf.map((one: any) => one.const),
    ).toEqual(['shop', 'choice_3', 'web']);
    click('删除选项 2');
    expect(values.form_schema.properties.kind.oneOf).toHaveLength(2);
  });

  it('builds a condition of several tests', () => {
    show();
    openCard('人员');
    click('增加条件');
    type('怎样判断', 'equals true');
    click('增加条件');
    type('满足方式', 'not any');
    expect(values.form_layout.groups[1].rows[0][0].when).toEqual({
      not: {
        any: [
          { not: { field: 'kind', equals: 'shop' } },
          { field: 'kind', equals: 'shop' },
        ],
      },
    });
    click('去掉第 1 条');
    click('去掉第 1 条');
    expect(values.form_layout.groups[1].rows[0][0].when).toBeUndefined();
  });

  it('designs the columns of a table', () => {
    show();
    openCard('人员');
    click('增加一列');
    const columns = screen.getByRole('group', { name: '表格的列' });
    const third = within(columns).getByRole('group', { name: '第 3 列' });
    fireEvent.change(within(third).getByLabelText('种类'), {
      target: { value: 'select' },
    });
    fireEvent.click(within(third).getByLabelText('必填'));
    click('上移第 3 列');
    click('删除第 1 列');
    const { items } = values.form_schema.properties.staff;
    expect(values.form_layout.groups[1].rows[0][0].columns).toEqual([
      'text',
      'age',
    ]);
    expect(items.properties.text.oneOf).toHaveLength(2);
    expect(items.required).toEqual(['text']);
  });

  it('shows what the server finds wrong at the field', async () => {
    vi.mocked(send).mockResolvedValue({
      valid: false,
      errors: [
        {
          field: 'form_schema',
          column: 'properties.web.pattern',
          message: '格式太复杂。',
        },
        { field: 'form_layout', column: 'groups', message: '条件互相依赖。' },
      ],
      data: null,
    });
    show();
    await waitFor(
      () => expect(card('网址')).toHaveTextContent('格式太复杂。'),
      {
        timeout: 2000,
      },
    );
    expect(card('网址')).toHaveTextContent('1 处需更正');
    expect(screen.getByText('条件互相依赖。')).toBeInTheDocument();
    expect(vi.mocked(send).mock.calls[0].slice(0, 3)).toEqual([
      'post',
      '/d/@form-check',
      { schema: SCHEMA, layout: LAYOUT },
    ]);
  });

  it('opens the field that the reader is sent to', () => {
    const fault = {
      field: 'form_layout',
      column: 'groups.0.rows.1.0.when',
      message: '没有这个字段。',
    };
    show({ faults: [fault], target: { ...fault, turn: 1 } });
    expect(toggle('网址')).toHaveAttribute('aria-expanded', 'true');
    expect(toggle('网址').id).toBe('f-form_layout');
  });

  it('has the server judge what is tried', async () => {
    show();
    const trial = within(screen.getByRole('region', { name: '试填' }));
    expect(trial.queryByLabelText(/网址/)).toBeNull();
    fireEvent.click(trial.getByLabelText('网络'));
    vi.mocked(send).mockResolvedValue({
      valid: true,
      errors: [],
      data: {
        valid: false,
        errors: [{ field: 'web', message: '网址要写。' }],
        shown: [],
      },
    });
    fireEvent.click(trial.getByRole('button', { name: '校验试填内容' }));
    expect(await trial.findByText('试填的内容有 1 处不合格。')).toBeVisible();
    const web = trial.getByLabelText(/网址/);
    expect(web).toHaveAccessibleDescription('网址要写。');
    expect(vi.mocked(send).mock.calls.at(-1)![2]).toEqual({
      schema: SCHEMA,
      layout: LAYOUT,
      data: { kind: 'net' },
    });
    fireEvent.change(web, { target: { value: 'x' } });
    expect(web).toHaveAccessibleDescription('');
  });

  it('takes JSON over when the server finds nothing wrong', async () => {
    show();
    click('JSON');
    const text = screen.getByLabelText('表单定义（JSON）');
    fireEvent.change(text, { target: { value: '{' } });
    click('检查并采用');
    expect(await screen.findByText(/请检查逗号/)).toBeInTheDocument();
    const layout = { groups: [LAYOUT.groups[0]] };
    const schema = {
      ...SCHEMA,
      properties: Object.fromEntries(
        Object.entries(SCHEMA.properties).slice(0, 3),
      ),
    };
    vi.mocked(send).mockResolvedValueOnce({
      valid: false,
      errors: [
        { field: 'form_schema', column: 'properties.x', message: '不行。' },
      ],
      data: null,
    });
    fireEvent.change(text, {
      target: { value: JSON.stringify({ schema, layout }) },
    });
    click('检查并采用');
    expect(await screen.findByText('properties.x')).toBeInTheDocument();
    expect(names()).toHaveLength(2);
    await act(async () => click('检查并采用'));
    await waitFor(() => expect(names()).toHaveLength(1));
    click('撤销');
    expect(names()).toHaveLength(2);
  });

  it('warns of what a published form loses', () => {
    show(
      { original: '/d/form' },
      {
        '/d/form/@form-definition': {
          status: 'loaded',
          data: { schema: SCHEMA },
        },
      },
    );
    expect(screen.queryByText(/与已发布的版本相比/)).toBeNull();
    click('删除“网址”');
    expect(screen.getByText(/“网址”.*被删除或者改了字段名/)).toBeVisible();
    openCard('面积');
    expect(screen.getByLabelText('字段名')).toHaveAccessibleDescription(
      /已发布的版本中有这个字段/,
    );
  });
});
