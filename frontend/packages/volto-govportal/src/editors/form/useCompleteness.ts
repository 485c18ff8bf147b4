/** How complete what is typed is: asked of the backend some time after the last change. */
import { useEffect, useRef, useState } from 'react';
import { send } from '../../data/send';
import type { Assessment, Values } from './types';

const PAUSE = 900;

/**
 * @param path the content, or the container that new content is added to.
 * @param add the type of new content, else undefined.
 * @param data what is typed, as the backend takes it.
 */
export function useCompleteness(
  path: string,
  add: string | undefined,
  data: Values,
): Assessment | null {
  const [found, setFound] = useState<Assessment | null>(null);
  const asked = useRef(0);
  const text = JSON.stringify(data);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const timer = setTimeout(
      () => {
        send<Assessment>('post', `${path}/@completeness`, {
          values: JSON.parse(text),
          add,
        })
          // The last question's answer counts, whichever comes last.
          .then((answer) => mine === asked.current && setFound(answer))
          // Without an answer the last one stays; saving says what is wrong.
          .catch(() => undefined);
      },
      mine === 1 ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [path, add, text]);
  return found;
}
