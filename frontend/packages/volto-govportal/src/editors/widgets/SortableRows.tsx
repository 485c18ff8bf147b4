/** Rows that the mouse can drag; the keyboard has its buttons, so the handle is the pointer's alone. */
import { type ReactNode } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';

const messages = defineMessages({
  how: {
    id: '拖动可以改变行的次序；用键盘时请使用“上移”“下移”。',
    defaultMessage: '拖动可以改变行的次序；用键盘时请使用“上移”“下移”。',
  },
});

interface Props {
  keys: string[];
  enabled: boolean;
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

/** The form itself says where a row went. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

export function SortableRows({ keys, enabled, onMove, children }: Props) {
  const intl = useIntl();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
  );

  function drop({ active, over }: DragEndEvent) {
    const from = keys.indexOf(String(active.id));
    const to = over ? keys.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: SILENT as any,
        screenReaderInstructions: {
          draggable: intl.formatMessage(messages.how),
        },
      }}
    >
      <SortableContext
        items={keys}
        strategy={verticalListSortingStrategy}
        disabled={!enabled}
      >
        <ol className="gp-plain-list gp-row-cards">{children}</ol>
      </SortableContext>
    </DndContext>
  );
}

export function useSortableRow(key: string) {
  const { setNodeRef, transform, transition, listeners, isDragging } =
    useSortable({ id: key });
  return {
    ref: setNodeRef,
    style: {
      transform: CSS.Translate.toString(transform),
      transition,
      zIndex: isDragging ? 5 : undefined,
    },
    handle: listeners ?? {},
  };
}

export function DragHandle(listeners: object) {
  return (
    <span className="gp-drag" aria-hidden="true" {...listeners}>
      <svg width="12" height="20" viewBox="0 0 12 20" fill="currentColor">
        <circle cx="3" cy="4" r="1.5" />
        <circle cx="9" cy="4" r="1.5" />
        <circle cx="3" cy="10" r="1.5" />
        <circle cx="9" cy="10" r="1.5" />
        <circle cx="3" cy="16" r="1.5" />
        <circle cx="9" cy="16" r="1.5" />
      </svg>
    </span>
  );
}
