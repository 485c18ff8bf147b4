/** Codes of matters: found, typed, refused, taken away. */
import { useState } from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../src/data/send';
import Codes from '../../../src/editors/widgets/Codes';
import { renderPage } from '../../render';

vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<typeof import('../../../src/data/send')>()),
  send: vi.fn(),
}));

const BASIC = '370112001000';
const ENTRY = {
  uid: 'e',
  url: '/370000/e',
  title: '经营许可',
  code: BASIC,
  place: '省局',
  state: '',
  status: '',
  note: '',
};

let value: string[];

beforeEach(() => {
  vi.mocked(send).mockReset();
  vi.mocked(send).mockImplementation((_method, path) =>
    Promise.resolve({
      items: path.includes('type=CatalogueEntry') ? [ENTRY] : [],
    }),
  );
});

function Around({ start }: { start: string[] }) {
  const [now, setNow] = useState(start);
  value = now;
  return (
    <Codes
      id="f-used_for"
      name="used_for"
      property={{ title: '适用事项' }}
      value={now}
      faults={[{ field: 'used_for', message: '没有这个编码。', row: 2 }]}
      onChange={(_name, next) => setNow(next)}
    />
  );
}

function show(start: string[] = []) {
  const path = `/@candidates?type=CatalogueEntry&text=${BASIC}`;
  renderPage(<Around start={start} />, {
    resources: { [path]: { status: 'loaded', data: { items: [ENTRY] } } },
  });
}
const find = (text: string) => {
  const input = screen.getByLabelText('增加适用事项');
  input.focus();
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.change(input, { target: { value: text } });
};

describe('codes', () => {
  it('are found by the name of a matter of the place', async () => {
    show();
    find('经营');
    const option = await screen.findByRole('option', { name: /经营许可/ });
    expect(vi.mocked(send).mock.calls.map(([, path]) => path)).toContain(
      '/@candidates?type=Matter&text=%E7%BB%8F%E8%90%A5&within=1',
    );
    fireEvent.mouseDown(option);
    fireEvent.click(option);
    await waitFor(() => expect(value).toEqual([BASIC]));
    expect(screen.getByRole('link', { name: '经营许可' })).toBeVisible();
  });

  it('are typed where nothing is found', async () => {
    show();
    find('370112001001');
    const option = await screen.findByRole('option', {
      name: /使用编码 370112001001/,
    });
    fireEvent.mouseDown(option);
    fireEvent.click(option);
    await waitFor(() => expect(value).toEqual(['370112001001']));
  });

  it('tell what is wrong with them, and go', () => {
    show([BASIC, '999']);
    expect(screen.getByText('没有这个编码。').closest('li')).toHaveTextContent(
      '999',
    );
    fireEvent.click(screen.getByRole('button', { name: '去掉“999”' }));
    expect(value).toEqual([BASIC]);
    expect(screen.getByLabelText('增加适用事项')).toHaveFocus();
  });
});
