/** What of a matter's materials one still has to get; kept in the reader's own browser alone. */
import type { Material } from './data';

/** Ticks, and the situations that free from materials, by their texts. */
export interface Checklist {
  have: string[];
  situations: string[];
}

export const EMPTY: Checklist = { have: [], situations: [] };

/** How a material stands in the reader's situation. */
export type Need = 'needed' | 'later' | 'optional' | 'waived';

export interface Item {
  /** The material's name; of several with one name, with its number. */
  key: string;
  material: Material;
  need: Need;
  have: boolean;
}

export interface Situation {
  text: string;
  /** How many materials it frees from. */
  count: number;
  chosen: boolean;
}

const NEEDS: Record<string, Need> = {
  optional: 'optional',
  deferrable: 'later',
};

export function itemsOf(materials: Material[], list: Checklist): Item[] {
  const seen: Record<string, number> = {};
  return materials.map((material) => {
    const number = (seen[material.name] = (seen[material.name] ?? 0) + 1);
    const key = number > 1 ? `${material.name} (${number})` : material.name;
    const waived =
      !!material.waiver && list.situations.includes(material.waiver);
    return {
      key,
      material,
      need: waived ? 'waived' : NEEDS[material.necessity] ?? 'needed',
      have: list.have.includes(key),
    };
  });
}

/** The situations that the materials themselves name, each once. */
export function situationsOf(
  materials: Material[],
  list: Checklist,
): Situation[] {
  const texts = materials.map(({ waiver }) => waiver).filter(Boolean);
  return [...new Set(texts)].map((text) => ({
    text,
    count: texts.filter((other) => other === text).length,
    chosen: list.situations.includes(text),
  }));
}

/** How many must be brought in this situation, and how many of these are there. */
export function progressOf(items: Item[]): { have: number; need: number } {
  const needed = items.filter(
    ({ need }) => need === 'needed' || need === 'later',
  );
  return {
    have: needed.filter(({ have }) => have).length,
    need: needed.length,
  };
}

export function toggled(values: string[], value: string): string[] {
  return values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
}

const keyOf = (uid: string) => `govportal.checklist.${uid}`;

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : [];
}

/** What was ticked last time; of a list that has changed since, what still stands in it. */
export function recall(uid: string, materials: Material[]): Checklist {
  try {
    const kept = JSON.parse(window.localStorage.getItem(keyOf(uid)) ?? '{}');
    const keys = itemsOf(materials, EMPTY).map(({ key }) => key);
    const waivers = materials.map(({ waiver }) => waiver);
    return {
      have: strings(kept.have).filter((key) => keys.includes(key)),
      situations: strings(kept.situations).filter((text) =>
        waivers.includes(text),
      ),
    };
  } catch {
    // No storage, or nothing that can be read: begin anew.
    return EMPTY;
  }
}

export function remember(uid: string, list: Checklist): void {
  try {
    if (list.have.length || list.situations.length) {
      window.localStorage.setItem(keyOf(uid), JSON.stringify(list));
    } else {
      window.localStorage.removeItem(keyOf(uid));
    }
  } catch {
    // The list works without being kept.
  }
}
