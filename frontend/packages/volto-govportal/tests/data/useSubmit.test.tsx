import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { RefusedError } from '../../src/data/send';
import { useSubmit } from '../../src/data/useSubmit';
import { renderPage } from '../render';

const refusal = (errors: { field: string; message: string }[]) =>
  new RefusedError({ status: 422, type: '', message: '信息有误', errors });

function Form({ change }: { change: () => Promise<unknown> }) {
  const submit = useSubmit();
  return (
    <form
      ref={submit.ref}
      onSubmit={(event) => {
        event.preventDefault();
        submit.run(change);
      }}
    >
      {submit.message && (
        <p role="alert" tabIndex={-1}>
          {submit.message}
        </p>
      )}
      <input aria-label="甲" aria-invalid={!!submit.faults.a || undefined} />
      <input aria-label="乙" aria-invalid={!!submit.faults.b || undefined} />
      <button type="submit">保存</button>
    </form>
  );
}

async function sent(change: () => Promise<unknown>) {
  renderPage(<Form change={change} />);
  await act(async () => {
    fireEvent.click(screen.getByText('保存'));
  });
}

test('the first field at fault gets the focus', async () => {
  await sent(() => Promise.reject(refusal([{ field: 'b', message: '错' }])));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText('乙')),
  );
  expect(screen.getByRole('alert').textContent).toBe('信息有误');
});

test('the message gets it when no field is at fault', async () => {
  await sent(() => Promise.reject(refusal([])));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('alert')),
  );
});

test('what was done leaves no message', async () => {
  await sent(() => Promise.resolve());
  expect(screen.queryByRole('alert')).toBeNull();
});
