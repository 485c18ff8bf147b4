/** Which banners a reader has put away, kept in the browser. */
const KEY = 'gp-dismissed';
/** A banner that was put away longer ago than this many others is long over. */
const MOST = 50;

export function dismissed(): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((uid) => typeof uid === 'string')
      : [];
  } catch {
    return [];
  }
}

export function dismiss(uid: string) {
  const kept = [...dismissed().filter((one) => one !== uid), uid].slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // It is gone from this page; the next one shows it again.
  }
}
