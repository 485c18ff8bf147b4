/** What the portal knows of who is logged in, to begin an application with. */
import { RefusedError, send } from '../../../data/send';
import type { Applicant } from '../data';

type Person = Record<
  'name' | 'id_type' | 'id_number' | 'phone' | 'mail' | 'address',
  string
>;

/** An applicant of whom nothing was said yet, as the account's owner. */
export async function asOwner(applicant: Applicant): Promise<Applicant> {
  if (applicant.kind || applicant.name) return applicant;
  const begun: Applicant = {
    ...applicant,
    kind: 'natural',
    id_type: 'resident_id',
  };
  try {
    const own = await send<Person>('get', '/@person?full=1');
    return {
      ...begun,
      name: own.name,
      id_type: own.id_type || begun.id_type,
      id_number: own.id_number,
      phone: own.phone,
      mail: own.mail,
      address: own.address,
    };
  } catch (error) {
    // Whoever the portal knows nothing of writes it himself.
    if (error instanceof RefusedError) return begun;
    throw error;
  }
}
