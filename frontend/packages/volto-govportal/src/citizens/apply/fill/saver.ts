/** Keeps a draft as it is typed: after a pause, one request after the other, each on the last revision. */
import type { Refusal } from '../../../data/resource';
import { RefusedError } from '../../../data/send';
import type { Applicant, Case } from '../data';
import type { Data } from './contract';

export interface MaterialChange {
  position: number;
  /** Uploads that are whole. */
  add?: string[];
  /** Files of the case. */
  remove?: string[];
  obtained?: string;
  /** Only the window sees originals. */
  originals_seen?: boolean;
}

export interface Changes {
  applicant?: Partial<Applicant>;
  form?: Data;
  materials?: MaterialChange[];
}

export type SaveState =
  | 'untouched'
  | 'waiting'
  | 'saving'
  | 'saved'
  | 'failed'
  /** The backend says what is wrong with what was typed. */
  | 'refused'
  /** Somebody else was faster, e.g. the same person in another window. */
  | 'conflict';

export interface SaverOptions {
  revision: number;
  save: (changes: Changes & { revision: number }) => Promise<Case>;
  /** Called with each change of the state. */
  onState: (state: SaveState, refusal?: Refusal) => void;
  /** Called with the case as it was saved. */
  onSaved: (saved: Case) => void;
  /** The pause in typing, in milliseconds. */
  pause?: number;
}

export class Saver {
  revision: number;
  state: SaveState = 'untouched';
  private waiting: Changes = {};
  private timer?: ReturnType<typeof setTimeout>;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private options: SaverOptions) {
    this.revision = options.revision;
  }

  /** Whether something that was typed isn't kept. */
  get unsaved(): boolean {
    return Object.keys(this.waiting).length > 0 || this.state === 'saving';
  }

  /** Note what was typed; it is sent after the pause. */
  change(changes: Changes) {
    this.waiting = { ...this.waiting, ...changes };
    if (this.state === 'conflict') return;
    this.say('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.options.pause ?? 800);
  }

  /** Send what waits; gives whether all is kept. */
  flush(): Promise<boolean> {
    clearTimeout(this.timer);
    return this.inTurn(async () => {
      const changes = this.waiting;
      if (this.state === 'conflict') return false;
      if (Object.keys(changes).length === 0) return true;
      this.waiting = {};
      try {
        await this.send(changes);
        return true;
      } catch (error) {
        // What was typed meanwhile is newer.
        this.waiting = { ...changes, ...this.waiting };
        if (error instanceof RefusedError) return false;
        throw error;
      }
    });
  }

  /**
   * Send a change at once, in its turn; gives the case as it was saved.
   *
   * @throws RefusedError what the backend said; nothing is kept of it then.
   */
  now(changes: Changes): Promise<Case> {
    return this.inTurn(async () => {
      const before = this.state;
      try {
        return await this.send(changes);
      } catch (error) {
        // Whoever asked says what was refused; what was typed is as it was.
        if ((this.state as SaveState) === 'refused') this.say(before);
        throw error;
      }
    });
  }

  stop() {
    clearTimeout(this.timer);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async send(changes: Changes): Promise<Case> {
    this.say('saving');
    try {
      const saved = await this.options.save({
        ...changes,
        revision: this.revision,
      });
      this.revision = saved.revision;
      this.options.onSaved(saved);
      this.say(Object.keys(this.waiting).length > 0 ? 'waiting' : 'saved');
      return saved;
    } catch (error) {
      const refusal = error instanceof RefusedError ? error.refusal : undefined;
      this.say(
        refusal?.status === 409
          ? 'conflict'
          : refusal && refusal.status >= 400 && refusal.status < 500
            ? 'refused'
            : 'failed',
        refusal,
      );
      throw error;
    }
  }

  private say(state: SaveState, refusal?: Refusal) {
    this.state = state;
    this.options.onState(state, refusal);
  }
}
