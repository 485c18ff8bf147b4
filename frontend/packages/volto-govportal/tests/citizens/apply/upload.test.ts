import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PIECE, uploadFile } from '../../../src/citizens/apply/fill/upload';

const answers = vi.fn();
vi.stubGlobal('fetch', answers);

function answer(status: number, body: object) {
  return {
    ok: status < 400,
    status,
    json: async () => body,
  };
}

const SIZE = PIECE + 10;
const file = new File([new Uint8Array(SIZE)], '执照.pdf');
const at = (offset: number, id = 'u1') => ({
  id,
  offset,
  size: SIZE,
  state: 'open',
});
/** Method and offset of each request. */
const asked = () =>
  answers.mock.calls.map(([path, { method, headers }]) =>
    [method, path.split('@')[1], headers['Upload-Offset']]
      .filter(Boolean)
      .join(' '),
  );

describe('sending a file', () => {
  beforeEach(() => {
    answers.mockReset();
  });

  it('gives up a file that is refused', async () => {
    answers.mockResolvedValueOnce(
      answer(422, { error: { message: '文件是空的' } }),
    );
    await expect(uploadFile(file, { tries: [0, 0] })).rejects.toThrow(
      '文件是空的',
    );
    expect(answers).toHaveBeenCalledOnce();
  });

  it('goes on where it stands after the line broke', async () => {
    answers
      .mockResolvedValueOnce(answer(201, at(0)))
      .mockResolvedValueOnce(answer(200, at(PIECE)))
      .mockRejectedValueOnce(new TypeError('no line'))
      .mockResolvedValueOnce(answer(200, at(PIECE)))
      .mockResolvedValueOnce(answer(200, at(SIZE)));
    expect(await uploadFile(file, { tries: [0] })).toBe('u1');
    expect(asked()).toEqual([
      'POST uploads',
      'PATCH uploads/u1 0',
      `PATCH uploads/u1 ${PIECE}`,
      'GET uploads/u1',
      `PATCH uploads/u1 ${PIECE}`,
    ]);
  });

  it('goes on with an upload that was begun before', async () => {
    answers
      .mockResolvedValueOnce(answer(200, at(PIECE)))
      .mockResolvedValueOnce(answer(200, at(SIZE)));
    await uploadFile(file, { id: 'u1' });
    expect(asked()).toEqual(['GET uploads/u1', `PATCH uploads/u1 ${PIECE}`]);
  });

  it('takes the offset that the backend tells of a piece that came twice', async () => {
    answers
      .mockResolvedValueOnce(answer(201, at(0)))
      .mockResolvedValueOnce(answer(409, { error: {}, offset: PIECE }))
      .mockResolvedValueOnce(answer(200, at(SIZE)));
    const sent: number[] = [];
    await uploadFile(file, { onProgress: (one) => sent.push(one) });
    expect(sent).toEqual([0, PIECE, SIZE]);
  });

  it('begins anew when the upload was forgotten', async () => {
    answers
      .mockResolvedValueOnce(answer(404, {}))
      .mockResolvedValueOnce(answer(201, at(SIZE, 'u2')));
    const begun = vi.fn();
    expect(await uploadFile(file, { id: 'u1', onBegin: begun })).toBe('u2');
    expect(begun).toHaveBeenCalledWith('u2');
  });

  it('says so when the line stays broken', async () => {
    answers.mockRejectedValue(new TypeError('no line'));
    await expect(uploadFile(file, { tries: [0] })).rejects.toThrow('no line');
    expect(answers).toHaveBeenCalledTimes(2);
  });
});
