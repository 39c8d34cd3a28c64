import { type Pairing } from '@/lib/anchoring/pairing';
import { type Tokens } from '@/lib/anchoring/tokens';

/** Parts letters that went together by chance. */
export function partChance(_pairing: Pairing, _before: Tokens, _after: Tokens): void {}
