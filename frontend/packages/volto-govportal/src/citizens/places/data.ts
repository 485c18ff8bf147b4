/** The data of the pages of regions and departments. */
import type { Counted, Shown } from '../../components/Links';
import type { Contact } from '../../components/Office';

export interface Named {
  title: string;
  url: string;
}

export interface Fact {
  title: string;
  text: string;
}

export interface PlacePage {
  code: string;
  contact: Contact;
  facts: Fact[];
  total: number;
  online: number;
  recent: Shown[];
  questions: Named[];
}

export interface RegionPage extends PlacePage {
  /** The office that governs the services of the region. */
  office: string;
  parent: (Named & { code: string }) | null;
  types: Counted[];
  themes: Record<string, Counted[]>;
  /** How many guides, laws and agencies there are, by the name of their list. */
  others: Record<'guides' | 'laws' | 'intermediaries', number>;
  regions: (Named & { code: string; count: number })[];
  departments: (Named & { phones: string[]; count: number })[];
  announcements: (Named & {
    uid: string;
    important: boolean;
    published: string | null;
    source: string;
  })[];
}

interface Some {
  total: number;
  items: Shown[];
}

export interface DepartmentPage extends PlacePage {
  region: Named | null;
  types: (Counted & { items: Shown[] })[];
  guides: Some;
  catalogue: Some;
}

/** The address of a list with filters. */
export function listAt(name: string, params: Record<string, string>): string {
  return `/${name}?${new URLSearchParams(params)}`;
}
