import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Saver,
  type SaverOptions,
} from '../../../src/citizens/apply/fill/saver';
import { RefusedError } from '../../../src/data/send';
import { CASE } from './sample';

const refusal = (status: number) =>
  new RefusedError({ status, type: '', message: '不行', errors: [] });

function made(save: SaverOptions['save']) {
  const onState = vi.fn();
  const saver = new Saver({
    revision: 3,
    save,
    onState,
    onSaved: () => undefined,
    pause: 100,
  });
  return { saver, onState };
}

const saving = () => {
  let revision = 3;
  return vi.fn(async () => {
    revision += 1;
    return { ...CASE, revision };
  });
};

describe('the saver of a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stops at a conflict, so that nothing of the other is overwritten', async () => {
    const save = vi.fn().mockRejectedValue(refusal(409));
    const { saver } = made(save);
    saver.change({ form: { a: '1' } });
    expect(await saver.flush()).toBe(false);
    expect(saver.state).toBe('conflict');
    saver.change({ form: { a: '2' } });
    expect(await saver.flush()).toBe(false);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('keeps what was not saved, and sends it with what came later', async () => {
    const save = saving();
    save.mockRejectedValueOnce(refusal(0));
    const { saver } = made(save);
    saver.change({ applicant: CASE.applicant });
    await saver.flush();
    expect(saver.state).toBe('failed');
    expect(saver.unsaved).toBe(true);
    saver.change({ form: { a: '2' } });
    expect(await saver.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith({
      applicant: CASE.applicant,
      form: { a: '2' },
      revision: 3,
    });
    expect(saver.unsaved).toBe(false);
  });

  it('says what the backend refuses of what was typed', async () => {
    const { saver, onState } = made(vi.fn().mockRejectedValue(refusal(422)));
    saver.change({ form: {} });
    expect(await saver.flush()).toBe(false);
    expect(onState).toHaveBeenLastCalledWith(
      'refused',
      expect.objectContaining({ message: '不行' }),
    );
  });

  it('leaves a refused file to who asked for it', async () => {
    const save = saving();
    save.mockRejectedValueOnce(refusal(422));
    const { saver } = made(save);
    await expect(
      saver.now({ materials: [{ position: 1, add: ['u'] }] }),
    ).rejects.toThrow('不行');
    expect(saver.state).toBe('untouched');
    expect(await saver.flush()).toBe(true);
  });

  it('waits for a pause in typing', async () => {
    const save = saving();
    const { saver } = made(save);
    saver.change({ form: { a: '1' } });
    await vi.advanceTimersByTimeAsync(60);
    saver.change({ form: { a: '12' } });
    await vi.advanceTimersByTimeAsync(60);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60);
    expect(save).toHaveBeenCalledOnce();
    expect(saver.state).toBe('saved');
  });

  it('sends one change after the other, each on the last revision', async () => {
    const save = saving();
    const { saver } = made(save);
    saver.change({ form: { a: '1' } });
    await Promise.all([
      saver.flush(),
      saver.now({ materials: [{ position: 1, obtained: 'other' }] }),
    ]);
    expect(save.mock.calls.map(([sent]: any) => sent.revision)).toEqual([3, 4]);
    expect(saver.revision).toBe(5);
  });
});
