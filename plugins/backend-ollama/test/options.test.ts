import { describe, expect, it } from 'vitest';
import { chatOptions, embedOptions, generationOptions } from '../src/index.js';

describe('host', () => {
  it.each([
    [undefined, 'http://127.0.0.1:11434'],
    ['localhost', 'http://localhost:11434'],
    ['gpu.local:8000', 'http://gpu.local:8000'],
    ['https://ollama.com/', 'https://ollama.com'],
    ['http://[::1]:11434', 'http://[::1]:11434'],
    ['https://example.org/ollama/', 'https://example.org/ollama'],
  ])('%s means %s', (host, url) => {
    expect(chatOptions.parse({ model: 'm', ...(host && { host }) }).host).toBe(url);
  });

  it.each([
    ['ftp://a', /http/],
    ['http://user:password@a', /apiKey/],
    ['', /address/],
    ['http://a b', /address/],
    ['http://a/?key=1', /path/],
  ])('%s is refused', (host, reason) => {
    const result = chatOptions.safeParse({ model: 'm', host });
    expect(result.error?.issues[0]?.message).toMatch(reason);
  });
});

describe('options', () => {
  it.each([
    ['no model', {}],
    ['an unknown name', { model: 'm', topp: 1 }],
    ['top_p 0', { model: 'm', top_p: 0 }],
    ['a negative temperature', { model: 'm', temperature: -0.1 }],
    ['unbounded answers', { model: 'm', num_predict: -1 }],
    ['a duration without unit', { model: 'm', keep_alive: '30' }],
    ['a key in place of its name', { model: 'm', apiKey: 'sk-123.45' }],
  ])('with %s are refused', (_, options) => {
    expect(chatOptions.safeParse(options).success).toBe(false);
  });

  it('of continuations know neither system nor thoughts', () => {
    expect(generationOptions.safeParse({ model: 'm', system: 'Be brief.' }).success).toBe(false);
    expect(generationOptions.safeParse({ model: 'm', think: true }).success).toBe(false);
  });

  it('of vectors know nothing of sampling', () => {
    expect(embedOptions.safeParse({ model: 'm', temperature: 1 }).success).toBe(false);
  });
});
