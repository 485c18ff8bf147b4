/** The choice of a level: five faces with their words, one of them chosen. */
import { useId } from 'react';
import type { Level } from './data';
import { Face } from './Face';

interface Props {
  label: string;
  levels: Level[];
  value: string;
  fault?: string;
  onChange: (level: string) => void;
}

export function Levels({ label, levels, value, fault, onChange }: Props) {
  const id = useId();
  return (
    <fieldset
      className="gp-levels"
      aria-describedby={fault ? `${id}-fault` : undefined}
      data-invalid={fault ? true : undefined}
    >
      <legend>{label}</legend>
      <div className="gp-levels-row">
        {levels.map(({ id: level, title, bad }, place) => (
          <label
            key={level}
            className={`gp-level${bad ? ' gp-level-bad' : ''}${
              level === value ? ' gp-chosen' : ''
            }`}
          >
            <input
              type="radio"
              name={id}
              value={level}
              checked={level === value}
              onChange={() => onChange(level)}
            />
            <Face place={place} />
            <span>{title}</span>
          </label>
        ))}
      </div>
      {fault && (
        <p className="gp-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
