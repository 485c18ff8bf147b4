/** What every page's frame shows, read once before the first page: the backend's `@portal`. */
import { useResource } from './resource';

export const PORTAL = '/@portal';

export interface Place {
  code: string;
  title: string;
  /** Address of its page on this site. */
  url: string;
}

/** An announcement that is shown above every page. */
export interface BannerNote {
  uid: string;
  title: string;
  url: string;
  important: boolean;
  /** The path below which it is shown; empty for every page. */
  scope: string;
}

export interface Contact {
  name: string;
  address: string;
  hours: string;
  advice_phone: string;
  supervision_phone: string;
}

export interface Portal {
  title: string;
  description: string;
  banners: BannerNote[];
  /** The region that the portal serves, and the ones below it. */
  root: Place | null;
  regions: Place[];
  contact: Contact | null;
  /** The add-ons that are installed, e.g. `application`. */
  addons: string[];
}

const NOTHING: Portal = {
  title: '',
  description: '',
  banners: [],
  root: null,
  regions: [],
  contact: null,
  addons: [],
};

export function usePortal(): Portal {
  const [resource] = useResource<Portal>(PORTAL);
  return resource.data ?? NOTHING;
}

/** Whether an add-on is installed; where it isn't, nothing leads to its pages. */
export function useAddon(name: string): boolean {
  return usePortal().addons.includes(name);
}
