/** Kinds of documents that a person or an organisation names: tokens of `identity_types`. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Kind } from '../data';

const messages = defineMessages({
  resident_id: { id: '居民身份证', defaultMessage: '居民身份证' },
  temporary_id: { id: '临时居民身份证', defaultMessage: '临时居民身份证' },
  household_register: { id: '户口簿', defaultMessage: '户口簿' },
  officer_card: { id: '军官证', defaultMessage: '军官证' },
  residence_permit: { id: '居住证', defaultMessage: '居住证' },
  passport: { id: '护照', defaultMessage: '护照' },
  taiwan_permit: {
    id: '台湾居民来往大陆通行证',
    defaultMessage: '台湾居民来往大陆通行证',
  },
  hongkong_macao_permit: {
    id: '港澳居民来往内地通行证',
    defaultMessage: '港澳居民来往内地通行证',
  },
  foreign_permanent_resident_id: {
    id: '外国人永久居留身份证',
    defaultMessage: '外国人永久居留身份证',
  },
  uscc: { id: '统一社会信用代码', defaultMessage: '统一社会信用代码' },
  organisation_code: { id: '组织机构代码', defaultMessage: '组织机构代码' },
  business_licence: { id: '营业执照', defaultMessage: '营业执照' },
  other: { id: '其他证件', defaultMessage: '其他证件' },
});

export const ID_TYPES: Record<string, MessageDescriptor> = messages;

const LEGAL = ['uscc', 'organisation_code', 'business_licence', 'other'];

/** The documents of a kind of applicant; the first is the usual one. */
export function idTypesFor(kind: Kind): string[] {
  return kind === 'legal'
    ? LEGAL
    : Object.keys(messages).filter(
        (token) => token === 'other' || !LEGAL.includes(token),
      );
}
