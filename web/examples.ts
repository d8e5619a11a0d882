/** The ready questions of the opening page; the first is drawn. */
import type { Place } from './place.ts';

export const EXAMPLES: readonly { readonly text: string; readonly place: Partial<Place> }[] = [
  { text: 'The Republic of Korea and NATO', place: { from: 'rok', to: 'nato' } },
  { text: 'Hanwha Aerospace and Norway', place: { from: 'hanwha-aerospace', to: 'norway' } },
  {
    text: 'Poland and Korea, planned links too',
    place: { from: 'poland', to: 'rok', phases: ['current', 'planned'] },
  },
  { text: 'The Republic of Korea and the EU', place: { from: 'rok', to: 'eu' } },
];
