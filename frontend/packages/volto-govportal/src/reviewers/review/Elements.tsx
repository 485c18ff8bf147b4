/** All elements of an item, each with room for a remark. */
import type { ReactNode } from 'react';
import { CellText, DataTable } from '../../components/Sections';
import { To } from '../../components/To';
import type { Citation, Entry, Section } from '../../data/page';

interface Props {
  sections: Section[];
  /** What stands below an element. */
  beside?: (name: string) => ReactNode;
}

export function Elements({ sections, beside }: Props) {
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} className="gp-elements">
          <h3>{section.title}</h3>
          <dl>
            {section.entries.map((entry) => (
              <div
                key={entry.name}
                className={entry.cell ? undefined : 'gp-whole'}
              >
                <dt>{entry.title}</dt>
                <dd>
                  <Value entry={entry} />
                </dd>
                {beside && <dd className="gp-beside">{beside(entry.name)}</dd>}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Value({ entry }: { entry: Entry }) {
  if (entry.cell) {
    return (
      <div className="gp-said">
        <CellText cell={entry.cell} />
      </div>
    );
  }
  if (entry.table) return <DataTable title={entry.title} table={entry.table} />;
  return (
    <ul className="gp-plain-list">
      {entry.citations.map((citation, number) => (
        <li key={number}>
          <Cited citation={citation} />
        </li>
      ))}
    </ul>
  );
}

function Cited({ citation }: { citation: Citation }) {
  const title = `《${citation.title}》${citation.article}`;
  const problem = citation.problem as string;
  return (
    <>
      {citation.url ? <To url={citation.url}>{title}</To> : title}
      {problem && <span className="gp-tag gp-bad">{problem}</span>}
      {citation.text && <p className="gp-said gp-soft">{citation.text}</p>}
    </>
  );
}
