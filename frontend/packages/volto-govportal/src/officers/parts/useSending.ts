/** Files that are on their way to the portal, each with how much of it has arrived. */
import { useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { uploadFile } from '../../citizens/apply/fill/upload';
import { RefusedError, send } from '../../data/send';

const messages = defineMessages({
  failed: {
    id: '没有传上来，请重试。',
    defaultMessage: '没有传上来，请重试。',
  },
});

export interface Sending {
  key: number;
  /** What it belongs to. */
  place: string;
  name: string;
  size: number;
  /** The part that has arrived, 0 to 1. */
  part: number;
  /** The upload's id once all has arrived; empty before. */
  id: string;
  /** Why it was refused; empty when it wasn't. */
  fault: string;
}

let last = 0;

export function useSending() {
  const intl = useIntl();
  const [files, setFiles] = useState<Sending[]>([]);

  function change(key: number, values: Partial<Sending>) {
    setFiles((before) =>
      before.map((one) => (one.key === key ? { ...one, ...values } : one)),
    );
  }

  async function add(file: File, place = '') {
    last += 1;
    const key = last;
    const { name, size } = file;
    setFiles((before) => [
      ...before,
      { key, place, name, size, part: 0, id: '', fault: '' },
    ]);
    try {
      const id = await uploadFile(file, {
        onProgress: (sent) => change(key, { part: sent / size }),
      });
      change(key, { id });
    } catch (error) {
      const said = error instanceof RefusedError ? error.message : '';
      change(key, { fault: said || intl.formatMessage(messages.failed) });
    }
  }

  /** Take a file back; the portal forgets what nothing has used. */
  async function remove(one: Sending) {
    setFiles((before) => before.filter(({ key }) => key !== one.key));
    if (one.id) {
      await send('del', `/@uploads/${one.id}`).catch(() => undefined);
    }
  }

  /** Show a file no more: what it was sent for has it now. */
  function forget(one: Sending) {
    setFiles((before) => before.filter(({ key }) => key !== one.key));
  }

  return {
    files,
    busy: files.some(({ id, fault }) => !id && !fault),
    /** The uploads of a place that have arrived. */
    idsOf: (place = '') =>
      files.filter((one) => one.place === place && one.id).map(({ id }) => id),
    add,
    forget,
    remove,
  };
}
