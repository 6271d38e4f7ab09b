import { kills } from './kills/kills.ts';
import { sameness } from './sameness.ts';
import { tampering } from './tampering/tampering.ts';
import type { Trial } from './trial.ts';

export const trials: readonly Trial[] = [tampering, kills, sameness];
