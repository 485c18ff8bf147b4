import { act, fireEvent, screen } from '@testing-library/react';
import { Form } from '../../src/components/Form';
import { TextField } from '../../src/components/TextField';
import { RefusedError } from '../../src/data/send';
import { useSubmit } from '../../src/data/useSubmit';
import { renderPage } from '../render';

function Sample({ change }: { change: (data: object) => Promise<unknown> }) {
  const submit = useSubmit();
  return (
    <Form
      submit={submit}
      onSubmit={(given) => submit.run(() => change(Object.fromEntries(given)))}
      action="保存"
    >
      <TextField name="title" label="名称" value="甲" />
      <TextField name="note" label="说明" value="乙" rows={3} />
    </Form>
  );
}

async function sent(change: (data: object) => Promise<unknown>) {
  renderPage(<Sample change={change} />);
  await act(async () => {
    fireEvent.click(screen.getByText('保存'));
  });
}

test('gives what its fields say', async () => {
  let data = {};
  await sent(async (given) => {
    data = given;
  });
  expect(data).toEqual({ title: '甲', note: '乙' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('shows a refusal at the field that it is about', async () => {
  const errors = [{ field: 'note', message: '请写明依据' }];
  await sent(() =>
    Promise.reject(
      new RefusedError({ status: 422, type: '', message: '有误', errors }),
    ),
  );
  expect(screen.getByRole('alert')).toHaveTextContent('有误');
  const note = screen.getByLabelText('说明');
  expect(note).toHaveFocus();
  expect(note).toHaveAccessibleDescription('请写明依据');
  expect(screen.getByLabelText('名称')).not.toHaveAttribute('aria-invalid');
});
