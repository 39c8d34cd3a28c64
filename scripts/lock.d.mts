interface Holder {
  pid: number;
  purpose: string;
}
type Lock = { held: true; release: () => void } | ({ held: false } & Holder);
export function takeLock(file: string, purpose: string): Lock;
export function lockHolder(file: string): Holder | undefined;
