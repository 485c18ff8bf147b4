/** What the backend says of imports. */
import { defineMessages } from 'react-intl';
import { chosen } from '../address';

export interface Mapping {
  name: string;
  title: string;
  type: string;
  type_title: string;
  /** Its columns are called as the fields are. */
  native: boolean;
  /** Without these a file is none for the mapping. */
  needed: string[];
  /** All columns of a native mapping. */
  columns: string[];
}

export type Outcome =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'skipped'
  | 'refused';
export type Severity = 'error' | 'warning' | 'note';

export type Counts = Record<Outcome | 'warned' | 'rows', number>;

export interface Overview {
  limits: { bytes: number; rows: number };
  mappings: Mapping[];
  reports: {
    id: string;
    filename: string;
    title: string;
    created: string;
    counts: Counts;
    dry_run: boolean;
  }[];
}

export interface Report {
  '@id': string;
  id: string;
  title: string;
  filename: string;
  dry_run: boolean;
  seconds: number;
  counts: Counts;
  notes: string[];
  findings_total: number;
}

export interface Finding {
  row: number;
  code: string;
  title: string;
  outcome: Outcome;
  severity: Severity;
  field: string;
  field_title: string;
  message: string;
  value: string;
}

export interface Findings {
  counts: Partial<Record<Severity, number>>;
  items: Finding[];
  items_total: number;
}

export interface Rows {
  counts: Partial<Record<Outcome, number>>;
  items: {
    row: number;
    code: string;
    title: string;
    outcome: Outcome;
    '@id': string | null;
  }[];
  items_total: number;
}

export interface Progress {
  state: 'reading' | 'checking' | 'storing' | 'done' | 'stopped';
  rows: number;
  total: number;
  part: number;
  parts: number;
  report: string;
}

export const IMPORT = '/@import';
export const SIZE = 25;

/** A page of a report's findings. */
export function findingsOf(id: string, search: string): string {
  const query = chosen(search, ['severity', 'b_start']);
  return `${IMPORT}/${id}/findings${query}${query ? '&' : '?'}b_size=${SIZE}`;
}

/** The content that an import made or changed: the first hundred. */
export const madeOf = (id: string) =>
  `${IMPORT}/${id}/rows?outcome=created,updated&b_size=100`;

export const OUTCOMES = defineMessages({
  created: { id: '新建', defaultMessage: '新建' },
  updated: { id: '更新', defaultMessage: '更新' },
  unchanged: { id: '无变化', defaultMessage: '无变化' },
  skipped: { id: '重复，跳过', defaultMessage: '重复，跳过' },
  refused: { id: '拒绝', defaultMessage: '拒绝' },
});

export const SEVERITIES = defineMessages({
  error: { id: '错误（未导入）', defaultMessage: '错误（未导入）' },
  warning: { id: '警告（已导入）', defaultMessage: '警告（已导入）' },
  note: { id: '说明', defaultMessage: '说明' },
});
