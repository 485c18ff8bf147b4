import { beforeEach, expect, it, vi } from 'vitest';
import { asOwner } from '../../../src/citizens/apply/fill/person';
import { CASE } from './sample';

const get = vi.hoisted(() => vi.fn());
vi.mock('@plone/volto/helpers/Api/Api', () => ({
  default: class {
    get = get;
  },
}));

const NOBODY = {
  ...CASE.applicant,
  kind: '' as const,
  name: '',
  id_type: '',
  id_number: '',
  phone: '',
};

beforeEach(() => {
  get.mockReset();
});

it('begins with a person when nothing is known of the account', async () => {
  get.mockRejectedValue({ status: 404 });
  expect(await asOwner(NOBODY)).toEqual({
    ...NOBODY,
    kind: 'natural',
    id_type: 'resident_id',
  });
});

it('leaves what was written before', async () => {
  expect(await asOwner(CASE.applicant)).toBe(CASE.applicant);
  expect(get).not.toHaveBeenCalled();
});

it('begins with what is known of the account', async () => {
  get.mockResolvedValue({
    name: '王示例',
    id_type: 'passport',
    id_number: 'E12345678',
    phone: '13800000000',
    mail: '',
    address: '',
  });
  expect(await asOwner(NOBODY)).toMatchObject({
    kind: 'natural',
    name: '王示例',
    id_type: 'passport',
    id_number: 'E12345678',
  });
});
