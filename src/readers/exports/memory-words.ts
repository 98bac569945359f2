/** Words of a header that may hold a VM's memory, in the languages of consoles that are about. */
export const MEMORY_WORDS = new Set([
  ...['mem', 'memory', 'ram', 'maxmem', 'maxmemory', 'vram', 'arbeitsspeicher', 'speicher', 'mémoire', 'memoire'],
  ...[
    'memoria',
    'memória',
    'память',
    'памяти',
    'paměť',
    'pamięć',
    'geheugen',
    'minne',
    'hukommelse',
    'muisti',
    'bellek',
  ],
  ...['内存', '記憶體', '记忆体', 'メモリ', 'メモリー', '메모리'],
]);
