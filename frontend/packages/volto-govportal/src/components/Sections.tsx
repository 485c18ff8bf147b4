/** Groups of titled values, as the backend's `section_data` gives them. */
import type { Cell, Entry, Section, Table } from '../data/page';
import { To } from './To';

/** A value: its texts, one below the other, as a link where it leads somewhere. */
export function CellText({ cell }: { cell: Cell }) {
  const texts = cell.texts.map((text, number) => (
    <span key={number} className="gp-line">
      {text}
    </span>
  ));
  return cell.url ? <To url={cell.url}>{texts}</To> : <>{texts}</>;
}

export function DataTable({ title, table }: { title: string; table: Table }) {
  return (
    // Who has no pointer scrolls a wide table by its focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="gp-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="gp-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell, column) => (
                <td key={column}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value that needs the whole width: several lines, or a long text. */
function isWide(entry: Entry): boolean {
  const { texts } = entry.cell as Cell;
  return texts.length > 1 || texts.join('').length > 40;
}

/** The entries of one group: a list of facts, then its tables. */
export function SectionBody({ section }: { section: Section }) {
  const plain = section.entries.filter((entry) => entry.cell);
  const tables = section.entries.filter((entry) => entry.table);
  return (
    <>
      {plain.length > 0 && (
        <dl className="gp-facts">
          {plain.map((entry) => (
            <div
              key={entry.name}
              className={isWide(entry) ? 'gp-whole' : undefined}
            >
              <dt>{entry.title}</dt>
              <dd>
                <CellText cell={entry.cell as Cell} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {tables.map((entry) => (
        <DataTable
          key={entry.name}
          title={entry.title}
          table={entry.table as Table}
        />
      ))}
    </>
  );
}
