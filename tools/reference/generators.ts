import { drawMap, placeMap } from '../architecture/map.ts';
import type { ReferencePage } from './page.ts';

/** Every page that is made from the sources. To add one, write its `make` and put it in this list. */
export const referencePages: readonly ReferencePage[] = [
  {
    path: 'ARCHITECTURE.md',
    make: (tree) => placeMap(tree.get('ARCHITECTURE.md') ?? '', drawMap(tree)),
  },
];
