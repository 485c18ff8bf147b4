import { useState } from 'react';
import { fireEvent, screen, within } from '@testing-library/react';
import config from '@plone/volto/registry';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormContext } from '../../../src/editors/form/FormContext';
import type { Fault, Spot } from '../../../src/editors/form/types';
import { keyed } from '../../../src/editors/form/values';
import NumberField from '../../../src/editors/widgets/NumberField';
import Prose from '../../../src/editors/widgets/Prose';
import Rows from '../../../src/editors/widgets/Rows';
import Text from '../../../src/editors/widgets/Text';
import { renderPage } from '../../render';
import { MATERIALS } from '../schema';

beforeAll(() => {
  (config as any).set('widgets', {
    id: {},
    widget: {
      govportal_line: Text,
      govportal_prose: Prose,
      govportal_whole: NumberField,
    },
  });
});

const said: string[] = [];
let rows: any[] = [];

function Form({
  names,
  faults,
  target = null,
}: {
  names: string[];
  faults?: Fault[];
  target?: (Spot & { turn: number }) | null;
}) {
  const [value, setValue] = useState(() =>
    names.map((name) => keyed({ name, originals: 1, note: '', place: '' })),
  );
  rows = value;
  const [place] = useState({
    path: '/x',
    container: '/x',
    portalType: 'Matter',
    announce: (text: string) => said.push(text),
    setValues: () => undefined,
    memory: new Map(),
  });
  return (
    <FormContext.Provider value={{ ...place, target }}>
      <Rows
        id="f-materials"
        name="materials"
        property={MATERIALS}
        value={value}
        faults={faults}
        onChange={(_name, next) => setValue(next)}
      />
    </FormContext.Provider>
  );
}

const order = () => rows.map((row) => row.name);
const button = (name: string) => screen.getByRole('button', { name });
const last = () => said[said.length - 1];

describe('rows', () => {
  it('are added and the first cell has the focus', () => {
    renderPage(<Form names={['甲']} />);
    fireEvent.click(button('增加一行：申请材料'));
    expect(order()).toEqual(['甲', '']);
    expect(document.activeElement?.id).toBe('f-materials-2-name');
    expect(last()).toBe('已增加第 2 行');
  });

  it('are moved by buttons; the focus goes with the row', () => {
    renderPage(<Form names={['甲', '乙', '丙']} />);
    button('下移第 1 行').focus();
    fireEvent.click(button('下移第 1 行'));
    expect(order()).toEqual(['乙', '甲', '丙']);
    expect(document.activeElement).toBe(button('下移第 2 行'));
    expect(last()).toBe('已移到第 2 行，共 3 行');
  });

  it('are moved by Alt and the arrow keys from their heads', () => {
    renderPage(<Form names={['甲', '乙']} />);
    const head = screen.getByRole('button', { name: /乙/ });
    fireEvent.keyDown(head, { key: 'ArrowUp', altKey: true });
    expect(order()).toEqual(['乙', '甲']);
  });

  it('say where they cannot go further', () => {
    renderPage(<Form names={['甲', '乙']} />);
    fireEvent.click(button('上移第 1 行'));
    expect(order()).toEqual(['甲', '乙']);
    expect(last()).toBe('已经是第一行');
  });

  it('are deleted, and come back where they were', () => {
    renderPage(<Form names={['甲', '乙', '丙']} />);
    fireEvent.click(button('删除第 2 行'));
    expect(order()).toEqual(['甲', '丙']);
    expect(document.activeElement).toBe(button('撤销删除'));
    fireEvent.click(button('撤销删除'));
    expect(order()).toEqual(['甲', '乙', '丙']);
  });

  it('are copied below themselves, open', () => {
    renderPage(<Form names={['甲', '乙']} />);
    fireEvent.click(button('复制第 1 行'));
    expect(order()).toEqual(['甲', '甲', '乙']);
    expect(new Set(rows.map((row) => row['@id'])).size).toBe(3);
    expect(document.activeElement?.id).toBe('f-materials-2-name');
  });

  it('draw their fields only when they are open', () => {
    renderPage(<Form names={['甲', '丙']} />);
    expect(screen.queryByLabelText('材料名称')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /甲/ }));
    fireEvent.change(screen.getByLabelText('材料名称'), {
      target: { value: '乙' },
    });
    expect(order()).toEqual(['乙', '丙']);
  });

  it('say what is wrong at the head and at the cell', () => {
    const faults = [
      { field: 'materials', message: '太大', row: 1, column: 'originals' },
    ];
    renderPage(<Form names={['甲', '丙']} faults={faults} />);
    const head = screen.getByRole('button', { name: /1 处需更正/ });
    fireEvent.click(head);
    expect(screen.getByLabelText('原件份数')).toHaveAccessibleDescription(
      '太大',
    );
  });

  it('are open from the start where there is only one', () => {
    renderPage(<Form names={['甲']} />);
    expect(screen.getByLabelText('材料名称')).toHaveValue('甲');
  });

  it('draw a page at a time and can be searched', () => {
    const names = Array.from({ length: 1260 }, (_, i) => `第${i + 1}条`);
    renderPage(<Form names={names} />);
    const list = () =>
      within(screen.getByRole('list')).getAllByRole('listitem');
    expect(list()).toHaveLength(50);
    fireEvent.click(button('后 50 行'));
    expect(screen.getByText('第51条')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('查找行'), {
      target: { value: '第1260条' },
    });
    expect(list()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /上移/ })).toBeNull();
  });

  it('open the row that one is sent to', () => {
    const names = Array.from({ length: 120 }, (_, i) => `第${i + 1}条`);
    renderPage(
      <Form
        names={names}
        target={{ field: 'materials', row: 110, column: 'name', turn: 1 }}
      />,
    );
    expect(document.getElementById('f-materials-110-name')).toHaveValue(
      '第110条',
    );
  });
});
