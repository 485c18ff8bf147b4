/** Numbers that a phone dials. */
import { Fragment } from 'react';

export function Phones({ numbers }: { numbers: string[] }) {
  return (
    <>
      {numbers.map((number, at) => (
        <Fragment key={number}>
          {at > 0 && '、'}
          <a className="gp-phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
            {number}
          </a>
        </Fragment>
      ))}
    </>
  );
}
