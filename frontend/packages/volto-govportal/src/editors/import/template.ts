/** An empty table for a mapping, to fill in. */
import type { Mapping } from './data';

/** Its heading as a CSV that spreadsheets open in Chinese. */
export function heading(mapping: Mapping): string {
  const cells = mapping.columns.map((name) =>
    /[",\n]/.test(name) ? `"${name.replace(/"/g, '""')}"` : name,
  );
  return `\ufeff${cells.join(',')}\r\n`;
}

/** Hand it to the browser to keep. */
export function saveTemplate(mapping: Mapping) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([heading(mapping)], { type: 'text/csv;charset=utf-8' }),
  );
  link.download = `${mapping.title}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
