/** Which part of a design the backend means with the place of a fault. */
import type { Fault } from '../form/types';
import { type Design, type Field, fieldsOf } from './model';

/** The key of the field or group; null where the form as a whole is meant. */
export function keyAt(
  design: Design,
  fault: Pick<Fault, 'field' | 'column'>,
): string | null {
  const parts = (fault.column ?? '').split('.');
  if (fault.field === 'form_schema') {
    if (parts[0] !== 'properties') return null;
    return fieldsOf(design).find(({ name }) => name === parts[1])?.key ?? null;
  }
  if (fault.field !== 'form_layout' || parts[0] !== 'groups') return null;
  const group = design.groups[Number(parts[1])];
  if (!group || parts.length < 2) return null;
  const field: Field | undefined =
    parts[2] === 'rows'
      ? group.rows[Number(parts[3])]?.fields[Number(parts[4])]
      : undefined;
  return field?.key ?? group.key;
}

/** The faults of each field and group by its key; those of the whole form stand under ''. */
export function byKey(design: Design, faults: Fault[]): Map<string, Fault[]> {
  const found = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = keyAt(design, fault) ?? '';
    found.set(key, [...(found.get(key) ?? []), fault]);
  }
  return found;
}

/** Faults without those that are told twice. */
export function once(faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ field, column, message }) => {
    const told = `${field} ${column ?? ''} ${message}`;
    return !seen.has(told) && seen.add(told);
  });
}
