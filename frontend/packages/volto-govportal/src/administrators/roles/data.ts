/** What `@role-holders` and `@accounts` answer. */
import type { Account, PlaceRef, Role } from '../parts/data';

export interface Holder {
  account: Account;
  /** Whether it is the user himself, or a group that he is in. */
  own: boolean;
  roles: (Role & { from: PlaceRef | null })[];
}

export interface Holders {
  place: PlaceRef & { trail: string[] };
  items: Holder[];
  grantable: Role[];
}

export interface Grant {
  account: Account;
  role: Role;
  place: PlaceRef & { trail: string[] };
}

export interface Grants {
  items: Grant[];
}

export interface AccountRow {
  id: string;
  login: string;
  title: string;
  email: string;
  own: boolean;
  governed: boolean;
  grants: { role: Role; place: PlaceRef }[];
}

export interface Accounts {
  items: AccountRow[];
  items_total: number;
  batching: { next?: string; prev?: string };
  grantable: Role[];
  /** How a password is renewed; '' where it cannot be. */
  resets_by: 'password' | 'mail' | '';
}

export const holdersPath = (path: string) => `${path}/@role-holders`;

/** Rows of the overview: each place with its people by role. */
export interface Row {
  place: Grant['place'];
  people: Map<string, Account[]>;
}

/** Grants as a matrix: the roles that occur, in the order given, and a row a place. */
export function matrix(grants: Grant[]): { roles: Role[]; rows: Row[] } {
  const roles = new Map<string, Role>();
  const rows = new Map<string, Row>();
  for (const grant of grants) {
    roles.set(grant.role.id, grant.role);
    const id = grant.place['@id'];
    const row = rows.get(id) ?? { place: grant.place, people: new Map() };
    const people = row.people.get(grant.role.id) ?? [];
    row.people.set(grant.role.id, [...people, grant.account]);
    rows.set(id, row);
  }
  return { roles: [...roles.values()], rows: [...rows.values()] };
}

/** The grants in whose place, person or role a text is. */
export function matching(grants: Grant[], text: string): Grant[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return grants;
  return grants.filter((grant) =>
    [
      ...grant.place.trail,
      grant.place.title,
      grant.account.title,
      grant.account.login,
      grant.role.title,
    ].some((part) => part.toLowerCase().includes(wanted)),
  );
}
