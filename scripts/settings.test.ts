import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { readSettings, requirePort } from './settings.mjs';

describe('the settings of a start', () => {
  it('are those of one computer when nothing is given', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      sample: true,
      localUrl: 'http://127.0.0.1:3000',
      url: 'http://127.0.0.1:3000',
    });
  });

  it('take an empty variable for one that is not there', () => {
    expect(
      readSettings({ PORT: '', HOST: '', DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '' }),
    ).toEqual(readSettings({}));
  });

  it('reach a server that listens everywhere at the loopback address', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '8080' }).localUrl).toBe('http://127.0.0.1:8080');
    expect(readSettings({ HOST: '::' }).url).toBe('http://127.0.0.1:3000');
    expect(readSettings({ HOST: '::1' }).url).toBe('http://[::1]:3000');
  });

  it('send people to the given address and ask for health at the local one', () => {
    const settings = readSettings({ NEXTAUTH_URL: 'https://glossator.example/', PORT: '8080' });
    expect(settings).toMatchObject({ url: 'https://glossator.example', localUrl: 'http://127.0.0.1:8080' });
  });

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '192.0.2.7' },
    { NEXTAUTH_URL: 'https://glossator.example' },
    { GLOSSATOR_SAMPLE: '0' },
  ])('keep the sample’s door shut with %o', (env) => {
    expect(readSettings(env).sampleDoor).toBe(false);
  });

  it.each([
    {},
    { HOST: 'localhost' },
    { HOST: '127.0.0.2' },
    { HOST: '::1' },
    { NEXTAUTH_URL: 'http://[::1]:80' },
  ])('open the sample’s door with %o', (env) => {
    expect(readSettings(env).sampleDoor).toBe(true);
  });

  it('refuse a secret that is too short, and an address that is none, with a sentence', () => {
    expect(() => readSettings({ NEXTAUTH_SECRET: 'short' })).toThrow(/at least 32 characters/);
    expect(() => readSettings({ NEXTAUTH_URL: 'glossator' })).toThrow(/is no address/);
  });

  it.each(['0', '65536', '-1', '80a', '3.5', ' '])('refuse PORT=%s with a sentence', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/is not a port: give a number/);
  });

  it('name PORT when the port is taken', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(requirePort({ host: '127.0.0.1', port })).rejects.toThrow(
      /is taken by another program.*PORT=\d+/,
    );
    await new Promise((resolve) => other.close(resolve));
    await expect(requirePort({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });
});
