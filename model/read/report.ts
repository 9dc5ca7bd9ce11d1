import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { LIMITS } from './document';
import type { Places } from './places';

/**
 * The issues of one file. A hostile file has tens of thousands: the first ones are kept, the others counted, and a
 * last issue at the end of the file says how many they are.
 */
export class Report {
  private readonly kept: Issue[] = [];
  private count = 0;

  constructor(private readonly places: Places) {}

  get size(): number {
    return this.count;
  }

  /** `make` runs only for an issue that is kept, so that the others cost nothing. */
  add(offset: number, make: (at: Position) => Issue): void {
    this.addAt(() => this.places.at(offset), make);
  }

  addAt(position: () => Position, make: (at: Position) => Issue): void {
    this.count += 1;
    if (this.kept.length < LIMITS.issues) this.kept.push(make(position()));
  }

  issues(): readonly Issue[] {
    const more = this.count - this.kept.length;
    if (more === 0) return this.kept;
    return [...this.kept, issue('more-issues', this.places.at(this.places.text.length), { count: String(more) })];
  }
}
