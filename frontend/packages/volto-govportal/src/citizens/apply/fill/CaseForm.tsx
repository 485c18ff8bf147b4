/** The electronic form of a matter: its groups, rows and fields, shown as the answers go. */
import type { Contract, Data } from './contract';
import { shownFields } from './conditions';
import { type Faults, keyOf } from './faults';
import { FormField } from './FormField';

interface Props {
  contract: Contract;
  data: Data;
  faults: Faults;
  onChange: (data: Data) => void;
}

export function CaseForm({ contract, data, faults, onChange }: Props) {
  const { schema, layout } = contract;
  const shown = shownFields(layout, data);
  return (
    <>
      {layout.groups.map((group, number) => {
        const rows = group.rows
          .map((row) => row.filter(({ name }) => shown.has(name)))
          .filter((row) => row.length > 0);
        if (rows.length === 0) return null;
        return (
          <fieldset key={group.id ?? number} className="gp-form-group">
            <legend>{group.title}</legend>
            {group.help && <p className="gp-soft">{group.help}</p>}
            {rows.map((row, at) => (
              <div key={at} className="gp-form-line">
                {row.map((field) => (
                  <div key={field.name}>
                    <FormField
                      own={schema.properties[field.name]}
                      layout={field}
                      place={keyOf(`form.${field.name}`)}
                      faults={faults}
                      required={schema.required?.includes(field.name) ?? false}
                      value={data[field.name]}
                      onChange={(value) =>
                        onChange({ ...data, [field.name]: value })
                      }
                    />
                  </div>
                ))}
              </div>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
