/** The data of the pages of matters, guides and catalogue entries: `govportal.content.pages`. */
import type { MapLink } from '../../components/MapLinks';
import type { Citation, Section } from '../../data/page';

export interface To {
  title: string;
  url: string;
}

export interface Notice {
  state: 'suspended' | 'cancelled';
  title: string;
  reason: string;
  since: string;
  since_text: string;
}

export interface Fact {
  name: string;
  title: string;
  value: string;
  note: string;
  good: boolean;
}

export interface Attachment {
  title: string;
  url: string;
  kind: string;
  size: number;
}

export interface Titled {
  title: string;
  lines: string[];
}

export interface Answered {
  question: string;
  lines: string[];
}

export interface Material {
  name: string;
  amount: string;
  shape: string;
  necessity: string;
  necessity_title: string;
  source: string;
  waiver: string;
  form: Attachment | null;
  sample: Attachment | null;
  details: Titled[];
}

export interface Step {
  name: string;
  department: string;
  role: string;
  limit: string;
  special: string;
  lines: string[];
}

export interface Limit {
  name: string;
  title: string;
  text: string;
  lines: string[];
}

export interface Fee {
  name: string;
  standard: string;
  basis: string[];
  reducible: boolean;
  reduction: string[];
}

export interface Fees {
  charged: boolean | null;
  lines: string[];
  rows: Fee[];
}

export interface Remedy {
  title: string;
  body: string;
  address: string;
  phones: string[];
}

export interface Contact {
  address: string;
  hours: string[];
  advice_phones: string[];
  supervision_phones: string[];
  longitude: number | null;
  latitude: number | null;
  maps: MapLink[];
  advice: string[];
}

export interface Implementation {
  title: string;
  url: string;
  region: To | null;
  department: To | null;
  state: string;
  facts: Fact[];
}

export interface Version {
  number: number | null;
  published: string;
  published_text: string;
  changed: string;
  changed_text: string;
}

export interface MatterPage {
  uid: string;
  title: string;
  url: string;
  type: string;
  code: string;
  department: To | null;
  region: To | null;
  notice: Notice | null;
  alternatives: Implementation[];
  glance: Fact[];
  online_url: string;
  /** Whether one may book a time for it. */
  reservable: boolean;
  service_objects: string[];
  conditions: string[];
  materials: Material[];
  steps: Step[];
  result: string;
  limits: Limit[];
  fees: Fees;
  basis: Citation[];
  faq: Answered[];
  rights: string[];
  remedies: Remedy[];
  contact: Contact;
  sections: Section[];
  guides: To[];
  questions: To[];
  version: Version;
}

export interface PlainStep {
  title: string;
  lines: string[];
  picture: { uid: string; url: string; text: string } | null;
}

export interface GuidePage {
  title: string;
  url: string;
  summary: string[];
  conditions: string[];
  steps: PlainStep[];
  tips: string[];
  faq: Answered[];
  matter: MatterPage | null;
  version: Version;
}

export interface EntryPage {
  title: string;
  url: string;
  type: string;
  code: string;
  department: To | null;
  notice: Notice | null;
  sections: Section[];
  basis: Citation[];
  implementations: Implementation[];
  implementations_total: number;
  version: Version;
}
