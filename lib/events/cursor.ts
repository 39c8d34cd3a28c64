import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/config/env';

/** A place in a group's journal: everything up to `seq` is known. */
export interface Place {
  groupId: string;
  seq: bigint;
  /** When the cursor was made, in milliseconds. */
  at: number;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * A place as a cursor for a client: encrypted, all of one length, and another text each time. Numbers, or even
 * whether two cursors are of the same place, would tell of changes between them that the client may not see.
 */
export function sealCursor({ groupId, seq, at }: Place): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyFor('cursor'), nonce);
  const plain = Buffer.alloc(32);
  plain.write(groupId.replaceAll('-', ''), 'hex');
  plain.writeBigUInt64BE(seq, 16);
  plain.writeBigUInt64BE(BigInt(at), 24);
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** The place that a cursor of ours names; null for any other text. */
export function openCursor(cursor: string): Place | null {
  const sealed = Buffer.from(cursor, 'base64url');
  if (sealed.length !== NONCE + 32 + TAG) return null;
  try {
    const decipher = createDecipheriv(CIPHER, keyFor('cursor'), sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    return {
      groupId: toUuid(plain.toString('hex', 0, 16)),
      seq: plain.readBigUInt64BE(16),
      at: Number(plain.readBigUInt64BE(24)),
    };
  } catch {
    return null; // made with another secret, or by somebody else
  }
}

/** A name of one line of the journal, always the same, that tells nothing of the lines beside it. */
export function lineKey(groupId: string, seq: bigint): string {
  const mac = createHmac('sha256', keyFor('line')).update(`${groupId} ${seq}`).digest();
  return mac.toString('base64url', 0, 12);
}

const keys = new Map<string, Buffer>();

/** A key of its own for each use of the installation's secret. */
function keyFor(use: string): Buffer {
  const secret = env().NEXTAUTH_SECRET;
  const name = `${use} ${secret}`;
  const key = keys.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', `glossator ${use}`, 32));
  keys.set(name, key);
  return key;
}

function toUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
